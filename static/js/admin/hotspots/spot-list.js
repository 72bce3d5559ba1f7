/** The hotspots as a list in their order; one stop for Tab, arrows go from one to the next. */
import { el, fill, icon, set } from './dom.js';

export class SpotList {
  constructor(texts, onchoose) {
    Object.assign(this, { texts, rows: new Map() });
    this.root = el('ol', { class: 'hotspots__list', 'aria-label': texts.list });
    this.root.addEventListener('click', ({ target }) => {
      const row = target.closest('[data-spot]');
      if (row) onchoose(row.dataset.spot);
    });
  }

  draw(spots, chosen) {
    const ids = new Set(spots.map(({ id }) => id));
    for (const [id, row] of this.rows) if (!ids.has(id)) this.drop(id, row);
    const current = spots.find(({ id }) => id === chosen) ?? spots[0];
    spots.forEach((spot, index) => {
      const row = this.rows.get(spot.id) ?? this.newRow(spot.id);
      if (this.root.children[index] !== row.item) this.root.insertBefore(row.item, this.root.children[index]);
      this.drawRow(row, spot, spot.id === chosen, spot.id === current.id);
    });
  }

  drop(id, { item }) {
    item.remove();
    this.rows.delete(id);
  }

  newRow(id) {
    const [number, name, bad] = [el('span', { class: 'hotspots__number' }), el('span'), icon('warning')];
    const button = el('button', { type: 'button', 'data-spot': id }, number, name, bad);
    const row = { item: el('li', {}, button), button, number, name, bad };
    this.rows.set(id, row);
    return row;
  }

  drawRow(row, spot, isChosen, isStop) {
    const { button, number, name, bad } = row;
    set(button, { 'aria-current': isChosen ? 'true' : null, tabindex: isStop ? '0' : '-1' });
    if (row.spot === spot) return;
    row.spot = spot;
    const title = spot.title || fill(this.texts.unnamed, { number: spot.number });
    if (number.textContent !== `${spot.number}`) number.textContent = spot.number;
    if (name.textContent !== title) name.textContent = title;
    set(bad, { hidden: spot.isBad ? null : '' });
    set(button, { 'data-unnamed': spot.title ? null : 'true' });
  }

  focus(id) {
    this.rows.get(id)?.button.focus();
  }

  reveal(id) {
    const { item } = this.rows.get(id) ?? {};
    if (!item) return;
    const { root } = this;
    root.scrollTop = Math.min(Math.max(root.scrollTop, item.offsetTop + item.offsetHeight - root.clientHeight), item.offsetTop);
    root.scrollLeft = Math.min(Math.max(root.scrollLeft, item.offsetLeft + item.offsetWidth - root.clientWidth), item.offsetLeft);
  }
}
