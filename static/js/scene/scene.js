/**
 * <scene-view>: a picture with points. The links of the drawing become buttons; each opens, beside the picture, a copy
 * of what the list says about the point. The address tells which point is open, so it can be copied and gone back from.
 */
import { contentOf, entitle, makeLeader, makeMarkers, mark, place, reveal } from "./markers.js";

const HASH = /^#h-(.{1,12})$/;

class SceneView extends HTMLElement {
  connectedCallback() {
    this.panel = this.part("panel");
    if (!this.panel || this.markers) return;
    this.dialog = this.part("open");
    this.markers = makeMarkers(this, this.panel, (key) => this.toggle(key));
    this.leader = makeLeader(this);
    this.classList.add("scene-view--ready");
    for (const name of ["start", "tools", "panel"]) this.part(name)?.removeAttribute("hidden");
    new ResizeObserver(() => this.arrange()).observe(this.part("sheet"));
    this.arrange();
    this.listen();
    this.follow();
    if (this.current) addEventListener("load", () => this.show(), { once: true });
  }

  /** Where the open point is read: in a frame on another site, that is the page itself. */
  get address() {
    return new URL(location.hash, this.dataset.address ?? location.href).href;
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  listen() {
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.current) this.close();
    });
    this.part("close").addEventListener("click", () => this.close());
    this.part("copy").addEventListener("click", async () => (await import("./copy.js")).copy(this.address, this.part("status")));
    for (const event of ["popstate", "hashchange"]) addEventListener(event, () => this.follow());
    for (const event of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(event, () => this.loadMore(), { once: true, passive: true });
    }
    this.part("begin").addEventListener("click", async () => (await this.loadMore())?.guide.begin());
    this.part("tools")?.addEventListener("click", async ({ target }) => (await this.loadMore())?.zoom.press(target.dataset));
    try {
      // the guide comes at once when the reader has asked this device to remember the place
      if (localStorage.getItem(`tuotos:${this.dataset.work}`) !== null) this.loadMore();
    } catch {} // a browser that keeps nothing remembers nothing
  }

  /** Guide and magnifier come when somebody turns to the picture; null when they cannot. */
  loadMore() {
    this.more ??= Promise.all([import("./guide.js"), import("./zoom.js")]).then(
      ([{ Guide }, { Zoom }]) => ({ guide: new Guide(this), zoom: this.part("tools") ? new Zoom(this) : null }),
      () => (this.more = null), // the connection was away for a moment: the next press asks again
    );
    return this.more;
  }

  toggle(key) {
    return this.current?.key === key ? this.close() : this.open(key);
  }

  /** Open a point as the reader asked: the address follows, once for each visit to the picture. */
  open(key, { focus = true } = {}) {
    if (this.leaving) return this.leaving.then(() => this.open(key, { focus }));
    if (HASH.test(location.hash)) history.replaceState(history.state, "", `#h-${key}`);
    else history.pushState({ scene: this.dataset.scene }, "", `#h-${key}`);
    this.fill(key);
    dispatchEvent(new Event("hashchange")); // another picture of the page closes its point
    this.show(focus);
  }

  fill(key) {
    this.clear();
    this.current = this.markers.find((marker) => marker.key === key);
    entitle(this.current, this.dialog, this.closest("[lang]").lang);
    this.part("body").replaceChildren(...contentOf(key));
    this.dialog.hidden = false;
    mark(this.current, true);
    this.leader.follow(this.current.at);
    this.dispatchEvent(new CustomEvent("scene-open", { detail: key }));
  }

  clear() {
    if (this.current) mark(this.current, false);
    this.current = null;
    this.part("body").replaceChildren();
    this.part("status").textContent = "";
    this.dialog.hidden = true;
    this.leader.follow(null);
  }

  close() {
    this.dismiss();
    this.leave();
  }

  /** Put away what is open and give the focus, if it was here, back to its marker. */
  dismiss() {
    const { button } = this.current;
    const hasFocus = this.contains(document.activeElement);
    this.clear();
    this.dispatchEvent(new CustomEvent("scene-close"));
    if (hasFocus) button.focus();
  }

  /** Take the open point out of the address. A step back comes a moment later: what is opened meanwhile waits for it. */
  leave() {
    if (!history.state?.scene) return history.replaceState(null, "", location.pathname + location.search);
    this.leaving = new Promise((left) => addEventListener("popstate", left, { once: true })).then(() => (this.leaving = null));
    return history.back();
  }

  /** Show what the address says, at the start and after a step back or forward or a link. */
  follow() {
    const key = HASH.exec(location.hash)?.[1];
    if (key === this.current?.key) return;
    if (this.markers.some((marker) => marker.key === key)) {
      this.fill(key);
      this.show();
    } else if (this.current) this.dismiss();
  }

  /** Bring picture and panel into sight, and the reader to the panel. */
  show(focus = true) {
    if (!this.current) return;
    const top = this.part("start").offsetParent ? ".stage__look" : ".stage"; // on a phone the start stays above
    reveal(this.current, this.dialog, this.querySelector(top));
    if (focus) this.dialog.focus({ preventScroll: true });
  }

  /** Put markers and line where the picture's size wants them. */
  arrange() {
    const { clientWidth, clientHeight } = this.part("sheet");
    place(this.markers, clientWidth, clientHeight, this.leader.leads);
    this.leader.follow(this.current?.at);
  }
}

// The switch of language leads to the same place in the page, such as the open point.
const switcher = document.querySelector("[data-live=language] a");
for (const event of ["pointerdown", "focus", "click"]) switcher?.addEventListener(event, () => (switcher.hash = location.hash));

// Nobody reaches a video of an outside service, or a button for copying, before one of these happens.
const loadRest = () => Promise.all([import("../consent-media.js"), import("../copy-text.js"), import("../ways.js")]);
for (const event of ["scroll", "keydown", "pointerdown"]) addEventListener(event, loadRest, { once: true, passive: true });
customElements.define("scene-view", SceneView);
