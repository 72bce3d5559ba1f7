/** What an editor of a scene shows: bar, picture, numbers, list and form, side by side. */
import { el, fill } from './dom.js';
import { openErrors } from './errors.js';
import { FieldChanges } from './field-changes.js';
import { Form } from './form.js';
import { Keyboard } from './keyboard.js';
import { Numbers } from './numbers.js';
import { Picture } from './picture.js';
import { Pointer } from './pointer.js';
import { centreOf, handlesOf } from './shapes.js';
import { SpotList } from './spot-list.js';
import { shown, Stage } from './stage.js';
import { helpDialog, Toolbar } from './toolbar.js';

const WIDE = 736; // pixels: from here the form stands beside the picture (a container query would slow big forms down)

export class View {
  constructor(editor, block, { texts, pictureUrl, signsUrl }) {
    Object.assign(this, { editor, texts, store: editor.store, known: new Map() });
    const { container } = this.store.list;
    const home = container[0].parentElement;
    this.stage = new Stage(texts, signsUrl);
    this.spots = new SpotList(texts, (id) => { editor.choose(id); this.focus('list'); });
    this.form = new Form(editor, this.store, texts, signsUrl);
    this.toolbar = new Toolbar(editor, texts);
    this.numbers = new Numbers(editor, texts, () => this.picture.replace());
    this.help = helpDialog(texts);
    this.live = el('div', { class: 'w-sr-only', 'aria-live': 'polite' });
    this.root = el('div', { class: 'hotspots', role: 'group', 'aria-label': texts.tool, 'data-scene': true });
    this.picture = new Picture(block, this.stage, texts, { url: pictureUrl, onready: (isReady) => this.pictureIs(isReady) });
    this.where = el('output', { class: 'hotspots__where', 'aria-live': 'off' });
    this.frame = el('div', { class: 'hotspots__frame' }, this.stage.view, this.where);
    const left = el('div', { class: 'hotspots__left' }, this.frame, this.numbers.root, this.spots.root);
    this.root.append(this.picture.note, this.toolbar.root, el('div', { class: 'hotspots__work' }, left, this.form.root), this.live, this.help);
    home.append(this.root);
    new ResizeObserver(([{ contentRect }]) => this.root.toggleAttribute('data-wide', contentRect.width > WIDE)).observe(this.root);
    for (const narrow of ['.w-form-width', '.w-field__wrapper']) home.closest(narrow)?.classList.add('hotspots-wide');
    this.pointer = new Pointer(editor, this.stage);
    this.keys = new Keyboard(editor, { root: this.root, canvas: this.stage.canvas, list: this.spots.root, form: this.form.root });
    this.fields = new FieldChanges(editor, this.form);
    requestAnimationFrame(() => openErrors(this)); // Wagtail hands out the errors when all forms are made
  }

  pictureIs(isReady) {
    this.editor.hasPicture = isReady;
    this.root?.toggleAttribute('data-ready', isReady);
  }

  draw() {
    const { editor } = this;
    if (!this.store.child(editor.chosen)) editor.chosen = null;
    const spots = this.spotsNow();
    this.stage.draw(spots, editor.chosen);
    this.spots.draw(spots, editor.chosen);
    requestAnimationFrame(() => this.spots.reveal(editor.chosen));
    this.form.draw(editor.chosen);
    this.drawHandles();
    this.drawBar();
    this.fields.remember();
  }

  /** Read the hotspots; only the one that was chosen and the one that is can have changed since the last time. */
  spotsNow() {
    const { chosen } = this.editor;
    const fresh = new Map();
    this.store.list.children.forEach(({ id }, index) => {
      const old = this.known.get(id);
      const isOld = old && id !== chosen && id !== this.lastChosen;
      if (!isOld) fresh.set(id, this.spot(id, index));
      else fresh.set(id, old.number === index + 1 ? old : { ...old, number: index + 1 });
    });
    this.known = fresh;
    this.lastChosen = chosen;
    return [...fresh.values()];
  }

  spot(id, index) {
    return { id, number: index + 1, title: this.store.title(id), shape: this.store.shape(id), look: this.store.look(id), isBad: this.store.hasError(id) };
  }

  /** Only the chosen one: while it is dragged or written. */
  drawChosen() {
    const { chosen } = this.editor;
    if (chosen) this.stage.drawOne(this.spot(chosen, this.store.indexOf(chosen)), true);
    this.drawHandles();
    this.fields.remember();
  }

  drawHandles() {
    const { chosen, handle } = this.editor;
    const shape = chosen ? this.store.shape(chosen) : null;
    this.stage.drawHandles(this.store.indexOf(chosen) + 1, shape);
    this.numbers.draw(shape, shape?.shape === 'polygon' && handle !== null ? this.editor.handleAt(handle) : null);
  }

  drawBar() {
    const { mode, history } = this.editor;
    this.toolbar.draw({ mode, history });
    this.numbers.whileDrawing(Boolean(this.pointer?.corners));
    this.frame.dataset.mode = mode;
  }

  /** Go to the chosen hotspot in the picture or in the list; without one, to the button that adds the first. */
  focus(place) {
    const { chosen } = this.editor;
    if (!chosen) this.toolbar.add.focus();
    else if (place === 'list') this.spots.focus(chosen);
    else this.stage.marks.get(chosen).button.focus();
  }

  /** After undoing, the focus in picture or list follows to what has changed; it may also have been lost. */
  followFocus() {
    const { activeElement } = document;
    if (this.spots.root.contains(activeElement)) this.focus('list');
    else if (this.stage.canvas.contains(activeElement) || !this.root.contains(activeElement)) this.focus('picture');
  }

  name(id, number) {
    const title = this.store.title(id);
    return title ? fill(this.texts.name, { number, title }) : this.stage.unnamed(number);
  }

  cornerText(shape, key) {
    const handles = handlesOf(shape);
    const { x, y } = handles.find((handle) => handle.key === key) ?? {};
    if (shape.shape !== 'polygon') return this.stage.position(this.store.indexOf(this.editor.chosen) + 1, shape);
    return fill(this.texts.corner, { corner: Number(key) + 1, count: handles.length, x: shown(x), y: shown(y) });
  }

  /** The middle of the part of the picture that is seen, in per cent. */
  middle() {
    const { view } = this.stage;
    const box = view.getBoundingClientRect();
    return this.stage.at({ clientX: box.left + view.clientWidth / 2, clientY: box.top + view.clientHeight / 2 }).map(Math.round);
  }

  zoomed(zoom) {
    const { view, canvas } = this.stage;
    const { chosen } = this.editor;
    const [x, y] = chosen ? centreOf(this.store.shape(chosen)) : this.middle();
    canvas.style.setProperty('--zoom', zoom);
    view.scrollTo((canvas.offsetWidth * x) / 100 - view.clientWidth / 2, (canvas.offsetHeight * y) / 100 - view.clientHeight / 2);
  }

  pointsAt([x, y]) {
    this.where.textContent = fill(this.texts.pointer, { x: shown(Math.round(x)), y: shown(Math.round(y)) });
  }
}
