/** The row under the picture: the numbers of what is chosen, shown while it moves and open to writing, and its buttons. */
import { button, el, set } from './dom.js';
import { placeOf } from './shapes.js';

const NAMES = ['x', 'y', 'w', 'h'];
const number = (value) => Math.min(Math.max(Number(value), 0), 100);

export class Numbers {
  constructor(editor, texts, onreplace) {
    const { childBlockDefsByName: fields } = editor.store.list.blockDef.childBlockDef;
    const made = (sign, text, act, name) => button(sign, text, act, { 'data-do': name });
    this.inputs = NAMES.map((name) => el('input', { type: 'number', min: '0', max: '100', step: '0.5', inputmode: 'decimal', 'data-number': name }));
    this.labels = this.inputs.map((input, index) => el('label', {}, el('span', {}, fields[NAMES[index]].meta.label), input));
    this.drawing = group(
      made('check', texts.finish, () => editor.pointer.finish(), 'finish'),
      made('cross', texts.cancel, () => editor.pointer.stop(), 'cancel'));
    this.corner = group(
      made('plus', texts.addCorner, () => editor.addCorner(Number(editor.handle)), 'add-corner'),
      made('bin', texts.removeCorner, () => editor.removeCorner(Number(editor.handle)), 'remove-corner'));
    const replace = made('image', texts.replace, onreplace, 'replace');
    this.root = el('div', { class: 'hotspots__numbers' }, ...this.labels, this.drawing, this.corner, replace);
    this.shown = {};
    this.root.addEventListener('change', ({ target }) => {
      const { number: name } = target.dataset;
      if (target.value === '') target.value = this.shown[name]; // no number was written: the place stays
      else editor.writeNumber(name, number(target.value));
    });
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.target.dataset.number) return;
      event.preventDefault(); // it would send the whole page
      event.target.blur();
      event.target.focus();
    });
    this.root.addEventListener('input', (event) => event.stopPropagation());
  }

  /** Show a shape, or the chosen corner of a polygon. */
  draw(shape, corner) {
    const hasSize = shape && ['rect', 'ellipse'].includes(shape.shape);
    const place = corner ?? (shape && placeOf(shape));
    NAMES.forEach((name, index) => {
      const isShown = place && (hasSize || name === 'x' || name === 'y');
      set(this.labels[index], { hidden: isShown ? null : '' });
      const value = isShown ? `${Math.round(place[name] * 100) / 100}` : '';
      this.shown[name] = value;
      if (this.inputs[index].value !== value) this.inputs[index].value = value;
    });
    set(this.corner, { hidden: corner ? null : '' });
  }

  /** While a polygon is drawn its buttons stand here: nothing may push the picture away from under the pointer. */
  whileDrawing(isDrawing) {
    set(this.drawing, { hidden: isDrawing ? null : '' });
    for (const part of [...this.labels, this.corner]) part.toggleAttribute('data-away', isDrawing);
  }
}

function group(...buttons) {
  return el('div', { class: 'hotspots__group', hidden: true }, ...buttons);
}
