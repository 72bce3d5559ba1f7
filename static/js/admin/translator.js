// Beside wagtail-localize's editor: counts the texts, leads to those that are missing, and asks before publishing.
import { TextRows } from "./translator-rows.js";

const root = document.querySelector(".js-translation-editor");
const dialog = document.querySelector("#ask-missing");
const template = document.querySelector("template[data-translator]");
const rows = new TextRows(root);
const NAMES_SHOWN = 10;

function connect() {
  root.before(template.content.cloneNode(true));
  const bar = root.parentElement.querySelector("[data-missing]");
  const absent = root.parentElement.querySelector("[data-absent]");
  let asked = decodeURIComponent(location.hash.replace(/^#text=/, ""));
  if (!location.hash.startsWith("#text=")) asked = "";

  const update = () => {
    bar.style.insetBlockStart = `${root.parentElement.querySelector(".w-sticky")?.offsetHeight ?? 0}px`;
    if (!rows.read()) return;
    nameInOwnLanguage();
    showCount(bar);
    if (asked) absent.hidden = rows.open(asked);
    asked = "";
  };
  new MutationObserver(update).observe(root, { childList: true, subtree: true, attributeFilter: ["class"] });
  update();

  bar.querySelector("[data-next]").addEventListener("click", () => rows.openNext());
  window.addEventListener("hashchange", () => {
    if (location.hash.startsWith("#text=")) {
      absent.hidden = rows.open(decodeURIComponent(location.hash.slice(6)));
    }
  });
  document.addEventListener("click", askBeforePublishing, { capture: true });
  dialog.querySelector("[data-continue]").addEventListener("click", () => {
    dialog.close();
    rows.openNext();
  });
}

// The heading of the list and the name of the menu of actions are written in English by wagtail-localize's script.
function nameInOwnLanguage() {
  name("section > * > h3", template.dataset.heading);
  name(".w-dropdown__toggle > .w-sr-only", template.dataset.moreActions);
}

function name(selector, text) {
  for (const element of root.querySelectorAll(selector)) {
    if (element.textContent !== text) element.textContent = text;
  }
}

function showCount(bar) {
  const missing = rows.missing.length;
  const text = `${rows.texts.length - missing}/${rows.texts.length}`;
  const count = bar.querySelector("[data-count]");
  if (count.textContent !== text) count.textContent = text;
  bar.querySelector("[data-next]").hidden = missing === 0;
  bar.querySelector("[data-all]").hidden = missing > 0;
}

function askBeforePublishing(event) {
  const button = event.target.closest?.("button[name='action'][value='publish']");
  const missing = rows.missing;
  if (!button || !root.contains(button) || missing.length === 0 || button.dataset.confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const names = missing.slice(0, NAMES_SHOWN).map((row) => {
    const item = document.createElement("li");
    item.textContent = row.name;
    return item;
  });
  dialog.querySelector("[data-names]").replaceChildren(...names);
  const more = dialog.querySelector("[data-more]");
  more.hidden = missing.length <= NAMES_SHOWN;
  more.textContent = `${more.dataset.more} ${missing.length - NAMES_SHOWN}`;
  dialog.querySelector("[data-publish]").onclick = () => {
    dialog.close();
    button.dataset.confirmed = "yes";
    button.click();
  };
  dialog.showModal();
}

if (root && template && dialog) connect();
