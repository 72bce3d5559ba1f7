/** The picture of the scene: shown in a size that a browser can bear, replaced without losing places. */
import { button, el, fill } from './dom.js';

const ALIKE = 0.02;

export class Picture {
  constructor(block, stage, texts, { url, onready }) {
    Object.assign(this, { stage, texts, url, onready, ratio: null, state: null });
    this.widget = block.childBlocks.image.childBlocks.image.widget;
    this.note = el('div', { class: 'hotspots__note', role: 'status' });
    this.toggle = block.childBlocks.image.container[0].closest('[data-panel]')?.querySelector('[data-panel-toggle]');
    stage.image.addEventListener('load', () => this.loaded());
    stage.image.addEventListener('error', () => this.lost());
    this.widget.input.addEventListener('change', () => this.show());
    this.show();
    if (this.id && this.toggle?.getAttribute('aria-expanded') === 'true' && !block.container[0].querySelector('[data-contentpath=image] .w-field--error')) this.toggle.click();
  }

  get id() {
    return this.widget.input.value;
  }

  show() {
    this.onready(false);
    if (!this.id) {
      this.stage.image.removeAttribute('src');
      this.say(this.texts.noPicture);
    } else this.stage.image.src = this.url.replace(/\/0\//, `/${this.id}/`);
  }

  loaded() {
    const { naturalWidth: width, naturalHeight: height } = this.stage.image;
    const before = this.ratio;
    this.ratio = width / height;
    this.stage.canvas.style.setProperty('--ratio', this.ratio);
    this.note.replaceChildren();
    const old = this.state;
    this.state = this.widget.getState();
    if (before && old && old.id !== this.state?.id) this.warn(before, old);
    this.onready(true);
  }

  warn(before, old) {
    const isOther = Math.abs(before - this.ratio) / before > ALIKE;
    const values = { before: proportion(before), now: proportion(this.ratio) };
    const back = button('undo', this.texts.oldPicture, () => this.restore(old));
    back.firstChild.remove();
    const seen = button('check', this.texts.checked, () => this.note.replaceChildren());
    this.say(isOther ? fill(this.texts.proportions, values) : this.texts.replaced, back, seen);
    this.note.dataset.warning = isOther;
  }

  restore(old) {
    this.ratio = null;
    this.widget.setState(old);
    this.widget.input.dispatchEvent(new Event('change', { bubbles: true }));
    this.show();
  }

  lost() {
    this.onready(false);
    this.say(this.texts.lostPicture);
  }

  say(text, ...buttons) {
    this.note.dataset.warning = 'true';
    this.note.replaceChildren(el('p', {}, text), ...buttons);
  }

  /** Open the choice of another picture. */
  replace() {
    if (this.toggle?.getAttribute('aria-expanded') === 'false') this.toggle.click();
    this.widget.openChooserModal?.();
  }
}

/** Write proportions as people do: 4:3, else 1,78:1. */
function proportion(ratio) {
  for (const height of [1, 2, 3, 4, 5, 9, 10]) {
    const width = Math.round(ratio * height);
    if (Math.abs(ratio - width / height) / ratio < 0.005) return `${width}:${height}`;
  }
  return `${ratio.toFixed(2).replace('.', ',')}:1`;
}
