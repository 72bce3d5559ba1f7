// Leads to a field of a page's form by its path ("body.<id>.text", "topics.0.topic"): opens what it stands in, and puts
// the focus into it.
const BUILT_IN = 400; // milliseconds that the editor of hotspots takes to build the form of one
const CONTROLS = "[contenteditable=true], input:not([type=hidden]), select, textarea, button:not([data-panel-toggle], [data-streamfield-action])";

/** Return the path that the end of an address names; "" where it names none. */
export function pathIn(hash) {
  const found = hash.match(/^#:w:contentpath=([^&]+)/);
  return found ? decodeURIComponent(found[1]) : "";
}

export async function goTo(path) {
  let place = find(path);
  if (!place) return;
  open(place);
  if (!isWhole(path)) {
    await new Promise((resume) => setTimeout(resume, BUILT_IN));
    place = find(path);
    open(place);
  }
  const control = [...(place.matches(CONTROLS) ? [place] : place.querySelectorAll(CONTROLS))].find((each) => each.checkVisibility?.() ?? each.offsetParent);
  place.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}

/** Return the element of a path, or of as much of it as there is. */
function find(path) {
  const [name, ...rest] = path.split(".");
  const field = document.querySelector(`[data-contentpath="${CSS.escape(name)}"]`);
  if (!field) return row(name, rest);
  return rest.reduce((place, key) => place.querySelector(`[data-contentpath="${CSS.escape(key)}"]`) ?? place, field);
}

/** Return a field of a row, the row itself, or the button that adds one. */
function row(name, rest) {
  const [number, field] = rest;
  const chooser = field && document.getElementById(`id_${name}-${number}-${field}-chooser`);
  return (
    chooser ||
    (field && document.getElementById(`id_${name}-${number}-${field}`)) ||
    (number && document.getElementById(`inline_child_${name}-${number}`)) ||
    document.getElementById(`id_${name}-ADD`)
  );
}

function isWhole(path) {
  const place = find(path);
  return !path.includes(".") || !place.dataset.contentpath || place.dataset.contentpath === path.split(".").pop();
}

/** Open the sections around a place, the outer ones first; the editor of hotspots opens the one that it is told of. */
function open(place) {
  const closed = [];
  for (let panel = place.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) closed.unshift(panel);
  for (const panel of closed) {
    const toggle = panel.querySelector("[data-panel-toggle]");
    if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  }
  for (let outer = place; outer; outer = outer.parentElement?.closest("[hidden]")) outer.dispatchEvent(new Event("beforematch", { bubbles: true }));
}

// A link from another page names a field in the end of the address.
addEventListener("load", () => {
  const path = pathIn(window.location.hash);
  if (path) setTimeout(() => goTo(path), BUILT_IN);
});
