// Offers what a chosen PDF file says of itself to the fields of the form. Nothing is filled in before it is accepted.
const FILE = 'input[type="hidden"][name^="files-"][name$="-document"]';
const EVERY = 2000;

const changed = (field) => {
  ["input", "change"].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));
};

/** Adds a row to an inline panel and returns the start of its fields' ids; "" where the form has none. */
const addRow = (relation) => {
  const button = document.getElementById(`id_${relation}-ADD`);
  const total = document.getElementById(`id_${relation}-TOTAL_FORMS`);
  if (!button || !total) return "";
  const number = total.value;
  button.click();
  return `id_${relation}-${number}-`;
};

const choose = (id, value, text) => {
  const field = document.getElementById(id);
  const chooser = document.getElementById(`${id}-chooser`);
  if (!field || !chooser) return false;
  field.value = value;
  chooser.classList.remove("blank");
  chooser.querySelector("[data-chooser-title]").textContent = text;
  chooser.querySelector("[data-chooser-edit-link]")?.setAttribute("hidden", "");
  changed(field);
  return true;
};

const write = (id, value) => {
  const field = document.getElementById(id);
  if (!field) return false;
  field.value = value;
  changed(field);
  return true;
};

class PdfRecord extends window.StimulusModule.Controller {
  static targets = ["status", "offers"];

  static values = { url: String, person: String, language: String, taken: String, failed: String };

  connect() {
    this.asked = new Set([...document.querySelectorAll(FILE)].map((field) => field.value));
    this.look = ({ target }) => target.matches?.(FILE) && this.begin(target.value);
    document.addEventListener("change", this.look);
    const begun = new URLSearchParams(window.location.search).get("pdf"); // the form was opened from this file
    if (begun && this.asked.has(begun)) this.ask(begun);
  }

  disconnect() {
    document.removeEventListener("change", this.look);
    clearTimeout(this.timer);
  }

  begin(pk) {
    if (!pk || this.asked.has(pk)) return;
    this.asked.add(pk);
    this.ask(pk);
  }

  async ask(pk) {
    const address = `${this.urlValue.replace("/0/", `/${pk}/`)}?language=${this.languageValue}`;
    const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    if (response && (response.redirected || (response.status >= 400 && response.status < 500))) return;
    const told = response?.ok ? await response.json() : null;
    if (told) this.say(told.status);
    if (told?.over) this.offersTarget.innerHTML = told.html;
    else this.timer = setTimeout(() => this.ask(pk), EVERY);
  }

  async take({ currentTarget: button }) {
    if (button.ariaDisabled === "true") return;
    const { kind, target, value, text } = button.dataset;
    const isDone = await this.fill(kind, target, value, text);
    if (isDone) button.ariaDisabled = "true"; // a disabled button would lose the place of the keyboard
    this.say(isDone ? `${this.takenValue} ${text}` : this.failedValue);
    button.focus(); // a row that was added took the focus; the next offer is one Tab further
  }

  async fill(kind, target, value, text) {
    if (kind === "field") return write(`id_${target}`, value);
    if (kind === "identifier") {
      const row = addRow("identifiers");
      return Boolean(row) && write(`${row}scheme`, target) && write(`${row}value`, value);
    }
    if (kind === "topic") return this.choose("topics", "topic", value, text);
    if (kind === "person") return this.choose("contributors", "person", value, text);
    const person = await this.addPerson(value);
    return Boolean(person) && this.choose("contributors", "person", person.id, person.name);
  }

  choose(relation, field, value, text) {
    const row = addRow(relation);
    return Boolean(row) && choose(row + field, value, text);
  }

  async addPerson(name) {
    const headers = { "X-CSRFToken": window.wagtailConfig.CSRF_TOKEN };
    const body = new URLSearchParams({ name });
    const response = await fetch(this.personValue, { method: "POST", headers, body }).catch(() => null);
    return response?.ok && !response.redirected ? response.json() : null;
  }

  say(text) {
    if (this.statusTarget.textContent !== text) this.statusTarget.textContent = text;
  }
}

window.wagtail.app.register("pdf-record", PdfRecord);
