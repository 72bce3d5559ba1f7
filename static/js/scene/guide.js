/** The guided presentation: one point at a time, forward and back, no clock. What was seen is kept only when asked. */
export class Guide {
  constructor(view) {
    this.view = view;
    this.bar = view.part("guide");
    this.finish = view.part("finish");
    this.steps = [...this.bar.querySelectorAll("li")];
    this.memory = new Memory(view);
    this.listen();
  }

  get keys() {
    return this.view.markers.map((marker) => marker.key);
  }

  listen() {
    for (const button of this.bar.querySelectorAll("[data-step]")) {
      button.addEventListener("click", () => this.step(Number(button.dataset.step)));
    }
    for (const button of this.view.querySelectorAll("[data-end]")) button.addEventListener("click", () => this.end());
    this.view.part("again").addEventListener("click", () => this.begin());
    this.view.part("resume").querySelector("button").addEventListener("click", () => this.begin(this.memory.place));
    this.view.addEventListener("scene-open", ({ detail }) => this.tell(detail));
    this.view.addEventListener("scene-close", () => this.stop());
    this.memory.listen();
  }

  begin(key) {
    this.bar.hidden = false;
    this.finish.hidden = true;
    this.view.open(this.keys.includes(key) ? key : this.keys[0], { focus: false });
    this.next.focus({ preventScroll: true });
  }

  get next() {
    return this.bar.querySelector("[data-step='1']");
  }

  step(by) {
    const place = this.finish.hidden ? this.keys.indexOf(this.view.current?.key) : this.keys.length;
    const to = place + by;
    if (to >= this.keys.length) this.toEnd();
    else if (to >= 0) {
      this.finish.hidden = true;
      this.view.open(this.keys[to], { focus: false });
    }
  }

  /** Say where the reader is; also when a point was opened from the picture in between. */
  tell(key) {
    const number = this.keys.indexOf(key) + 1;
    this.memory.keep(key);
    this.steps[number - 1]?.classList.add("guide__seen");
    if (this.bar.hidden) return;
    this.finish.hidden = true;
    this.steps.forEach((step, index) => step.classList.toggle("guide__now", index === number - 1));
    const total = this.keys.length;
    const said = this.bar.querySelector("[data-said]");
    const words = said.dataset.pattern.replace("{number}", number).replace("{total}", total);
    said.textContent = `${words}. ${this.view.current.button.getAttribute("aria-label")}`;
    this.bar.querySelector("[data-count]").textContent = `${number}/${total}`;
    const back = this.bar.querySelector("[data-step='-1']");
    back.setAttribute("aria-disabled", String(number === 1));
  }

  toEnd() {
    this.view.clear();
    this.view.start.hidden = true;
    this.finish.hidden = false;
    this.steps.forEach((step) => step.classList.remove("guide__now"));
    this.memory.forgetPlace();
    this.finish.focus({ preventScroll: true });
    this.finish.scrollIntoView({ block: "nearest" });
  }

  end() {
    if (this.view.current) this.view.close();
    else this.view.leave();
    this.stop();
    this.view.part("begin").focus();
  }

  stop() {
    this.bar.hidden = true;
    this.finish.hidden = true;
    this.view.start.hidden = false;
  }
}

/** What a device remembers of a tour, once its owner has ticked the box: the point of each scene, and scenes seen. */
class Memory {
  constructor(view) {
    this.view = view;
    this.name = `tuotos:${view.dataset.work}`;
    this.box = view.part("remember");
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.name));
    } catch {
      return null; // the browser keeps nothing, or what it kept is broken
    }
  }

  write(facts) {
    try {
      if (facts) localStorage.setItem(this.name, JSON.stringify(facts));
      else localStorage.removeItem(this.name);
    } catch {
      this.box.checked = false;
    }
  }

  get place() {
    return this.read()?.at?.[this.view.dataset.scene];
  }

  listen() {
    this.box.checked = Boolean(this.read());
    this.box.addEventListener("change", () => {
      this.write(this.box.checked ? { at: {}, seen: [] } : null);
      if (this.box.checked) this.keep(this.view.current?.key);
      this.show();
    });
    this.keep();
    this.show();
  }

  keep(key) {
    const facts = this.read();
    if (!facts) return;
    const scene = this.view.dataset.scene;
    if (key) facts.at[scene] = key;
    this.write({ ...facts, seen: [...new Set([...facts.seen, scene])] });
  }

  forgetPlace() {
    const facts = this.read();
    if (!facts) return;
    delete facts.at[this.view.dataset.scene];
    this.write(facts);
  }

  /** Offer to go on, and mark the scenes of the tour that were seen. */
  show() {
    const seen = this.read()?.seen ?? [];
    this.view.part("resume").hidden = !this.place;
    for (const item of document.querySelectorAll("[data-scene-key]")) {
      item.querySelector("[data-seen]").hidden = !seen.includes(item.dataset.sceneKey);
    }
  }
}
