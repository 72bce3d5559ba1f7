/** What a device remembers of a tour, once its owner has ticked the box: the point of each scene, and scenes seen. */
export class Memory {
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
    if (this.box.checked && !this.read()) this.write({ at: {}, seen: [] }); // ticked before this file came
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
    if (key) facts.at[scene] = key.slice(0, 8); // the same wherever the picture stands
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
