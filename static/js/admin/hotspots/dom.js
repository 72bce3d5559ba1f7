/** Small helpers: elements, Wagtail's icons, texts with gaps. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** Write only the attributes that differ, so that 200 marks are redrawn at once. */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== `${value}`) element.setAttribute(name, value);
  }
  return element;
}

export function icon(name) {
  return svg('svg', { class: `icon icon-${name}`, 'aria-hidden': 'true' }, svg('use', { href: `#icon-${name}` }));
}

/** A button with an icon and words. Without words on the screen its name is spoken and shown as a tooltip. */
export function button(name, text, onclick, { wordless = false, ...attributes } = {}) {
  const label = el('span', wordless ? { class: 'w-sr-only' } : {}, text);
  const title = wordless ? text : null;
  return el('button', { type: 'button', class: 'hotspots__button', title, onclick, ...attributes }, icon(name), label);
}

export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

/** Is a key meant for the text that is being written? */
export function isWriting(target) {
  return target.isContentEditable || (target.matches('input, textarea, select') && !target.matches('[type=radio], [type=checkbox]'));
}
