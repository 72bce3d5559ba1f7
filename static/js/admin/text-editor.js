// The editor of texts: its tools are in sight until somebody puts them away, and a link takes no spaces with it.
try {
  const name = "wagtail:draftail-toolbar"; // where Wagtail keeps the choice
  if (!localStorage.getItem(name)) localStorage.setItem(name, "sticky");
} catch {
  // A browser that keeps nothing shows the tools when words are selected.
}

addEventListener("DOMContentLoaded", () => {
  if (!window.draftail) return;
  const { prototype } = window.draftail.ModalWorkflowSource;
  const { onChosen } = prototype;

  // Its text may be changed in the dialog: a space in it would be lost, and with it the gap between two words.
  const withoutSpacesAround = (state) => {
    const selection = state.getSelection();
    const key = selection.getStartKey();
    if (selection.isCollapsed() || key !== selection.getEndKey()) return state;
    const [start, end] = [selection.getStartOffset(), selection.getEndOffset()];
    const words = state.getCurrentContent().getBlockForKey(key).getText().slice(start, end);
    if (!words.trim()) return state;
    const inner = selection.merge({
      anchorOffset: start + words.length - words.trimStart().length,
      focusOffset: end - (words.length - words.trimEnd().length),
      isBackward: false,
    });
    return window.DraftJS.EditorState.acceptSelection(state, inner);
  };

  prototype.onChosen = function chosen(data) {
    const props = { ...this.props, editorState: withoutSpacesAround(this.props.editorState) };
    onChosen.call(Object.create(this, { props: { value: props } }), data);
  };
});

// The editor hands its text to the form a quarter of a second after the last key: what was typed just now is sent too.
addEventListener(
  "submit",
  ({ target }) => target.querySelectorAll("input[type=hidden]").forEach((field) => field.draftailEditor?.saveState()),
  true,
);

// A new page begins with its title. The browser's own autofocus comes before the form's tabs are shown.
addEventListener("load", () => {
  if (document.activeElement === document.body) document.querySelector("#id_title[autofocus]")?.focus();
});
