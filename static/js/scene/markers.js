/**
 * Markers of a picture: buttons made from the links of the drawing, placed so that none hides another.
 * Places are per cent of the picture; sizes are pixels of the screen.
 */
const GAP = 4;
const EDGE = 6; // room for the focus ring
const ROUNDS = 40; // fewer when there are very many points
const PUSHES = 4000;
const SVG = "http://www.w3.org/2000/svg";

/** Make a button for each link, in the author's order; it and its area hand the point's key to `press`. */
export function makeMarkers(view, panel, press) {
  const list = view.querySelector("[data-spots]");
  const markers = [...view.querySelectorAll("a[data-spot]")].map((link, index) => {
    const { spot: key, x, y } = link.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.getAttribute("class").replaceAll("spot", "marker");
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", panel.id);
    button.setAttribute("aria-label", link.getAttribute("aria-label"));
    if (link.lang || link.getAttribute("lang")) button.lang = link.getAttribute("lang");
    const sign = view.querySelector(`template[data-sign="${key}"]`);
    if (sign) button.append(sign.content.cloneNode(true));
    const [number, name] = [index + 1, link.getAttribute("aria-label").replace(/^\d+\. /, "")];
    const shown = document.createElement("span");
    shown.textContent = String(number);
    button.append(shown);
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    const area = view.querySelector(`[data-area="${key}"]`);
    for (const each of [button, area]) each?.addEventListener("click", () => press(key));
    for (const [event, name] of Object.entries({ focus: "focused", pointerenter: "hovered" })) {
      button.addEventListener(event, () => area?.classList.add(`area--${name}`));
    }
    button.addEventListener("blur", () => area?.classList.remove("area--focused"));
    button.addEventListener("pointerleave", () => area?.classList.remove("area--hovered"));
    return { key, button, area, number, name, x: Number(x), y: Number(y) };
  });
  list.hidden = false;
  return markers;
}

/** Show a marker and its area as open, or not. */
export function mark({ button, area }, isOpen) {
  button.setAttribute("aria-expanded", String(isOpen));
  area?.classList.toggle("area--open", isOpen);
}

/** Write the number and the name of a point over what is said of it; the number alone names the dialog. */
export function entitle({ button, number, name }, dialog, language) {
  dialog.setAttribute("aria-label", dialog.dataset.label.replace("{number}", number));
  dialog.querySelector("[data-number]").textContent = `${number}. `;
  Object.assign(dialog.querySelector("[data-heading]"), { textContent: name, lang: button.lang || language });
}

/** Bring a marker into sight, and the panel when too little of it is seen. */
export function reveal({ button }, panel, stage) {
  button.scrollIntoView({ block: "nearest", inline: "nearest" });
  const { top, bottom } = panel.getBoundingClientRect();
  if (top < 0 || Math.min(bottom, top + 160) > innerHeight) stage.scrollIntoView({ block: "start" });
}

/** A copy of what the list says about a point; ids stay with the list. */
export function contentOf(key) {
  const content = document.getElementById(`h-${key}`).querySelector("[data-content]").cloneNode(true);
  for (const named of content.querySelectorAll("[id]")) named.removeAttribute("id");
  return content.childNodes;
}

/** Make what leads the eye: lines from moved markers to their places, and one from the open marker to the panel. */
export function makeLeader(view) {
  const leads = draw("svg", "scene__leads", { "aria-hidden": "true" });
  const line = document.createElement("span");
  line.className = "scene__line";
  line.hidden = true;
  view.querySelector("[data-spots]").before(leads, line);
  const follow = (at) => {
    line.hidden = !at;
    if (!at) return;
    line.style.insetInlineStart = `${at[0]}px`;
    line.style.insetBlockStart = `${at[1]}px`;
  };
  return { leads, follow };
}

/** Put the markers at their places on a picture of this size; those that would overlap move apart. */
export function place(markers, width, height, leads) {
  const spots = markers.map(({ button, x, y }) => {
    const size = [button.offsetWidth, button.offsetHeight];
    const home = [(x / 100) * width, (y / 100) * height];
    return { size, home, at: inside(home, size, width, height) };
  });
  apart(spots, width, height);
  leads.replaceChildren();
  spots.forEach(({ at, home }, index) => {
    const { style } = markers[index].button;
    style.insetInlineStart = `${at[0]}px`;
    style.insetBlockStart = `${at[1]}px`;
    markers[index].at = at;
    if (Math.hypot(at[0] - home[0], at[1] - home[1]) > 10) leads.append(...lead(home, at));
  });
}

function inside([x, y], [w, h], width, height) {
  return [between(w / 2 + EDGE, x, width - w / 2 - EDGE), between(h / 2 + EDGE, y, height - h / 2 - EDGE)];
}

function between(least, value, most) {
  return Math.max(least, Math.min(value, most));
}

function apart(spots, width, height) {
  const rounds = Math.min(ROUNDS, PUSHES / spots.length);
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let i = 0; i < spots.length; i += 1) {
      for (let j = i + 1; j < spots.length; j += 1) moved = push(spots[i], spots[j]) || moved;
    }
    if (!moved) return;
    for (const spot of spots) spot.at = inside(spot.at, spot.size, width, height);
  }
}

/** Push two overlapping markers apart along the way that is shorter. */
function push(one, other) {
  const far = [0, 1].map((axis) => other.at[axis] - one.at[axis]);
  const over = [0, 1].map((axis) => (one.size[axis] + other.size[axis]) / 2 + GAP - Math.abs(far[axis]));
  if (over[0] <= 0.5 || over[1] <= 0.5) return false;
  const axis = over[0] < over[1] ? 0 : 1;
  const step = ((far[axis] < 0 ? -1 : 1) * over[axis]) / 2;
  one.at[axis] -= step;
  other.at[axis] += step;
  return true;
}

/** A line and a point from a moved marker to the place that it means; a light edge keeps it seen on dark pictures. */
function lead(home, at) {
  const lines = ["lead__edge", "lead__line"].map((name) => draw("line", name, { x1: home[0], y1: home[1], x2: at[0], y2: at[1] }));
  return [...lines, draw("circle", "lead__point", { cx: home[0], cy: home[1] })];
}

function draw(shape, name, places) {
  const element = document.createElementNS(SVG, shape);
  element.setAttribute("class", name);
  for (const [attribute, value] of Object.entries(places)) element.setAttribute(attribute, value);
  return element;
}
