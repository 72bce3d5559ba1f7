/** The form of core.blocks.story.StoryBlock. What is pasted into one of its texts finds it at its element. */
class Story extends window.wagtailStreamField.blocks.StreamBlock {
  constructor(...args) {
    super(...args);
    this.container[0].story = this;
  }

  _createInsertionControl(placeholder, options) {
    const control = super._createInsertionControl(placeholder, options);
    const button = control.element.querySelector("button") ?? control.element;
    button.title = this.blockDef.meta.addWords;
    // The menu opens where one may type at once, and the button has the focus again after Escape.
    control.tooltip?.setProps({
      onMount: ({ popper }) => popper.querySelector("input")?.focus(),
      onHide: ({ popper }) => { if (popper.contains(document.activeElement)) button.focus(); },
    });
    return control;
  }
}

class StoryDefinition extends window.wagtailStreamField.blocks.StreamBlockDefinition {
  render(placeholder, prefix, initialState, initialError) {
    return new Story(this, placeholder, prefix, initialState, initialError);
  }
}

window.telepath.register("core.blocks.StoryBlock", StoryDefinition);
