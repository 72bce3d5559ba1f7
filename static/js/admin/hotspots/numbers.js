/** The numbers of the chosen hotspot beside the picture, shown while it moves and open to writing. */
import { el, set } from './dom.js';

const NAMES = ['x', 'y', 'w', 'h'];

export class Numbers {
  constructor(labels, buttons, onwrite) {
    this.inputs = NAMES.map((name) => el('input', { type: 'number', min: '0', max: '100', step: '0.5', inputmode: 'decimal', 'data-number': name }));
    this.labels = this.inputs.map((input, index) => el('label', {}, el('span', {}, labels[NAMES[index]]), input));
    this.drawing = el('div', { class: 'hotspots__group', hidden: true }, ...buttons);
    this.where = el('output', { class: 'hotspots__where' });
    this.root = el('div', { class: 'hotspots__numbers' }, ...this.labels, this.drawing, this.where);
    this.root.addEventListener('change', ({ target }) => {
      const number = Math.min(Math.max(Number(target.value.replace(',', '.')) || 0, 0), 100);
      onwrite(target.dataset.number, number);
    });
    this.root.addEventListener('input', (event) => event.stopPropagation());
  }

  draw(shape) {
    const hasSize = shape && ['rect', 'ellipse'].includes(shape.shape);
    const shown = { x: Boolean(shape), y: Boolean(shape), w: hasSize, h: hasSize };
    NAMES.forEach((name, index) => {
      set(this.labels[index], { hidden: shown[name] ? null : '' });
      const value = shape ? `${Math.round(shape[name] * 100) / 100}` : '';
      if (this.inputs[index].value !== value) this.inputs[index].value = value;
    });
  }

  /** While a polygon is drawn its buttons stand here: nothing may push the picture away from under the pointer. */
  whileDrawing(isDrawing) {
    set(this.drawing, { hidden: isDrawing ? null : '' });
    this.labels.forEach((label) => label.toggleAttribute('data-away', isDrawing));
  }

  pointsAt(text) {
    this.where.textContent = text;
  }
}
