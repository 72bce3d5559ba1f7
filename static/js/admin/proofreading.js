// The list "Check before publishing": fetched when the form is opened and when it has saved itself, counted beside the
// button that publishes. Its links lead to the fields of the form.
import { goTo, pathIn } from "./go-to-field.js";

const panel = document.querySelector("[data-proofreading]");
const AFTER_CHANGE = 1200; // milliseconds without a change
const WIDE = 0.7; // of the window: a panel that covers the form is closed, so that the field is seen
let asked = 0;
let timer = 0;

function connect() {
  const form = document.querySelector("[data-edit-form]");
  if (!form) return;
  const count = counter(form);
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => renew(form, count), AFTER_CHANGE);
  };
  for (const change of ["w-autosave:success", "w-autosave:error", "w-unsaved:add"]) document.addEventListener(change, later);
  panel.addEventListener("click", follow);
  if (panel.dataset.page !== "0") renew(null, count);
}

/** Ask what is to be said of the form; without one, of the newest version that was saved. */
async function renew(form, count) {
  const id = form ? (form.action.match(/\/pages\/(\d+)\/edit\//)?.[1] ?? panel.dataset.page) : panel.dataset.page;
  if (id === "0") return;
  asked += 1;
  const mine = asked;
  const address = panel.dataset.proofreading.replace("/0/", `/${id}/`);
  const response = await fetch(address, form ? { method: "POST", body: new FormData(form) } : {}).catch(() => null);
  if (mine !== asked) return;
  if (!response?.ok || response.redirected) {
    panel.querySelector("[data-proofreading-status]").textContent = panel.dataset.lost;
    return;
  }
  show(await response.text(), count);
}

function show(html, count) {
  const list = panel.querySelector("[data-proofreading-list]");
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : "";
  list.innerHTML = html;
  if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  const { count: all, faults, words } = list.firstElementChild.dataset;
  panel.querySelector("[data-proofreading-status]").textContent = words.trim();
  count.textContent = words.trim();
  count.classList.toggle("proofreading__count--faults", faults !== "0");
  count.hidden = false;
  const sign = document.querySelector('[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter]');
  sign.textContent = all;
  sign.hidden = all === "0";
}

/** A button beside the one that publishes: how much there is to say, and the way to the list. */
function counter(form) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "proofreading__count", hidden: true, title: panel.dataset.show });
  button.addEventListener("click", () => {
    const toggle = document.querySelector('[data-side-panel-toggle="checks"]');
    if (toggle.getAttribute("aria-expanded") !== "true") toggle.click();
    focusFirst();
  });
  form.querySelector(".footer .actions")?.append(button);
  return button;
}

/** Put the focus on the first remark as soon as the panel has come into sight. */
function focusFirst(tries = 20) {
  const first = panel.querySelector("a");
  first?.focus();
  if (first && document.activeElement !== first && tries) setTimeout(() => focusFirst(tries - 1), 50);
}

function follow(event) {
  const path = pathIn(event.target.closest("a")?.hash ?? "");
  if (path && event.target.closest("a").getAttribute("href").startsWith("#")) {
    event.preventDefault();
    const side = panel.closest("[data-form-side]");
    if (side.offsetWidth > window.innerWidth * WIDE) side.querySelector("[data-form-side-close-button]").click();
    goTo(path);
  }
}

if (panel) connect();
