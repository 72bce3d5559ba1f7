/** The tool of one scene: holds what is chosen, and carries out what pointer, keys and buttons ask. */
import { Commands } from './commands.js';
import { fill } from './dom.js';
import { History } from './history.js';
import { around, handlesOf, moved, resized, withCorner, withoutCorner } from './shapes.js';
import { Store } from './store.js';
import { View } from './view.js';

export class Editor {
  constructor(block, { texts, pictureUrl, signsUrl }) {
    this.texts = texts;
    this.chosen = null;
    this.handle = null;
    this.store = new Store(block.childBlocks.hotspots);
    this.history = new History(() => this.view?.drawBar());
    this.commands = new Commands(this.store, this.history, (id) => { this.chosen = id; this.view.draw(); });
    this.mode = this.store.count ? 'select' : 'point';
    this.view = new View(this, block, { texts, pictureUrl, signsUrl });
    this.view.draw();
  }

  get pointer() {
    return this.view.pointer;
  }

  get help() {
    return this.view.help;
  }

  choose(id) {
    this.handle = null;
    this.chosen = id;
    this.view.draw();
  }

  chooseHandle(key) {
    this.handle = key;
    this.view.drawHandles();
  }

  setMode(mode) {
    this.mode = mode;
    this.pointer.stop();
    this.view.drawBar();
  }

  /** A shape drawn with the pointer: its name is written next. */
  place(shape) {
    this.added(this.commands.add(shape));
    this.openForm(this.chosen);
  }

  /** A shape in the middle of what is seen: the arrow keys move it next. */
  addInMiddle() {
    if (!this.hasPicture) return;
    const kind = this.mode === 'select' ? 'point' : this.mode;
    this.added(this.commands.add(around(kind, ...this.view.middle())));
    this.focusMark();
  }

  added(id) {
    this.choose(id);
    const number = this.store.count;
    const { texts } = this;
    this.say(`${fill(texts.added, { number })}. ${this.view.stage.position(number, this.store.shape(id))}`);
  }

  remove(id, place = 'picture') {
    if (!id) return;
    const number = this.store.indexOf(id) + 1;
    const name = this.view.name(id, number);
    this.choose(this.commands.remove(id));
    this.say(fill(this.texts.removed, { name }));
    this.view.focus(place);
  }

  duplicate() {
    if (!this.chosen) return;
    this.added(this.commands.duplicate(this.chosen));
    this.focusMark();
  }

  reorder(id, by, place) {
    const from = this.store.indexOf(id);
    const to = Math.min(Math.max(from + by, 0), this.store.count - 1);
    if (from === to) return;
    this.commands.move(id, to);
    this.say(fill(this.texts.moved, { number: to + 1, count: this.store.count, title: this.store.title(id) }));
    if (place === 'list') this.view.focus('list');
  }

  /** Choose the next or an earlier hotspot, as far as there are any, and go to it. */
  step(by, place = 'picture') {
    const from = Math.max(this.store.indexOf(this.chosen), 0);
    this.choose(this.store.ids[Math.min(Math.max(from + by, 0), this.store.count - 1)]);
    this.view.focus(place);
  }

  /** While dragging: show a shape that is not a step yet. */
  show(id, shape) {
    this.store.setShape(id, shape);
    this.view.drawChosen();
  }

  dropped(id, before) {
    this.commands.reshaped(id, before);
    this.view.draw();
    this.sayPlace(id);
  }

  reshape(id, shape, merge, handle = null) {
    if (id !== this.chosen) this.choose(id);
    this.handle = handle;
    this.commands.reshape(id, shape, merge);
    this.view.drawChosen();
    this.sayPlace(id);
  }

  writeNumber(name, number) {
    const shape = this.store.shape(this.chosen);
    const by = number - shape[name];
    const changed = { x: () => moved(shape, by, 0), y: () => moved(shape, 0, by), w: () => resized(shape, by, 0), h: () => resized(shape, 0, by) };
    this.reshape(this.chosen, changed[name]());
  }

  addCorner(after) {
    this.reshape(this.chosen, withCorner(this.store.shape(this.chosen), after), null, `${after + 1}`);
    this.focusHandle(`${after + 1}`);
  }

  removeCorner(index) {
    const shape = this.store.shape(this.chosen);
    if (shape.points.length < 4) return this.tooFew();
    const next = `${Math.min(index, shape.points.length - 2)}`;
    this.reshape(this.chosen, withoutCorner(shape, index), null, next);
    return this.focusHandle(next);
  }

  handleAt(key) {
    return handlesOf(this.store.shape(this.chosen)).find((handle) => handle.key === key);
  }

  undo() {
    this.say(this.history.undo() ? this.texts.undone : this.texts.nothingToUndo);
    this.view.draw();
    this.view.keepFocus();
  }

  redo() {
    this.say(this.history.redo() ? this.texts.redone : this.texts.nothingToRedo);
    this.view.draw();
    this.view.keepFocus();
  }

  openForm(id) {
    this.choose(id);
    this.view.form.focus(id);
  }

  focusMark() {
    this.view.focus('picture');
  }

  focusHandle(key) {
    this.view.focusHandle(key);
  }

  drawing(count) {
    this.view.drawBar();
    if (count) this.say(fill(this.texts.drawing, { count }));
  }

  tooFew() {
    this.say(this.texts.tooFew);
  }

  zoomed(zoom) {
    this.view.zoomed(zoom);
  }

  pointsAt(place) {
    this.view.pointsAt(place);
  }

  sayPlace(id) {
    const shape = this.store.shape(id);
    this.say(this.handle ? this.view.cornerText(shape, this.handle) : this.view.stage.position(this.store.indexOf(id) + 1, shape));
  }

  say(text) {
    this.view.say(text);
  }
}
