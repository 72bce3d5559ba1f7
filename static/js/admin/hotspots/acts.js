/** What pointer, keys and buttons ask of a scene: each act is told in words and shown. */
import { fill } from './dom.js';
import { around, centreOf, crosses, handlesOf, moved, placeOf, resized, withCorner, withHandle, withoutCorner } from './shapes.js';

export class Acts {
  /** A shape drawn with the pointer: its name is written next. */
  place(shape) {
    this.added(this.commands.add(shape));
    this.openForm(this.chosen);
  }

  /** A shape in the middle of what is seen: the arrow keys move it next. */
  addInMiddle() {
    if (!this.hasPicture) return;
    const kind = this.mode === 'select' ? 'point' : this.mode;
    this.added(this.commands.add(around(kind, ...this.freePlace())));
    this.focusMark();
  }

  /** The middle of what is seen, or beside it when a hotspot is there already. */
  freePlace() {
    const [x, y] = this.view.middle();
    const taken = this.store.ids.map((id) => centreOf(this.store.shape(id)));
    const isFree = (step) => !taken.some(([a, b]) => Math.hypot(a - x - step, b - y - step) < 2);
    const step = [0, 4, 8, 12, 16, 20].find(isFree) ?? 0;
    return [x + step, y + step];
  }

  added(id) {
    this.choose(id);
    const number = this.store.indexOf(id) + 1;
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
    const corner = shape.shape === 'polygon' && this.handle !== null && { ...this.handleAt(this.handle), [name]: number };
    if (corner) return this.reshape(this.chosen, withHandle(shape, corner.key, corner.x, corner.y), null, corner.key);
    const by = number - placeOf(shape)[name];
    const changed = { x: () => moved(shape, by, 0), y: () => moved(shape, 0, by), w: () => resized(shape, by, 0), h: () => resized(shape, 0, by) };
    return this.reshape(this.chosen, changed[name]());
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
    this.view.followFocus();
  }

  redo() {
    this.say(this.history.redo() ? this.texts.redone : this.texts.nothingToRedo);
    this.view.draw();
    this.view.followFocus();
  }

  tooFew() {
    this.say(this.texts.tooFew);
  }

  sayPlace(id) {
    const shape = this.store.shape(id);
    const words = this.handle ? this.view.cornerText(shape, this.handle) : this.view.stage.position(this.store.indexOf(id) + 1, shape);
    this.say(crosses(shape.points) ? `${words}. ${this.texts.crosses}` : words);
  }
}
