/** The buttons over the picture: what a click does, adding, undoing, zoom, keys. */
import { button, el, icon, set } from './dom.js';

const MODES = ['select', 'point', 'rect', 'ellipse', 'polygon'];
const ZOOMS = [1, 1.5, 2, 3, 4, 6];

export class Toolbar {
  constructor(editor, texts) {
    Object.assign(this, { editor, texts, zoom: 1 });
    this.modes = MODES.map((mode) => this.modeButton(mode));
    this.add = button('plus', texts.add, () => editor.addInMiddle(), { 'data-do': 'add' });
    this.undo = button('undo', texts.undo, () => editor.undo(), { 'data-do': 'undo' });
    this.redo = button('redo', texts.redo, () => editor.redo(), { 'data-do': 'redo' });
    this.undo.replaceChild(turn('M4 4v5h5M4.5 9a8 8 0 1 1-.6 6'), this.undo.firstChild);
    this.redo.replaceChild(turn('M20 4v5h-5M19.5 9a8 8 0 1 0 .6 6'), this.redo.firstChild);
    this.level = el('output', { class: 'hotspots__level' }, '100 %');
    this.hint = el('p', { class: 'hotspots__hint' });
    this.root = el('div', { class: 'hotspots__bar' }, ...this.groups(), this.hint);
  }

  groups() {
    const { texts, editor } = this;
    const zoomOut = button('minus', texts.zoomOut, () => this.zoomBy(-1), { wordless: true });
    const zoomIn = button('plus', texts.zoomIn, () => this.zoomBy(1), { wordless: true });
    zoomOut.replaceChild(turn('M4 12h16'), zoomOut.firstChild);
    const help = button('help', texts.help, () => editor.help.showModal());
    const modes = el('div', { class: 'hotspots__group hotspots__modes', role: 'group', 'aria-label': texts.mode }, ...this.modes);
    return [
      modes,
      el('div', { class: 'hotspots__group' }, this.add),
      el('div', { class: 'hotspots__group' }, this.undo, this.redo),
      el('div', { class: 'hotspots__group' }, zoomOut, this.level, zoomIn, help),
    ];
  }

  modeButton(mode) {
    const made = button('plus', this.texts[mode], () => this.editor.setMode(mode), { 'data-mode': mode });
    made.replaceChild(el('span', { class: 'hotspots__shape', 'data-shape': mode, 'aria-hidden': 'true' }), made.firstChild);
    return made;
  }

  draw({ mode, history }) {
    for (const made of this.modes) set(made, { 'aria-pressed': made.dataset.mode === mode ? 'true' : 'false' });
    set(this.undo, { 'aria-disabled': history.done.length ? null : 'true' });
    set(this.redo, { 'aria-disabled': history.undone.length ? null : 'true' });
    const { hintSelect, hintPoint, hintArea, hintPolygon } = this.texts;
    this.hint.textContent = { select: hintSelect, point: hintPoint, polygon: hintPolygon }[mode] ?? hintArea;
  }

  zoomBy(steps) {
    const index = Math.min(Math.max(ZOOMS.indexOf(this.zoom) + steps, 0), ZOOMS.length - 1);
    this.zoom = ZOOMS[index];
    this.level.textContent = `${this.zoom * 100} %`;
    this.editor.zoomed(this.zoom);
  }
}

/** A drawing that Wagtail's icons lack. */
function turn(path) {
  const drawing = icon('turn');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.innerHTML = `<path d="${path}" fill="none" stroke="currentColor" stroke-width="2.5"/>`;
  return drawing;
}

/** The list of keys, in a dialog. */
export function helpDialog(texts) {
  const rows = texts.keys.flatMap(([keys, what]) => [el('dt', {}, keys), el('dd', {}, what)]);
  const dialog = el('dialog', { class: 'hotspots__help', 'aria-label': texts.help }, el('h3', {}, texts.help), el('dl', {}, ...rows));
  dialog.append(button('cross', texts.close, () => dialog.close()));
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  return dialog;
}
