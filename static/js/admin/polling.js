/**
 * A controller that asks an address every two seconds how far something is, until its `show` says that it is over, the
 * thing is gone or the user is signed out.
 */
const EVERY = 2000;

export class Polling extends window.StimulusModule.Controller {
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
      if (response.redirected || (response.status >= 400 && response.status < 500)) return;
      if (response.ok && this.show(await response.json())) return;
    } catch {
      // The connection is away for a moment: ask again.
    }
    this.wait();
  }
}
