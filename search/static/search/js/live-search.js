/**
 * <live-search>: a filter acts as soon as it is ticked. The page that the form would open is fetched, and its parts, named
 * by `data-live`, take the places of those shown: the status tells the new count, the address follows. The facet in use
 * stays as it is, so the focus does too: a facet is counted without its own choice. The button then only leads to the
 * hits. Without script it sends the form.
 */
class LiveSearch extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form.filters"); // the hits have a form of their own, for citing
    if (!this.form) return;
    this.form.classList.add("filters--live");
    this.shown = location.search;
    this.form.addEventListener("change", ({ target }) => this.load(this.address, target.closest("fieldset")));
    this.form.addEventListener("submit", (event) => this.lead(event));
    addEventListener("popstate", () => this.follow());
  }

  get address() {
    return `${location.pathname}?${new URLSearchParams(new FormData(this.form))}`;
  }

  /** Show what an address shows; another page opens where that is no list of hits, or cannot be had. */
  async load(address, held = null) {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (signal.aborted) return;
      const form = page.querySelector("live-search form.filters");
      if (!response.ok || !form) throw new Error(address);
      if (held) history.pushState(null, "", address);
      this.shown = location.search;
      this.show(page);
      this.refill(form, held);
      this.removeAttribute("aria-busy");
    } catch {
      if (!signal.aborted) location.assign(address);
    }
  }

  show(page) {
    document.title = page.title;
    for (const part of document.querySelectorAll("[data-live]")) {
      part.replaceChildren(...page.querySelector(`[data-live="${part.dataset.live}"]`).childNodes);
    }
  }

  /** Take the facets of another form in place of these; the one that is held stays where the focus is. */
  refill(form, held) {
    const opened = new Set([...this.form.querySelectorAll("fieldset details[open]")].map((each) => each.parentElement.name));
    const fresh = [...form.querySelectorAll("fieldset")];
    for (const each of fresh) if (opened.has(each.name)) each.querySelector("details")?.setAttribute("open", "");
    const old = [...this.form.querySelectorAll("fieldset")].filter((each) => each !== held);
    const place = fresh.findIndex((each) => each.name === held?.name);
    for (const each of old) each.remove();
    if (place < 0) held?.remove();
    else held.before(...fresh.slice(0, place));
    (place < 0 ? this.form.querySelector("summary") : held).after(...fresh.slice(place + 1));
  }

  lead(event) {
    event.preventDefault();
    this.form.querySelector("details").open = false;
    this.querySelector("#hits").focus();
  }

  follow() {
    if (location.search !== this.shown) this.load(location.href);
  }
}

customElements.define("live-search", LiveSearch);
