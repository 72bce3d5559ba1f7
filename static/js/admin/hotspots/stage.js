/** The picture with its marks: areas as SVG, marks and handles as buttons over it, all placed in per cent. */
import { el, fill, set, svg } from './dom.js';
import { centreOf, crosses, handlesOf, middlesOf } from './shapes.js';

/** A number of per cent as Finnish and Swedish write it. */
export const shown = (number) => `${Math.round(number * 100) / 100}\u00a0%`.replace('.', ',');

export class Stage {
  constructor(texts, signsUrl) {
    Object.assign(this, { texts, signsUrl, marks: new Map() });
    this.image = el('img', { alt: '', draggable: 'false' });
    this.areas = svg('svg', { class: 'hotspots__areas', viewBox: '0 0 100 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    this.draft = svg('polyline', { class: 'hotspots__draft' });
    this.buttons = el('div');
    this.handles = el('div');
    this.canvas = el('div', { class: 'hotspots__canvas', role: 'application', tabindex: '-1', 'aria-label': texts.stage }, this.image, this.areas, this.buttons, this.handles);
    this.view = el('div', { class: 'hotspots__view' }, this.canvas);
    this.areas.append(this.draft);
  }

  /** Draw every hotspot anew; what has not changed is left alone. `spots` are {id, shape, look, title, number, isBad}. */
  draw(spots, chosen) {
    const ids = new Set(spots.map(({ id }) => id));
    for (const [id, mark] of this.marks) if (!ids.has(id)) this.drop(id, mark);
    spots.forEach((spot, index) => {
      this.drawOne(spot, spot.id === chosen);
      const { button } = this.marks.get(spot.id);
      if (this.buttons.children[index] !== button) this.buttons.insertBefore(button, this.buttons.children[index]);
    });
    const current = spots.find(({ id }) => id === chosen) ?? spots[0];
    for (const [id, { button }] of this.marks) set(button, { tabindex: id === current?.id ? '0' : '-1' });
  }

  drop(id, { button, area }) {
    button.remove();
    area?.remove();
    this.marks.delete(id);
  }

  drawOne(spot, isChosen) {
    const { id, shape, look, number } = spot;
    const mark = this.marks.get(id) ?? this.newMark(id);
    if (mark.spot === spot && mark.isChosen === isChosen) return;
    Object.assign(mark, { spot, isChosen });
    const [x, y] = centreOf(shape);
    const place = `left: ${x}%; top: ${y}%`;
    set(mark.button, { style: place, 'aria-label': this.name(spot), 'data-name': spot.title || this.unnamed(number), 'data-colour': look.colour, 'aria-current': isChosen ? 'true' : null, 'data-bad': spot.isBad ? 'true' : null });
    if (mark.sign !== `${look.icon}${number}`) this.drawSign(mark, look.icon, number);
    this.drawArea(mark, spot, isChosen);
  }

  newMark(id) {
    const button = el('button', { type: 'button', class: 'hotspots__mark', 'data-spot': id, tabindex: '-1' });
    const mark = { button };
    this.marks.set(id, mark);
    return mark;
  }

  drawSign(mark, icon, number) {
    const sign = icon && svg('svg', { 'aria-hidden': 'true' }, svg('use', { href: `${this.signsUrl}#i-${SIGNS[icon] ?? icon}` }));
    mark.button.replaceChildren(sign || `${number}`);
    mark.sign = `${icon}${number}`;
  }

  drawArea(mark, { id, shape, look }, isChosen) {
    const [tag, place] = areaOf(shape);
    if (mark.area && mark.area.localName !== tag) {
      mark.area.remove();
      mark.area = null;
    }
    if (!tag) return;
    if (!mark.area) {
      mark.area = svg(tag, { class: 'hotspots__area', 'data-spot': id });
      this.areas.insertBefore(mark.area, this.draft);
    }
    const isCrossed = shape.shape === 'polygon' && crosses(shape.points);
    set(mark.area, { ...place, 'data-colour': look.colour, 'data-chosen': isChosen ? 'true' : null, 'data-crossed': isCrossed ? 'true' : null });
  }

  name({ number, title, shape }) {
    const name = title ? fill(this.texts.name, { number, title }) : this.unnamed(number);
    return `${name}. ${this.position(number, shape)}`;
  }

  unnamed(number) {
    return fill(this.texts.unnamed, { number });
  }

  position(number, shape) {
    const hasSize = shape.shape === 'rect' || shape.shape === 'ellipse';
    const [x, y] = shape.shape === 'polygon' ? centreOf(shape) : [shape.x, shape.y];
    return fill(hasSize ? this.texts.area : this.texts.position, { number, x: shown(x), y: shown(y), w: shown(shape.w), h: shown(shape.h) });
  }

  /** Handles of the chosen hotspot. The same buttons are moved about, so that focus stays. */
  drawHandles(number, shape) {
    const handles = shape ? handlesOf(shape) : [];
    const middles = shape ? middlesOf(shape) : [];
    const isPolygon = shape?.shape === 'polygon';
    const wanted = [...handles.map((handle) => ['handle', handle]), ...middles.map((handle) => ['middle', handle])];
    while (this.handles.children.length > wanted.length) this.handles.lastChild.remove();
    while (this.handles.children.length < wanted.length) this.handles.append(el('button', { type: 'button', class: 'hotspots__handle' }));
    wanted.forEach(([kind, { key, x, y }], index) => {
      const text = isPolygon ? this.texts.cornerHandle : this.texts[key];
      const label = kind === 'middle' ? this.texts.addCorner : fill(text, { corner: Number(key) + 1, number });
      set(this.handles.children[index], { style: `left: ${x}%; top: ${y}%`, 'data-handle': kind === 'handle' ? key : null, 'data-middle': kind === 'middle' ? key : null, 'aria-label': label, tabindex: kind === 'middle' ? '-1' : '0' });
    });
  }

  drawDraft(points) {
    set(this.draft, { points: points.map((point) => point.join(',')).join(' ') });
  }

  /** Where an event points, in per cent of the picture. */
  at({ clientX, clientY }) {
    const box = this.canvas.getBoundingClientRect();
    const part = (number, size) => Math.min(Math.max((100 * number) / size, 0), 100);
    return [part(clientX - box.left, box.width), part(clientY - box.top, box.height)];
  }
}

/** Signs have the names of meanings; the site's drawings have names of their own. */
const SIGNS = { video: 'recording', audio: 'sound' };

function areaOf({ shape, x, y, w, h, points }) {
  if (shape === 'rect') return ['rect', { x, y, width: w, height: h }];
  if (shape === 'ellipse') return ['ellipse', { cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2 }];
  if (shape === 'polygon') return ['polygon', { points: points.map((point) => point.join(',')).join(' ') }];
  return [null, {}];
}
