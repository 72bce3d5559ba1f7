/** The form of core.blocks.images.ImageBlock: a decorative picture needs no alternative text. */
class ImageBlockDefinition extends window.wagtailStreamField.blocks.StructBlockDefinition {
  render(placeholder, prefix, initialState, initialError) {
    const block = super.render(placeholder, prefix, initialState, initialError);
    const alt = document.getElementById(`${prefix}-alt_text`);
    const decorative = document.getElementById(`${prefix}-decorative`);
    const update = () => { alt.disabled = decorative.checked; };
    decorative.addEventListener('change', update);
    update();
    return block;
  }
}

window.telepath.register('core.blocks.ImageBlock', ImageBlockDefinition);
