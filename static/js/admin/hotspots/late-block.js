/**
 * Forms of hotspots that are made when somebody opens them. Until then hidden fields hold what the forms would send, so
 * that saving, autosave and preview see no difference: a picture of 200 hotspots opens in a third of the time.
 */
import { el } from './dom.js';

/** What the form of a block would send for a state: [name, value], in the order of its fields. */
function* sent(definition, prefix, state) {
  const { childBlockDefs: fields, childBlockDefsByName: kinds } = definition;
  if (fields) {
    for (const field of fields) if (!isOff(field, state)) yield* sent(field, `${prefix}-${field.name}`, state?.[field.name]);
  } else if (kinds) {
    yield [`${prefix}-count`, state?.length ?? 0];
    for (const [index, { type, id, value }] of (state ?? []).entries()) {
      const names = { deleted: '', order: index, type, id: id ?? '' };
      for (const [name, each] of Object.entries(names)) yield [`${prefix}-${index}-${name}`, each];
      yield* sent(kinds[type], `${prefix}-${index}-value`, value);
    }
  } else yield* sentByField(prefix, asWritten(definition.widget, state) ?? '');
}

/** A rich text as its editor writes it when it opens: else opening a hotspot would look like a change. */
function asWritten(widget, state) {
  const { Draftail, draftail } = window;
  if (typeof state !== 'string' || !(draftail && widget instanceof draftail.DraftailRichTextArea)) return state;
  const text = Draftail.createEditorStateFromRaw(JSON.parse(state));
  return JSON.stringify(Draftail.serialiseEditorStateToRaw(text));
}

/** The alternative text of a decorative picture is not sent, see image-block.js. */
const isOff = (field, state) => field.name === 'alt_text' && state?.decorative;

function* sentByField(name, state) {
  if (Array.isArray(state)) for (const value of state) yield [name, value]; // radio buttons
  else if (typeof state === 'boolean') {
    if (state) yield [name, 'on'];
  } else if (typeof state === 'object') yield [name, state.id]; // the choice of a page, file or picture
  else yield [name, `${state}`.replace(/\r\n?/g, '\n')];
}

/** Stands for a block of Wagtail and becomes it at the first touch. */
class LateBlock {
  constructor(make, placeholder, fields, state) {
    const holder = el('div', {}, ...fields.map(([name, value]) => el('input', { type: 'hidden', name, value })));
    placeholder.replaceWith(holder);
    Object.assign(this, { make: () => make(holder), state, made: null });
  }

  /** Wagtail's own block. */
  form() {
    this.made ??= this.make();
    return this.made;
  }

  /** What waits for its form; null once there is one. */
  get waiting() {
    return this.made ? null : this.state;
  }

  get childBlocks() {
    return this.form().childBlocks;
  }

  get container() {
    return this.form().container;
  }

  getTextLabel(options) {
    return this.made ? this.made.getTextLabel(options) : this.state.title;
  }

  getState() {
    return this.made ? this.made.getState() : this.state;
  }

  setState(state) {
    this.form().setState(state);
  }

  setError(error) {
    if (error) this.form().setError(error);
  }

  getDuplicatedState() {
    return this.form().getDuplicatedState();
  }

  getValue() {
    return this.form().getValue();
  }

  focus(options) {
    this.form().focus(options);
  }
}

/** Let a new form hold at once what was sent so far: the editors of rich texts write theirs a quarter of a second later. */
function same(block, fields) {
  const values = new Map(fields);
  const inputs = block.container[0].querySelectorAll('input[type=hidden]');
  for (const input of inputs) if (values.has(input.name)) input.value = values.get(input.name);
  return block;
}

/**
 * Run `act`, in which the forms of a list of hotspots are made late. What cannot be sent in a hidden field (a rich text
 * that comes from another editor, when a scene is copied) is made at once.
 */
export function makeLate(list, act) {
  const hotspot = list.childBlockDef;
  const { render } = hotspot;
  hotspot.render = (placeholder, prefix, state, ...others) => {
    const make = (place) => render.call(hotspot, place, prefix, state, ...others);
    const fields = [...sent(hotspot, prefix, state)];
    const isKnown = fields.every(([, value]) => value !== undefined);
    return isKnown ? new LateBlock((place) => same(make(place), fields), placeholder, fields, state) : make(placeholder);
  };
  try {
    return act();
  } finally {
    delete hotspot.render;
  }
}

/** Make the forms of hotspots that the page's address or its comments name: both look for their fields. */
export function makeNamed(list) {
  const names = `${window.location.hash} ${document.getElementById('comments-data')?.textContent}`;
  for (const { id, block } of list.children) if (block.waiting && names.includes(id)) block.form();
}
