// Follows the reading of an uploaded file.
import { Polling } from "./polling.js";

class FileReport extends Polling {
  static targets = ["status", "facts"];

  static values = { over: Boolean };

  connect() {
    if (!this.overValue) this.wait();
  }

  show({ over, status, facts }) {
    if (this.statusTarget.textContent !== status) this.statusTarget.textContent = status;
    this.factsTarget.innerHTML = facts;
    return over;
  }
}

window.wagtail.app.register("file-report", FileReport);
