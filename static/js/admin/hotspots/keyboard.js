/** The keys of the tool. On a mark and on a handle they mean a place, in the list the order. */
import { isWriting } from './dom.js';
import { BIG_STEP, moved, resized, STEP, withHandle } from './shapes.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Escape first closes what is open over a text. */
const isMenuOpen = (target) => target.isContentEditable && document.querySelector('.tippy-box[data-state=visible]');

export class Keyboard {
  constructor(editor, { root, canvas, list, form }) {
    this.editor = editor;
    canvas.addEventListener('keydown', (event) => this.onPicture(event));
    canvas.addEventListener('focusin', ({ target }) => this.entered(target.dataset));
    list.addEventListener('keydown', (event) => this.onList(event));
    form.addEventListener('keydown', (event) => this.inForm(event));
    root.addEventListener('keydown', (event) => this.everywhere(event));
  }

  everywhere(event) {
    if (event.defaultPrevented || isWriting(event.target) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z') this.take(event, () => (event.shiftKey ? this.editor.redo() : this.editor.undo()));
    else if (key === 'y') this.take(event, () => this.editor.redo());
  }

  /** What has the focus in the picture is what is chosen. */
  entered({ spot, handle }) {
    const { editor } = this;
    if (handle !== undefined && handle !== editor.handle) editor.chooseHandle(handle);
    else if (spot && (spot !== editor.chosen || editor.handle !== null)) editor.choose(spot);
  }

  take(event, act) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  onPicture(event) {
    const { pointer } = this.editor;
    if (event.ctrlKey || event.metaKey) return;
    if (pointer.corners) this.whileDrawing(event, pointer);
    else if (event.target.dataset.handle !== undefined) this.onHandle(event, event.target.dataset.handle);
    else if (event.target.dataset.spot) this.onMark(event, event.target.dataset.spot);
  }

  whileDrawing(event, pointer) {
    const acts = { Enter: () => pointer.finish(), Escape: () => pointer.stop(), Backspace: () => pointer.back() };
    if (acts[event.key]) this.take(event, acts[event.key]);
  }

  onMark(event, id) {
    const { editor } = this;
    const acts = {
      Enter: () => editor.openForm(id),
      Delete: () => editor.remove(id),
      Backspace: () => editor.remove(id),
      PageUp: () => editor.step(-1),
      PageDown: () => editor.step(1),
      Home: () => editor.step(-Infinity),
      End: () => editor.step(Infinity),
      '+': () => editor.addInMiddle(),
      Escape: () => editor.setMode('select'),
    };
    if (ARROWS[event.key]) this.take(event, () => this.nudge(event, id));
    else if (acts[event.key]) this.take(event, acts[event.key]);
  }

  nudge(event, id) {
    const shape = this.editor.store.shape(id);
    const [dx, dy] = this.stride(event);
    this.editor.reshape(id, event.altKey ? resized(shape, dx, dy) : moved(shape, dx, dy), 'nudge');
  }

  stride(event) {
    return ARROWS[event.key].map((way) => way * (event.shiftKey ? BIG_STEP : STEP));
  }

  onHandle(event, key) {
    const { editor } = this;
    const { chosen: id } = editor;
    const shape = editor.store.shape(id);
    const isCorner = shape.shape === 'polygon';
    if (ARROWS[event.key]) {
      const [dx, dy] = this.stride(event);
      const { x, y } = editor.handleAt(key);
      this.take(event, () => editor.reshape(id, withHandle(shape, key, x + dx, y + dy), `handle ${key}`, key));
    } else if (isCorner && event.key === '+') {
      this.take(event, () => editor.addCorner(Number(key)));
    } else if (isCorner && ['Delete', 'Backspace'].includes(event.key)) {
      this.take(event, () => editor.removeCorner(Number(key)));
    } else if (event.key === 'Enter') this.take(event, () => editor.openForm(id));
    else if (event.key === 'Escape') this.take(event, () => editor.focusMark());
  }

  onList(event) {
    const { editor } = this;
    const { spot } = event.target.dataset;
    if (!spot || event.ctrlKey || event.metaKey) return;
    const way = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (way && event.altKey) this.take(event, () => editor.reorder(spot, way, 'list'));
    else if (way) this.take(event, () => editor.step(way, 'list'));
    else if (event.key === 'Enter') this.take(event, () => editor.openForm(spot));
    else if (event.key === 'Delete') this.take(event, () => editor.remove(spot, 'list'));
    else if (event.key === 'Escape') this.take(event, () => editor.focusMark());
  }

  /** Enter in a one-line field would send the whole page: here it means that the name is written. */
  inForm(event) {
    if (event.key === 'Enter' && event.target.matches('input:not([type=checkbox], [type=radio])') && !event.defaultPrevented) {
      const isName = this.editor.store.field(this.editor.chosen, 'title').element.contains(event.target);
      return this.take(event, () => isName && this.editor.focusMark());
    }
    if (event.key === 'Escape' && !event.defaultPrevented && !isMenuOpen(event.target)) {
      this.take(event, () => this.editor.focusMark());
    }
    return undefined;
  }
}

