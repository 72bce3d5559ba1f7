/** After a refused save: the first hotspot with an error is opened. */
const FIELD = '.w-field--error';

/** The error that comes first in the page; what holds a field with an error is marked as well. */
function firstError() {
  return [...document.querySelectorAll(`form ${FIELD}`)].find((field) => !field.querySelector(FIELD));
}

/** Open it, and go to it unless another field of the page comes before. */
export function openErrors(view) {
  const { editor, store } = view;
  const bad = store.ids.find((id) => store.hasError(id));
  if (!bad) return;
  view.known.clear();
  editor.choose(bad);
  if (!store.child(bad).element.contains(firstError())) return;
  const whenSeen = new ResizeObserver(([{ contentRect }]) => {
    if (!contentRect.width) return; // Wagtail has not shown the tab yet
    whenSeen.disconnect();
    view.form.focusError(bad);
  });
  whenSeen.observe(view.root);
}
