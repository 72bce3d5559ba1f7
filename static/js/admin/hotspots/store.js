/** The hotspots of a scene as they stand in Wagtail's form: read and written through its blocks, nothing kept beside. */
import { bringBack, commentsOn } from './removed-comments.js';
import { parsePoints, pointsText } from './shapes.js';


const RICH_TEXT = '.w-field--draftail_rich_text_area input[type=hidden]';

/** What the rich texts of a hotspot hold. A new editor writes its field a moment late: a form sent at once would lose it. */
function richTexts(child) {
  return [...child.element.querySelectorAll(RICH_TEXT)].map(({ value }) => value);
}

export class Store {
  constructor(list) {
    this.list = list;
    this.isWriting = false;
  }

  get count() {
    return this.list.children.length;
  }

  get ids() {
    return this.list.children.map(({ id }) => id);
  }

  child(id) {
    return this.list.children.find((child) => child.id === id);
  }

  indexOf(id) {
    return this.list.children.findIndex((child) => child.id === id);
  }

  title(id) {
    return (this.state(id, 'title') ?? '').trim();
  }

  field(id, name) {
    return this.child(id).block.childBlocks[name];
  }

  /** What a field holds, also where its form waits to be made. */
  state(id, name) {
    const { waiting } = this.child(id).block;
    return waiting ? waiting[name] : this.field(id, name).getState();
  }

  choice(id, name) {
    return this.state(id, name)?.[0] ?? '';
  }

  shape(id) {
    const number = (name) => Number(this.state(id, name)) || 0;
    const [x, y, w, h] = ['x', 'y', 'w', 'h'].map(number);
    return { shape: this.choice(id, 'shape') || 'point', x, y, w, h, points: parsePoints(this.state(id, 'points')) };
  }

  /** Write a shape. `setState` fires no event, so one is sent for those who follow the form. */
  setShape(id, shape) {
    const blocks = this.child(id).block.childBlocks;
    const text = (number) => (number === null || number === undefined ? '' : number.toFixed(2));
    blocks.shape.setState([shape.shape]);
    for (const name of ['x', 'y', 'w', 'h']) blocks[name].setState(text(shape[name]));
    blocks.points.setState(pointsText(shape.points));
    this.announce(blocks.x.widget.input);
  }

  setLook(id, name, value) {
    this.field(id, name).setState([value]);
    this.announce(this.field(id, 'x').widget.input);
  }

  look(id) {
    return { icon: this.choice(id, 'icon'), colour: this.choice(id, 'colour') || 'point' };
  }

  /** Insert a hotspot. `richTexts` are those of the one that it comes from, see `richTexts()`. */
  add(value, index, id, richTexts = []) {
    const child = this.list.insert(value, index, { id, collapsed: false });
    const inputs = child.element.querySelectorAll(RICH_TEXT);
    if (inputs.length === richTexts.length) inputs.forEach((input, place) => { input.value = richTexts[place]; });
    this.announce(this.list.container[0]);
    return child;
  }

  addShape(shape, id) {
    this.add(this.list.blockDef.initialChildState, this.count, id);
    this.setShape(id, shape);
  }

  /** Take a hotspot away and return what brings it back. Its fields go too: a second one with its id may come. */
  remove(id) {
    const index = this.indexOf(id);
    const child = this.list.children[index];
    const value = child.block.getState();
    const texts = richTexts(child);
    const comments = commentsOn(child.element);
    this.list.deleteBlock(index, {});
    child.element.querySelector('section')?.remove();
    this.announce(this.list.container[0]);
    return { value, index, id, texts, comments };
  }

  /** Bring back what was removed. */
  restore({ value, index, id, texts, comments }) {
    bringBack(comments);
    this.add(value, index, id, texts);
  }

  duplicate(id) {
    const { id: copy, value } = this.child(id).getDuplicatedState();
    this.add(value, this.indexOf(id) + 1, copy, richTexts(this.child(id)));
    return copy;
  }

  move(id, to) {
    this.list.moveBlock(this.indexOf(id), to);
    this.announce(this.list.container[0]);
  }

  hasError(id) {
    return Boolean(this.child(id).element.querySelector('.w-field--error, .error-message, .help-critical'));
  }

  announce(target) {
    this.isWriting = true;
    target.dispatchEvent(new Event('input', { bubbles: true }));
    target.dispatchEvent(new Event('change', { bubbles: true }));
    this.isWriting = false;
  }
}
