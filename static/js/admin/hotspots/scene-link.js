/** The choice of another scene of the page. Its value stays what the field holds: 8 characters of a block id. */
import { el, fill } from './dom.js';

const SCENES = '[data-contentpath="scenes"] [data-scene]';

function scenes(own) {
  return [...document.querySelectorAll(SCENES)].map((root) => root.closest('[data-streamfield-child]'))
    .filter((child) => child.querySelector(':scope > input[name$="-deleted"]').value !== '1')
    .map((child, index) => ({
      key: child.dataset.contentpath.slice(0, 8),
      number: index + 1,
      title: child.querySelector('[data-contentpath="title"] input').value.trim(),
      isOwn: child.contains(own),
    }));
}

export class SceneLinkBlockDefinition extends window.wagtailStreamField.blocks.FieldBlockDefinition {
  render(...args) {
    const block = super.render(...args);
    this.offerScenes(block);
    return block;
  }

  offerScenes(block) {
    const { input } = block.widget;
    const select = el('select', { id: `${input.id}-scene`, 'aria-label': this.meta.label });
    const fillIn = () => this.fillIn(select, input);
    input.hidden = true;
    input.after(select);
    block.element.querySelector('[data-field-help]')?.setAttribute('hidden', '');
    select.addEventListener('change', () => {
      input.value = select.value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    for (const name of ['focus', 'pointerdown']) select.addEventListener(name, fillIn);
    setTimeout(fillIn);
    const { widget } = block;
    const { setState } = widget;
    widget.setState = (state) => { setState.call(widget, state); fillIn(); };
    widget.focus = () => select.focus();
  }

  fillIn(select, input) {
    const { texts } = this.meta;
    const others = scenes(select).filter(({ isOwn }) => !isOwn);
    const options = others.map(({ key, title, number }) => new Option(title || fill(texts.unnamed, { number }), key));
    const isKnown = others.some(({ key }) => key === input.value);
    if (input.value && !isKnown) options.unshift(new Option(fill(texts.gone, { key: input.value }), input.value));
    options.unshift(new Option(others.length ? texts.choose : texts.none, ''));
    const text = (all) => all.map((option) => `${option.value} ${option.text}`).join();
    if (text([...select.options]) !== text(options)) select.replaceChildren(...options);
    select.value = input.value;
  }
}
