// Sends one text or choice to the server. Tells what came of it; never throws.
const TRY_AGAIN = 20_000; // milliseconds

export class Sender {
  constructor(form) {
    this.words = form.dataset;
    this.token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    this.waiting = new Map(); // what is sent again when the connection is back
    window.addEventListener("online", () => this.sendWaiting());
    setInterval(() => this.sendWaiting(), TRY_AGAIN);
  }

  // Returns {status, answer, words}; `again` is called when it should be tried once more.
  async send(url, fields, again) {
    this.waiting.delete(url);
    const body = new URLSearchParams({ ...fields, csrfmiddlewaretoken: this.token });
    const response = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
    if (!response || response.status >= 500) {
      this.waiting.set(url, again);
      return { status: 0, answer: {}, words: response ? this.words.failed : this.words.offline };
    }
    if (response.redirected) {
      this.waiting.set(url, again);
      return { status: 403, answer: {}, words: this.words.signedOut };
    }
    const answer = await response.json().catch(() => ({}));
    const known = { 403: this.words.signedOut, 404: this.words.gone }[response.status] ?? this.words.failed;
    const words = answer.words?.join(" ") ?? (response.ok ? "" : known);
    return { status: response.status, answer, words };
  }

  sendWaiting() {
    const again = [...this.waiting.values()];
    this.waiting.clear();
    for (const send of again) send();
  }
}
