// Follows what is done to many pages at once, and shows the page anew at its end.
import { Polling } from "./polling.js";

class Batch extends Polling {
  static targets = ["status", "bar"];

  show({ over, status, done, total }) {
    if (over) window.location.reload();
    if (this.statusTarget.textContent !== status) this.statusTarget.textContent = status;
    this.barTarget.max = total;
    this.barTarget.value = done;
    return over;
  }
}

window.wagtail.app.register("batch", Batch);
