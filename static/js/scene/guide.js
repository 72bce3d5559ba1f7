import { Memory } from "./memory.js";

/** A text with an end, where a voice makes a pause. */
const sentence = (text) => text.trim().replace(/[^.!?]$/, "$&.");

/** What an open point says, to be read aloud: its name and its texts, each in its language. */
function spoken(view) {
  const name = view.part("heading");
  const texts = [...view.part("body").querySelectorAll(".prose :is(p, li)")];
  return [name, ...texts].flatMap((part) => {
    const words = document.createElement("span");
    words.lang = part.closest("[lang]").lang;
    words.textContent = sentence(part.textContent);
    return [words, " "];
  });
}

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
    if (this.view.current) this.tell(this.view.current.key); // opened before this file came
  }

  begin(key) {
    this.bar.hidden = false;
    this.finish.hidden = true;
    this.view.open(this.keys.find((each) => key && each.startsWith(key)) ?? this.keys[0], { focus: false });
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
    said.textContent = `${sentence(said.dataset.pattern.replace("{number}", number).replace("{total}", total))} `;
    said.append(...spoken(this.view));
    this.bar.querySelector("[data-count]").textContent = `${number}/${total}`;
    this.bar.querySelector("[data-step='-1']").setAttribute("aria-disabled", String(number === 1));
    this.next.setAttribute("aria-disabled", "false");
  }

  toEnd() {
    this.view.clear();
    this.finish.hidden = false;
    this.steps.forEach((step) => step.classList.remove("guide__now"));
    this.next.setAttribute("aria-disabled", "true");
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
  }
}
