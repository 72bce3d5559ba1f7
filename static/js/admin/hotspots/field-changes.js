/** Follows what is written in Wagtail's fields of a hotspot, so that picture, list and undoing know of it. */
import { converted } from './shapes.js';

const LOOKS = ['icon', 'colour'];
const PLACES = ['shape', 'x', 'y', 'w', 'h', 'points'];

export class FieldChanges {
  constructor(editor, form) {
    Object.assign(this, { editor, form, before: null });
    const [container] = editor.store.list.container;
    container.addEventListener('input', (event) => this.written(event));
    container.addEventListener('change', (event) => this.changed(event));
    container.addEventListener('beforematch', ({ target }) => this.found(target), true);
  }

  /** Note how the chosen hotspot is now: what a field changes next is undone to this. */
  remember() {
    const { chosen: id, store } = this.editor;
    this.before = id ? { id, shape: store.shape(id), look: store.look(id) } : null;
  }

  fieldOf({ target }) {
    const { chosen: id, store } = this.editor;
    if (!id || store.isWriting) return null;
    const { block } = store.child(id);
    if (block.waiting) return null; // the form is being made: choices of pictures tell of what they show at first
    const { childBlocks } = block;
    return ['title', ...PLACES, ...LOOKS].find((name) => childBlocks[name].element.contains(target));
  }

  written(event) {
    const name = this.fieldOf(event);
    if (name === 'title') this.editor.view.draw();
    else if (PLACES.includes(name) && name !== 'shape') this.live();
  }

  /** Show a half-written number in the picture, but keep what it was. */
  live() {
    const { before } = this;
    this.editor.view.drawChosen();
    this.before = before;
  }

  changed(event) {
    const name = this.fieldOf(event);
    const { before } = this;
    const { commands, store, view } = this.editor;
    if (!before || !(PLACES.includes(name) || LOOKS.includes(name))) return;
    if (name === 'shape') store.setShape(before.id, converted(before.shape, store.choice(before.id, 'shape')));
    if (LOOKS.includes(name)) commands.looked(before.id, before.look);
    else commands.reshaped(before.id, before.shape);
    view.draw();
  }

  /** The browser's search or a link has found something in a hidden hotspot. */
  found(target) {
    const child = this.editor.store.list.children.find(({ element }) => element.contains(target));
    if (child && child.id !== this.editor.chosen && this.editor.view) this.editor.choose(child.id);
  }
}
