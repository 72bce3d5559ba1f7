/**
 * <scene-view>: a picture with points. The links of the drawing become buttons; each opens, beside the picture, a copy
 * of what the list says about the point. The address tells which point is open, so it can be copied and gone back from.
 */
import { makeMarkers, place } from "./markers.js";

const HASH = /^#h-(.{1,8})$/;

class SceneView extends HTMLElement {
  connectedCallback() {
    this.panel = this.part("panel");
    if (!this.panel || this.markers) return;
    this.start = this.part("start");
    this.dialog = this.part("open");
    this.markers = makeMarkers(this, this.panel);
    this.prepareStage();
    this.listen();
    this.follow(false);
    if (this.current) addEventListener("load", () => this.show(), { once: true });
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  prepareStage() {
    const sheet = this.part("sheet");
    const leads = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    leads.setAttribute("class", "scene__leads");
    leads.setAttribute("aria-hidden", "true");
    this.line = document.createElement("span");
    this.line.className = "scene__line";
    this.line.hidden = true;
    this.part("spots").before(leads, this.line);
    this.classList.add("scene-view--ready");
    this.panel.hidden = false;
    if (this.part("tools")) this.part("tools").hidden = false;
    const arrange = () => {
      place(this.markers, sheet.clientWidth, sheet.clientHeight, leads);
      this.drawLine();
    };
    new ResizeObserver(arrange).observe(sheet);
    arrange();
  }

  listen() {
    for (const { key, button, area } of this.markers) {
      button.addEventListener("click", () => this.toggle(key));
      area?.addEventListener("click", () => this.toggle(key));
    }
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.current) this.close();
    });
    this.part("close").addEventListener("click", () => this.close());
    this.part("copy").addEventListener("click", () => copy(location.href, this.part("status")));
    for (const event of ["popstate", "hashchange"]) addEventListener(event, () => this.follow(true));
    for (const event of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(event, () => this.loadMore(), { once: true, passive: true });
    }
    this.part("begin").addEventListener("click", async () => (await this.loadMore()).guide.begin());
  }

  /** Guide and magnifier come when somebody turns to the picture. */
  loadMore() {
    this.more ??= Promise.all([import("./guide.js"), import("./zoom.js")]).then(([{ Guide }, { Zoom }]) => ({
      guide: new Guide(this),
      zoom: this.part("tools") ? new Zoom(this) : null,
    }));
    return this.more;
  }

  toggle(key) {
    if (this.current?.key === key) this.close();
    else this.open(key);
  }

  /** Open a point as the reader asked: the address follows, once for each visit to the picture. */
  open(key, { focus = true } = {}) {
    if (HASH.test(location.hash)) history.replaceState(history.state, "", `#h-${key}`);
    else history.pushState({ scene: this.dataset.scene }, "", `#h-${key}`);
    this.fill(key);
    this.show(focus);
  }

  fill(key) {
    this.clear();
    this.current = this.markers.find((marker) => marker.key === key);
    const { button, area } = this.current;
    const item = document.getElementById(`h-${key}`);
    const heading = this.part("heading");
    heading.textContent = button.getAttribute("aria-label");
    heading.lang = button.lang || this.closest("[lang]").lang;
    const content = item.querySelector("[data-content]").cloneNode(true);
    for (const named of content.querySelectorAll("[id]")) named.removeAttribute("id");
    this.part("body").replaceChildren(...content.childNodes);
    button.setAttribute("aria-expanded", "true");
    area?.classList.add("area--open");
    this.start.hidden = true;
    this.dialog.hidden = false;
    this.drawLine();
    this.dispatchEvent(new CustomEvent("scene-open", { detail: key }));
  }

  clear() {
    this.current?.button.setAttribute("aria-expanded", "false");
    this.current?.area?.classList.remove("area--open");
    this.current = null;
    this.part("body").replaceChildren();
    this.part("status").textContent = "";
    this.dialog.hidden = true;
    this.start.hidden = false;
    this.line.hidden = true;
  }

  /** Close what is open and give the focus back to its marker. */
  close() {
    const { button } = this.current;
    this.clear();
    this.leave();
    this.dispatchEvent(new CustomEvent("scene-close"));
    button.focus();
  }

  /** Take the open point out of the address. */
  leave() {
    if (history.state?.scene) history.back();
    else history.replaceState(null, "", location.pathname + location.search);
  }

  /** Show what the address says, after a step back or forward or a link. */
  follow(asked) {
    const key = HASH.exec(location.hash)?.[1];
    if (key === this.current?.key) return;
    const known = this.markers.some((marker) => marker.key === key);
    if (known) {
      this.fill(key);
      this.show();
    } else if (this.current && asked) {
      const { button } = this.current;
      this.clear();
      this.dispatchEvent(new CustomEvent("scene-close"));
      button.focus();
    }
  }

  /** Bring picture and panel into sight, and the reader to the panel. */
  show(focus = true) {
    if (!this.current) return;
    this.current.button.scrollIntoView({ block: "nearest", inline: "nearest" });
    const stage = this.querySelector(".stage");
    const { top, bottom } = this.dialog.getBoundingClientRect();
    if (top < 0 || Math.min(bottom, top + 160) > innerHeight) stage.scrollIntoView({ block: "start" });
    if (focus) this.dialog.focus({ preventScroll: true });
  }

  drawLine() {
    this.line.hidden = !this.current;
    if (!this.current) return;
    const [x, y] = this.current.at;
    this.line.style.insetInlineStart = `${x}px`;
    this.line.style.insetBlockStart = `${y}px`;
  }
}

/** Copy a text and say so; where the browser does not let us, show it to be copied by hand. */
async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = status.dataset.copied;
  } catch {
    status.textContent = `${status.dataset.failed ?? ""} ${text}`;
  }
}

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  const source = document.getElementById(button.dataset.copies);
  button.addEventListener("click", () => {
    source.select();
    copy(source.value, button.parentElement.querySelector("[data-copied]"));
  });
}

customElements.define("scene-view", SceneView);
