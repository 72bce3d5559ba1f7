// The translator's page: each text saves itself, the count follows, and the way leads to what is missing.
import { Sender } from "./sending.js";
import { TextBox } from "./text-box.js";

const form = document.querySelector("form[data-translator]");
const sender = new Sender(form);
const count = form.querySelector("[data-count]");
const next = form.querySelector("[data-next]");
const boxes = [...form.querySelectorAll("[data-text]")].map((element) => new TextBox(element, sender, showCount));
const wordsOfCount = form.querySelector("[data-count-words]").textContent;
let last = -1;
let leaves = false;

function showCount() {
  const counted = boxes.filter((box) => box.counts);
  const missing = counted.filter((box) => box.isUndone).length;
  count.textContent = `${counted.length - missing}/${counted.length}`;
  next.hidden = missing === 0;
  form.querySelector("[data-count-words]").textContent = missing === 0 ? form.dataset.all : wordsOfCount;
}

function open(box) {
  last = boxes.indexOf(box);
  box.focus();
}

// The next undone text after the one that was opened last; from the beginning after the end.
function openNext() {
  const undone = boxes.filter((box) => box.isUndone);
  const box = undone.find((each) => boxes.indexOf(each) > last) ?? undone[0];
  if (box) open(box);
}

// “#next” leads to the first undone text, “#text=<path>” to a text by its path, “#text-<number>” by its number.
function follow() {
  const hash = decodeURIComponent(location.hash.slice(1));
  const absent = form.querySelector("[data-absent]");
  absent.hidden = true;
  if (hash === "next") return openNext();
  if (hash.startsWith("text=")) {
    const found = boxes.filter((box) => box.element.dataset.path === hash.slice(5));
    const box = found.find((each) => each.isUndone) ?? found[0];
    absent.hidden = Boolean(box);
    if (box) open(box);
  }
  const box = boxes.find((each) => each.element.id === hash);
  if (box) open(box);
  return undefined;
}

function connectChoices() {
  for (const choice of form.querySelectorAll("[data-choice]")) {
    const field = choice.querySelector(`[name="${choice.dataset.name}"]`);
    field.addEventListener("change", async () => {
      const saved = choice.querySelector("[data-saved-words]");
      const result = await sender.send(choice.dataset.url, { text: field.value }, () => field.dispatchEvent(new Event("change")));
      choice.querySelector("[data-told]").textContent = result.words;
      saved.textContent = result.status === 200 ? form.dataset.saved : form.dataset.unsaved;
    });
  }
}

function askWhatIsMissing() {
  const dialog = form.querySelector("[data-ask]");
  if (!dialog) return;
  dialog.close();
  dialog.showModal();
  dialog.querySelector("[data-continue]").addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
    openNext();
  });
  for (const link of dialog.querySelectorAll("a")) link.addEventListener("click", () => dialog.close());
}

next.addEventListener("click", openNext);
form.addEventListener("focusin", (event) => {
  const index = boxes.findIndex((box) => box.element.contains(event.target));
  if (index >= 0) last = index;
});
form.addEventListener("submit", (event) => {
  const busy = boxes.map((box) => box.stop()).filter(Boolean);
  if (busy.length > 0) {
    event.preventDefault();
    Promise.all(busy).then(() => form.requestSubmit(event.submitter)); // what is on its way comes first
  } else if (navigator.onLine) {
    leaves = true; // the form takes every text along
  } else {
    event.preventDefault();
    form.querySelector("[data-status]").textContent = form.dataset.offline;
  }
});
window.addEventListener("pageshow", () => {
  leaves = false;
});
window.addEventListener("beforeunload", (event) => {
  if (!leaves && boxes.some((box) => box.isUnsaved)) event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest("[data-text]")) {
    event.preventDefault();
    openNext();
  }
});
window.addEventListener("hashchange", follow);
connectChoices();
showCount();
askWhatIsMissing();
form.querySelector("[data-focus]")?.focus();
follow();
