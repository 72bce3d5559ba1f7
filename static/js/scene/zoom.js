/**
 * The magnifier: the sheet grows inside its window, which the keyboard, the buttons, a mouse that drags or two fingers
 * move. One finger and a plain wheel scroll the page. Markers keep their size.
 */
const MOST = 6;
const STEP = 1.5;
const PART = 0.25; // of the window, for a press of an arrow

export class Zoom {
  constructor(view) {
    this.view = view;
    this.window = view.part("window");
    this.sheet = view.part("sheet");
    this.size = 1;
    this.window.addEventListener("keydown", (event) => this.onKey(event));
    this.window.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
    this.listenToFingers();
    this.listenToMouse();
  }

  /** Do what a button says: `zoom` is in, out or whole, `move` the direction as "x y". */
  press({ zoom, move }) {
    if (zoom) this[zoom]();
    if (move) this.move(...move.split(" ").map(Number));
  }

  in() {
    this.to(this.size * STEP);
  }

  out() {
    this.to(this.size / STEP);
  }

  whole() {
    this.to(1);
  }

  /** Set the size (1 is the whole picture) and keep the spot under `x`, `y` (pixels of the window) where it is. */
  to(size, x = this.window.clientWidth / 2, y = this.window.clientHeight / 2) {
    const { window: frame, sheet } = this;
    if (this.size === 1) frame.style.aspectRatio = `${sheet.clientWidth} / ${sheet.clientHeight}`;
    const before = this.size;
    this.size = Math.min(MOST, Math.max(1, size));
    const [left, top] = [frame.scrollLeft + x, frame.scrollTop + y];
    sheet.style.inlineSize = `${this.size * 100}%`;
    const image = sheet.querySelector("img");
    image.sizes = `${Math.round(frame.clientWidth * this.size)}px`; // the browser fetches a sharper one
    frame.scrollTo((left * this.size) / before - x, (top * this.size) / before - y);
    const enlarged = this.size > 1;
    if (!enlarged) frame.style.aspectRatio = "";
    frame.classList.toggle("scene--enlarged", enlarged);
    frame.toggleAttribute("tabindex", false);
    if (enlarged) {
      frame.tabIndex = 0;
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", frame.dataset.help);
    } else {
      frame.removeAttribute("role");
      frame.removeAttribute("aria-label");
    }
    this.view.part("moves").hidden = !enlarged;
    this.view.part("size").textContent = `${Math.round(this.size * 100)} %`;
  }

  move(x, y) {
    this.window.scrollBy(x * this.window.clientWidth * PART, y * this.window.clientHeight * PART);
  }

  onKey(event) {
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const sizes = { "+": "in", "-": "out", 0: "whole" };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (sizes[event.key]) this[sizes[event.key]]();
    else if (arrows[event.key] && this.size > 1) this.move(...arrows[event.key]);
    else return;
    event.preventDefault();
  }

  onWheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = this.window.getBoundingClientRect();
    this.to(this.size * Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
  }

  listenToFingers() {
    let last = null;
    this.window.addEventListener("touchmove", (event) => {
      if (event.touches.length !== 2) return;
      event.preventDefault();
      const { left, top } = this.window.getBoundingClientRect();
      const [a, b] = event.touches;
      const now = { x: (a.clientX + b.clientX) / 2 - left, y: (a.clientY + b.clientY) / 2 - top };
      now.far = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      if (last) {
        this.to((this.size * now.far) / last.far, now.x, now.y);
        this.window.scrollBy(last.x - now.x, last.y - now.y);
      }
      last = now;
    }, { passive: false });
    for (const event of ["touchend", "touchcancel"]) this.window.addEventListener(event, () => (last = null));
  }

  listenToMouse() {
    let from = null;
    let dragged = false;
    this.window.addEventListener("pointerdown", (event) => {
      dragged = false;
      if (event.pointerType === "mouse" && event.button === 0 && this.size > 1 && !event.target.closest("button")) from = event;
    });
    this.window.addEventListener("pointermove", (event) => {
      if (!from) return;
      dragged ||= Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > 4;
      this.window.scrollBy(-event.movementX, -event.movementY);
    });
    for (const event of ["pointerup", "pointerleave"]) this.window.addEventListener(event, () => (from = null));
    this.window.addEventListener("dragstart", (event) => event.preventDefault());
    this.window.addEventListener("click", (event) => {
      if (dragged) event.stopPropagation();
      dragged = false;
    }, true);
  }
}
