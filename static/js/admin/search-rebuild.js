// Follows the rebuilding of the search index: asks every two seconds how far it is, and shows the page anew at the end.
const EVERY = 2000;

class SearchRebuild extends window.StimulusModule.Controller {
  static targets = ["status", "bar"];

  static values = { url: String };

  connect() {
    this.wait();
  }

  disconnect() {
    clearTimeout(this.timer);
  }

  wait() {
    this.timer = setTimeout(() => this.ask(), EVERY);
  }

  async ask() {
    try {
      const response = await fetch(this.urlValue, { headers: { Accept: "application/json" } });
      if (response.ok && this.show(await response.json())) return;
    } catch {
      // The connection is away for a moment: ask again.
    }
    this.wait();
  }

  show({ over, status, done, total }) {
    if (over) {
      window.location.reload();
      return true;
    }
    if (this.statusTarget.textContent !== status) this.statusTarget.textContent = status;
    this.barTarget.max = total || 1;
    this.barTarget.value = done;
    return false;
  }
}

window.wagtail.app.register("search-rebuild", SearchRebuild);
