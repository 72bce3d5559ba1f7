// A box for a text with bold, italics and links: what is written looks as it will, and nobody types tags. The textarea
// under it keeps the text for the form. Links are those of the source; each is known by its name as "#a1".
const LINES = ["P", "DIV"];
const NAMES = { B: "b", STRONG: "b", I: "i", EM: "i" };

export class MarkedBox {
  constructor(area, toolbar) {
    this.area = area;
    this.toolbar = toolbar;
    this.box = document.createElement("div");
    this.box.className = "translator-box";
    this.box.contentEditable = "true";
    this.box.spellcheck = true;
    this.box.lang = area.lang;
    for (const [name, value] of Object.entries({ role: "textbox", "aria-multiline": "true" })) this.box.setAttribute(name, value);
    this.box.setAttribute("aria-labelledby", area.labels[0].id);
    this.box.setAttribute("aria-describedby", area.getAttribute("aria-describedby"));
    this.box.id = `marked-${area.id}`;
    toolbar.setAttribute("aria-controls", this.box.id);
    area.labels[0].addEventListener("click", () => this.box.focus());
    if (area.closest("fieldset")?.disabled) this.box.contentEditable = "false";
    area.before(this.box);
    area.hidden = true;
    toolbar.hidden = false;
    this.show(area.value);
    this.connect();
  }

  connect() {
    this.box.addEventListener("input", () => this.read());
    this.box.addEventListener("paste", (event) => {
      event.preventDefault();
      document.execCommand("insertText", false, event.clipboardData.getData("text/plain").replace(/\s+/g, " "));
    });
    this.box.addEventListener("drop", (event) => event.preventDefault());
    this.box.addEventListener("keydown", (event) => this.press(event));
    document.addEventListener("selectionchange", () => this.showState());
    for (const button of this.toolbar.querySelectorAll("button")) {
      button.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
      button.addEventListener("click", () => this.mark(button));
    }
  }

  press(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      document.execCommand("insertLineBreak");
    } else if ((event.ctrlKey || event.metaKey) && ["b", "i", "u"].includes(event.key.toLowerCase())) {
      event.preventDefault();
      this.toolbar.querySelector(`[data-mark="${{ b: "bold", i: "italic" }[event.key.toLowerCase()]}"]`)?.click();
    }
  }

  mark(button) {
    this.box.focus();
    if (button.dataset.mark) document.execCommand(button.dataset.mark);
    else this.link(button.dataset.link, button.dataset.words);
    this.read();
    this.showState();
  }

  // The chosen words become the link. A link that stands elsewhere in the text moves here; with no words chosen its own
  // come in, and within the link itself it is taken away.
  link(name, words) {
    const selection = getSelection();
    const inside = selection.anchorNode?.parentElement?.closest("a");
    const isHere = inside && this.box.contains(inside) && inside.hash === `#${name}`;
    const text = selection.toString();
    if (!this.box.contains(selection.anchorNode)) selection.selectAllChildren(this.box), selection.collapseToEnd();
    const place = selection.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    for (const link of this.box.querySelectorAll(`a[href="#${name}"]`)) this.unlink(link);
    if (isHere) return;
    if (place) selection.removeAllRanges(), selection.addRange(place);
    if (text.trim()) document.execCommand("createLink", false, `#${name}`);
    else {
      const link = document.createElement("a");
      link.href = `#${name}`;
      link.textContent = words;
      document.execCommand("insertHTML", false, `${link.outerHTML} `);
    }
  }

  unlink(link) {
    const range = document.createRange();
    range.selectNodeContents(link);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand("unlink");
  }

  showState() {
    const isHere = this.box.contains(getSelection().anchorNode);
    for (const button of this.toolbar.querySelectorAll("[data-mark]")) {
      button.setAttribute("aria-pressed", String(isHere && document.queryCommandState(button.dataset.mark)));
    }
  }

  show(value) {
    this.box.replaceChildren(...parsed(value).childNodes);
    this.showUse();
  }

  // Put another text in the place of what stands there, so that undo takes it back.
  write(value) {
    this.box.focus();
    getSelection().selectAllChildren(this.box);
    document.execCommand("insertHTML", false, parsed(value).innerHTML);
    this.read();
  }

  read() {
    const written = document.createElement("div");
    copy(this.box, written);
    while (written.lastChild?.nodeName === "BR") written.lastChild.remove();
    this.area.value = written.textContent.trim() ? written.innerHTML : "";
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
    this.showUse();
  }

  // A link that is not in the text yet is told by its button.
  showUse() {
    for (const button of this.toolbar.querySelectorAll("[data-link]")) {
      button.classList.toggle("is-missing", !this.box.querySelector(`a[href="#${button.dataset.link}"]`));
    }
  }
}

// Return a text as an element, its links as the box has them.
function parsed(value) {
  const { body } = new DOMParser().parseFromString(value, "text/html");
  for (const link of body.querySelectorAll("a[id]")) {
    link.setAttribute("href", `#${link.id}`);
    link.removeAttribute("id");
  }
  return body;
}

// Copy what may stand in a text: words, line breaks, bold, italics and links, each link by its name.
function copy(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    else if (node.nodeName === "BR") to.append(document.createElement("br"));
    else if (node.nodeName === "A" && node.hash) copy(node, add(to, "a", node.hash.slice(1)));
    else if (NAMES[node.nodeName]) copy(node, add(to, NAMES[node.nodeName]));
    else {
      if (LINES.includes(node.nodeName) && to.hasChildNodes()) to.append(document.createElement("br"));
      copy(node, to);
    }
  }
}

function add(to, name, id = "") {
  const element = document.createElement(name);
  if (id) element.id = id;
  to.append(element);
  return element;
}
