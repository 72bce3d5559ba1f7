// Follows the reading of an uploaded file: asks every two seconds how far it is, until it is over.
const EVERY = 2000;

class FileReport extends window.StimulusModule.Controller {
  static targets = ["status", "facts"];

  static values = { url: String, over: Boolean };

  connect() {
    if (!this.overValue) this.wait();
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
      if (!response.ok) return;
      this.show(await response.json());
    } catch {
      // The connection is away for a moment: ask again.
    }
    if (!this.overValue) this.wait();
  }

  show({ over, status, facts }) {
    this.overValue = over;
    if (this.statusTarget.textContent !== status) this.statusTarget.textContent = status;
    this.factsTarget.innerHTML = facts;
  }
}

window.wagtail.app.register("file-report", FileReport);
