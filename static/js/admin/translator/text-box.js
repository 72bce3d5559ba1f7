// One text: its box saves itself a moment after the last key and when one leaves it.
import { MarkedBox } from "./marks.js";

const PAUSE = 1200; // milliseconds after the last key
const UNDONE = ["missing", "stale", "faulty", "drafted"];

export class TextBox {
  constructor(element, sender, changed) {
    Object.assign(this, { element, sender, changed });
    this.area = element.querySelector("textarea");
    this.seen = element.querySelector("[data-seen]");
    this.told = element.querySelector("[data-told]");
    this.saved = element.querySelector("[data-saved-words]");
    this.kept = this.area.defaultValue;
    this.sending = null;
    const isTyped = this.isUnsaved; // before this file came, or by the browser, which remembers fields
    this.marked = "rich" in this.area.dataset ? new MarkedBox(this.area, element.querySelector("[data-marks]")) : null;
    this.area.addEventListener("input", () => this.typed());
    element.addEventListener("focusout", (event) => {
      if (!element.contains(event.relatedTarget)) this.save();
    });
    this.connectTools();
    if (isTyped) this.typed();
  }

  get isUndone() {
    return UNDONE.includes(this.element.dataset.state) && !("mayStay" in this.element.dataset);
  }

  get counts() {
    return !("mayStay" in this.element.dataset);
  }

  get isUnsaved() {
    return this.area.value !== this.kept || this.sending !== null;
  }

  connectTools() {
    for (const button of this.element.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", (event) => {
        event.preventDefault();
        this.write(button.dataset.copy);
        this.focus();
      });
    }
    this.element.querySelector("[data-accept]")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.save({ accept: "yes" });
    });
    this.mine = this.element.querySelector("[data-mine]");
    this.theirs = this.element.querySelector("[data-theirs]");
    this.mine.addEventListener("click", () => {
      this.seen.value = this.theirSign;
      this.save();
    });
    this.theirs.addEventListener("click", () => {
      this.seen.value = this.theirSign;
      this.write(this.theirText);
      this.kept = this.area.value;
      this.settle();
    });
  }

  // As if it were typed, so that the browser's own undo takes it back.
  write(value) {
    if (this.marked) this.marked.write(value);
    else {
      this.area.focus();
      this.area.select();
      if (!document.execCommand("insertText", false, value)) this.area.value = value;
    }
    this.typed();
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
    this.say(this.isUnsaved ? this.sender.words.unsaved : "");
  }

  async save(fields = {}) {
    clearTimeout(this.timer);
    if (this.sending) {
      await this.sending;
      return this.save(fields);
    }
    if (this.area.value === this.kept && !fields.accept) return this.settle();
    const text = this.area.value;
    this.say(this.sender.words.saving);
    this.sending = this.sender.send(this.element.dataset.url, { text, seen: this.seen.value, ...fields }, () => this.save(fields));
    const result = await this.sending;
    this.sending = null;
    this.receive(result, text);
    return undefined;
  }

  // Save no more by itself; return what is on its way.
  stop() {
    clearTimeout(this.timer);
    return this.sending;
  }

  receive({ status, answer, words }, text) {
    if (status === 200) {
      this.kept = text;
      this.seen.value = answer.seen;
      this.element.dataset.state = answer.state;
      this.element.className = `translator-text translator-text--${answer.state}`;
      if (answer.state === "done") this.becomeDone();
      this.settle(words);
      this.say(words ? this.sender.words.unfinished : this.sender.words.saved);
    } else {
      this.told.textContent = words;
      this.say(this.sender.words.unsaved);
      if (status === 409) [this.theirText, this.theirSign] = [answer.theirs ?? "", answer.seen ?? ""];
      this.mine.hidden = this.theirs.hidden = status !== 409;
    }
    this.area.toggleAttribute("aria-invalid", Boolean(words));
    this.changed();
  }

  settle(words = this.told.textContent) {
    this.told.textContent = words;
    this.mine.hidden = this.theirs.hidden = true;
    if (!this.isUnsaved && this.saved.textContent === this.sender.words.unsaved) this.say("");
  }

  // What told of the older translation has done its work.
  becomeDone() {
    this.element.querySelector("[data-state-words]").textContent = "";
    const accept = this.element.querySelector("[data-accept]");
    if (accept === document.activeElement) this.focus(); // else who uses the keyboard would be thrown to the top
    accept?.remove();
    for (const offer of this.element.querySelectorAll("[data-offer]")) offer.hidden = true;
  }

  say(words) {
    this.saved.textContent = words;
  }

  focus() {
    (this.marked?.box ?? this.area).focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "center" });
  }
}
