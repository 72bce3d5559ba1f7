/** Hands the forms of interactive images to Wagtail: runs before the page's fields are made. */
import { Editor } from './editor.js';
import { SceneLinkBlockDefinition } from './scene-link.js';

class SceneBlockDefinition extends window.wagtailStreamField.blocks.StructBlockDefinition {
  render(...args) {
    const block = super.render(...args);
    block.container[0].querySelector(':scope > [data-contentpath="image"] > label')?.remove(); // its panel has one
    block.editor = new Editor(block, this.meta);
    return block;
  }
}

window.telepath.register('interactives.SceneBlock', SceneBlockDefinition);
window.telepath.register('interactives.SceneLinkBlock', SceneLinkBlockDefinition);
