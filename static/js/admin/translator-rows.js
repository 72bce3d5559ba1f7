// The rows of wagtail-localize's editor and the texts they stand for. Its rows carry no names, so they are counted in
// the order in which its script draws them: by tab, then by block.
const MISSING = ["incomplete", "errored"];

export class TextRows {
  constructor(root) {
    this.root = root;
    this.order = root ? drawnOrder(JSON.parse(root.dataset.props)) : [];
    this.texts = [];
  }

  // Match rows and texts anew; false while the editor is not drawn yet.
  read() {
    const items = [...this.root.querySelectorAll("li > ul > li")].filter((item) => !item.closest("li li li"));
    if (items.length !== this.order.length) return false;
    this.texts = this.order
      .map((segment, index) => ({ segment, item: items[index], name: nameOf(segment) }))
      .filter(({ segment }) => segment.type === "string" && segment.contentPath !== "slug");
    return true;
  }

  get missing() {
    return this.texts.filter(({ item }) => MISSING.some((name) => item.classList.contains(name)));
  }

  // Open the text at a path, its first missing part if it has several. Tells whether there is one.
  open(path) {
    const found = this.texts.filter(({ segment }) => segment.contentPath === path);
    const row = found.find((each) => this.missing.includes(each)) ?? found[0];
    if (row) this.show(row);
    return Boolean(row);
  }

  // Open the next missing text after the one where the focus is; from the beginning after the last.
  openNext() {
    const { missing } = this;
    const here = this.texts.findIndex(({ item }) => item === this.last);
    const next = missing.find((row) => this.texts.indexOf(row) > here) ?? missing[0];
    if (next) this.show(next);
  }

  show({ item }) {
    this.last = item;
    const panel = item.closest("section[hidden]");
    if (panel) this.root.querySelector(`[role="tab"][href="#${CSS.escape(panel.id)}"]`)?.click();
    requestAnimationFrame(() => {
      const button = item.querySelector("button");
      if (!item.querySelector("textarea")) button?.click();
      requestAnimationFrame(() => {
        (item.querySelector("textarea") ?? button)?.focus({ preventScroll: true });
        item.scrollIntoView({ block: "center" });
      });
    });
  }
}

function nameOf({ location }) {
  return [location.field, location.subField].filter(Boolean).join(" · ");
}

function drawnOrder({ tabs, segments }) {
  const used = tabs.filter((tab) => segments.some(({ location }) => location.tab === tab.slug));
  const lists = used.length > 1 ? used.map((tab) => segments.filter((each) => each.location.tab === tab.slug)) : [segments];
  return lists.flatMap((list) => [...Map.groupBy(list, blockOf).values()].flat());
}

function blockOf({ location }) {
  return `${location.field}/${location.blockId || "null"}`;
}
