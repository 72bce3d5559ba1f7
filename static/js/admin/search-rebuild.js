// Follows the rebuilding of the search index, and shows the page anew at its end.
import { Polling } from "./polling.js";

class SearchRebuild extends Polling {
  static targets = ["status", "bar"];

  show({ over, status, done, total }) {
    if (over) window.location.reload();
    if (this.statusTarget.textContent !== status) this.statusTarget.textContent = status;
    this.barTarget.max = total || 1;
    this.barTarget.value = done;
    return over;
  }
}

window.wagtail.app.register("search-rebuild", SearchRebuild);
