// A row that holds one choice, such as a topic or a file, is added by choosing: the button that adds it opens the
// chooser at once, and a row for which nothing was chosen goes away again. A row that a script adds is left alone.
let isPressed = false; // the button, by a person
let choosing = null; // the row

document.addEventListener(
  "click",
  ({ isTrusted, target }) => (isPressed = isTrusted && Boolean(target.closest("button[id$='-ADD']"))),
  true,
);

document.addEventListener("w-formset:added", ({ target: row }) => {
  const choosers = row.querySelectorAll(".chooser");
  if (!isPressed || choosers.length !== 1) return;
  isPressed = false;
  choosing = row;
  requestAnimationFrame(() => choosers[0].querySelector("[data-chooser-action-choose]").click());
});

jQuery(document).on("hidden.bs.modal", () => {
  const row = choosing;
  choosing = null;
  if (!row || row.querySelector(".chooser:not(.blank)")) return;
  row.querySelector("[id$='-DELETE-button']")?.click();
  row.parentElement.closest("section, .w-panel")?.querySelector("button[id$='-ADD']")?.focus();
});
