/** Hands the forms of interactive images to Wagtail: runs before the page's fields are made. */
import { Editor } from './editor.js';
import { MANY } from './form.js';
import { makeLate, makeNamed } from './late-block.js';
import { SceneLinkBlockDefinition } from './scene-link.js';

class SceneBlockDefinition extends window.wagtailStreamField.blocks.StructBlockDefinition {
  render(placeholder, prefix, state, ...others) {
    const block = this.renderLate(placeholder, prefix, state, ...others);
    block.container[0].querySelector(':scope > [data-contentpath="image"] > label')?.remove(); // its panel has one
    block.editor = new Editor(block, this.meta);
    return block;
  }

  /** The hotspots of a big scene get their forms when they are opened. */
  renderLate(...args) {
    const [,, state] = args;
    if (!(state?.hotspots?.length > MANY)) return super.render(...args);
    const block = makeLate(this.childBlockDefsByName.hotspots, () => super.render(...args));
    makeNamed(block.childBlocks.hotspots);
    return block;
  }
}

window.telepath.register('interactives.SceneBlock', SceneBlockDefinition);
window.telepath.register('interactives.SceneLinkBlock', SceneLinkBlockDefinition);
