/**
 * Nothing that was written is lost without a question. Wagtail's form notes its first state two seconds after it was
 * opened, takes for saved what was written while a draft was on its way, and looks for changes twice a second only.
 * Here what was written meanwhile is saved as well, and leaving asks while something is not: also what a draft was
 * saved without because it is half-written, which the form says in a line of its own.
 */
const JUST_NOW = 600; // milliseconds: the text editor hands over what was written a moment later

const form = document.querySelector("form[data-edit-form]");
const note = document.querySelector("[data-left-out]");
let isNoted = false; // Wagtail knows the first state of the form
let wroteAt = 0;
let isEarly = false; // something was written before that
let isWritten = false; // since the form was noted or sent
let isSent = false;
let sent = null; // what is on its way
let leftOut = false;

if (form) {
  for (const kind of ["input", "change"]) form.addEventListener(kind, written, true);
  form.addEventListener("w-unsaved:watch-edits", noted);
  form.addEventListener("w-autosave:save", leaves);
  form.addEventListener("w-autosave:success", saved);
  addEventListener("submit", (event) => (isSent ||= event.target === form && !event.defaultPrevented));
  addEventListener("beforeunload", ask, true);
}

function written({ isTrusted }) {
  if (!isTrusted) return; // by a script that sets the form up
  wroteAt = Date.now();
  isWritten = true;
  if (!isNoted) isEarly = true;
}

/** Wagtail notes the first state twice, and again whatever was saved: what was written before it takes for old. */
function noted() {
  if (isWritten) {
    isEarly = true;
    save();
  }
  isWritten = false;
  isNoted = true;
}

function leaves({ detail }) {
  isWritten = false;
  sent = textsOf(detail.formData);
}

function save() {
  form.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } }));
}

function saved({ detail }) {
  isEarly = false;
  leftOut = Boolean(detail.data?.left_out);
  if (note) tell();
  for (const [name, value] of Object.entries(detail.data?.field_updates ?? {})) {
    if (sent?.has(name)) sent.set(name, String(value));
  }
  const now = textsOf(new FormData(form));
  if (sent && [...sent].some(([name, value]) => now.get(name) !== value)) save();
  sent = null;
}

/** Written when it is told, so that screen readers say it. */
function tell() {
  note.textContent = leftOut ? note.dataset.leftOut : "";
  note.parentElement.classList.toggle("footer__container--hidden", !leftOut);
}

/** The values of a form by their names; files by theirs. */
function textsOf(data) {
  const texts = new Map();
  for (const name of new Set(data.keys())) {
    if (name === "overwrite_revision_id" || name.startsWith("comments-")) continue;
    texts.set(name, data.getAll(name).map((value) => value.name ?? value).join("\n"));
  }
  return texts;
}

function ask(event) {
  if (isSent) return;
  const unsaved = window.wagtail.app.getControllerForElementAndIdentifier(form, "w-unsaved");
  unsaved?.hasChanges(); // so that its own question knows what was written since it looked last
  if (isEarly || leftOut || sent || Date.now() - wroteAt < JUST_NOW) event.preventDefault();
}
