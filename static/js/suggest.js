/**
 * <search-suggest>: suggestions under the search box while one types (the combobox pattern of ARIA). Typing searches
 * nothing: only Enter, the button and a chosen suggestion do. Without script the box is a plain one.
 */
const WAIT = 150;
const SHORTEST = 2;
const LAST = 99;

class SearchSuggest extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.list = this.querySelector("[data-list]");
    this.status = this.querySelector("[data-status]");
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    this.close();
    this.input.addEventListener("input", () => this.wait());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
  }

  wait() {
    this.stop();
    this.mark(-1); // what was chosen belongs to the older text
    if (this.input.value.trim().length < SHORTEST) this.close();
    else this.timer = setTimeout(() => this.ask(), WAIT);
  }

  stop() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  async ask(first = -1) {
    this.stop();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const query = new URLSearchParams({ q: this.input.value });
      const response = await fetch(`${this.dataset.url}?${query}`, { signal });
      const answer = response.ok && (await response.json());
      if (answer && !signal.aborted && document.activeElement === this.input) this.show(answer, first);
    } catch {
      if (!signal.aborted) this.close();
    }
  }

  show({ suggestions, status }, first) {
    const options = suggestions.map(({ text, lang }, number) => {
      const option = document.createElement("li");
      Object.assign(option, { id: `${this.list.id}-${number}`, role: "option", lang, textContent: text });
      return option;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.status.textContent = status;
    this.mark(Math.min(first, options.length - 1));
  }

  close() {
    this.stop();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
    this.mark(-1);
  }

  mark(number) {
    this.chosen = number;
    [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === number)));
    const option = this.list.children[number];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  move(step) {
    const places = this.list.children.length + 1; // the box itself is one of them
    this.mark(((this.chosen + 1 + step + places) % places) - 1);
  }

  take(option) {
    if (!option) return;
    this.input.value = option.textContent;
    this.close();
    this.input.form.requestSubmit();
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const open = !this.list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && open) this.move(step);
    else if (step && this.input.value.trim().length >= SHORTEST) this.ask(step > 0 ? 0 : LAST);
    else if (event.key === "Escape" && open) this.close();
    else if (event.key === "Enter" && open && this.chosen >= 0) this.take(this.list.children[this.chosen]);
    else {
      if (event.key === "Home" || event.key === "End") this.mark(-1);
      if (event.key === "Enter") this.stop();
      return;
    }
    event.preventDefault();
  }
}

customElements.define("search-suggest", SearchSuggest);
