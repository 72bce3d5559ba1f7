/** The form of the chosen hotspot, which is Wagtail's own, with a heading and what can be done to it. */
import { button, el, fill, icon, set } from './dom.js';

const BY_SHAPE = { w: ['rect', 'ellipse'], h: ['rect', 'ellipse'], points: ['polygon'], x: ['point', 'rect', 'ellipse'], y: ['point', 'rect', 'ellipse'] };
/** So many hotspots are shown at once; of more, search in the page finds none: it would slow each change down. */
export const MANY = 40;
const LOOKS = ['shape', 'icon', 'colour'];

export class Form {
  constructor(editor, store, texts, signsUrl) {
    Object.assign(this, { editor, store, texts, signsUrl, dressed: new WeakSet() });
    this.heading = el('h4', { class: 'hotspots__heading' });
    const act = (name, text, onclick, attributes) => button(name, text, onclick, { wordless: true, ...attributes });
    this.earlier = act('arrow-up', texts.earlier, () => editor.reorder(editor.chosen, -1, 'keep'), { 'data-do': 'earlier' });
    this.later = act('arrow-down', texts.later, () => editor.reorder(editor.chosen, 1, 'keep'), { 'data-do': 'later' });
    this.acts = el('div', { class: 'hotspots__acts' }, this.earlier, this.later,
      act('copy', texts.duplicate, () => editor.duplicate(), { 'data-do': 'duplicate' }),
      act('bin', texts.remove, () => editor.remove(editor.chosen), { 'data-do': 'remove' }));
    this.empty = el('p', { class: 'hotspots__empty' });
    this.bar = el('div', { class: 'hotspots__chosen' }, this.heading, this.acts);
    this.root = el('div', { class: 'hotspots__form' }, this.bar, this.empty, store.list.container[0]);
  }

  /** Show the form of one hotspot and hide the others, so that search in the page finds them, unless they are many. */
  draw(chosen) {
    const hidden = this.store.count > MANY ? '' : 'until-found';
    for (const child of this.store.list.children) set(child.element, { hidden: child.id === chosen ? null : hidden });
    set(this.bar, { hidden: chosen ? null : '' });
    set(this.empty, { hidden: chosen ? '' : null });
    this.empty.textContent = this.store.count ? this.texts.noneChosen : this.texts.noHotspots;
    if (!chosen) return;
    const number = this.store.indexOf(chosen) + 1;
    const title = this.store.title(chosen);
    this.heading.textContent = title ? fill(this.texts.name, { number, title }) : fill(this.texts.unnamed, { number });
    set(this.earlier, { 'aria-disabled': number === 1 ? 'true' : null });
    set(this.later, { 'aria-disabled': number === this.store.count ? 'true' : null });
    this.open(chosen);
  }

  open(id) {
    const child = this.store.child(id);
    if (child.toggleElement.getAttribute('aria-expanded') === 'false') child.toggleElement.click();
    if (!this.dressed.has(child)) this.dress(child);
    const shape = this.store.choice(id, 'shape');
    for (const [name, shapes] of Object.entries(BY_SHAPE)) {
      const wrapper = this.wrapper(child, name);
      set(wrapper, { hidden: shapes.includes(shape) || wrapper.querySelector('.w-field--error') ? null : '' });
    }
  }

  wrapper(child, name) {
    return child.block.childBlocks[name].element.closest(`[data-contentpath="${name}"]`);
  }

  /** Give the choices of look their pictures, once for each hotspot that is opened. */
  dress(child) {
    this.dressed.add(child);
    for (const name of LOOKS) {
      const wrapper = this.wrapper(child, name);
      const group = child.block.childBlocks[name].widget.element;
      set(group, { role: 'radiogroup', 'aria-label': child.block.childBlocks[name].blockDef.meta.label, 'data-look': name });
      for (const radio of group.querySelectorAll('input[type=radio]')) radio.after(this.picture(name, radio.value));
    }
  }

  picture(name, value) {
    if (name === 'colour') return el('span', { class: 'hotspots__swatch', 'data-colour': value, 'aria-hidden': 'true' });
    if (name === 'shape') return el('span', { class: 'hotspots__shape', 'data-shape': value, 'aria-hidden': 'true' });
    if (!value) return el('span', { class: 'hotspots__swatch', 'aria-hidden': 'true' }, '1');
    const drawing = icon(value);
    const sign = { video: 'recording', audio: 'sound' }[value] ?? value;
    drawing.firstChild.setAttribute('href', `${this.signsUrl}#i-${sign}`);
    return drawing;
  }

  focus(id) {
    this.open(id);
    this.store.child(id).focus();
  }

  focusError(id) {
    const bad = this.store.child(id).element.querySelector(':scope .w-field--error :is(input, textarea, select, button, [contenteditable=true])');
    if (bad) bad.focus();
    else this.focus(id);
  }
}
