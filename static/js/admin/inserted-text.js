/**
 * Text that comes without a key: from dictation, an emoji panel or a tool that writes. Draft.js, on which Wagtail's
 * editor stands, lets the browser write it and then fails on what the browser changed. Here the browser's change is
 * undone by drawing the text anew, and the same is done to the text that the editor keeps.
 */
let isHandled = false; // whether the editor itself meets what is written now

for (const type of ["keypress", "textInput", "compositionstart", "compositionend", "paste", "drop"]) {
  addEventListener(
    type,
    () => {
      isHandled = true;
      setTimeout(() => { isHandled = false; });
    },
    true,
  );
  // What is prevented is written by the editor; else the browser's input follows. A timer may be too late to tell.
  addEventListener(type, (event) => { if (event.defaultPrevented) isHandled = false; });
}

addEventListener(
  "input",
  (event) => {
    const wrapper = event.target.closest?.("[data-draftail-editor-wrapper]");
    const isMet = isHandled;
    isHandled = false;
    if (isMet || event.isComposing || !wrapper || !event.target.isContentEditable) return;
    const editor = wrapper.parentElement.querySelector("input[type=hidden]")?.draftailEditor;
    const place = editor && writtenBlock();
    if (!place) return;
    const state = editor.getEditorState();
    const block = state.getCurrentContent().getBlockForKey(place.key);
    if (!block || block.getText() === place.text) return;
    event.stopImmediatePropagation();
    editor.editorRef.restoreEditorDOM();
    editor.onChange(withText(state, block, place.text));
  },
  true,
);

/** Return the key of the paragraph in which the caret stands, and what the browser shows in it. */
function writtenBlock() {
  const { anchorNode } = document.getSelection();
  const element = (anchorNode?.nodeType === Node.TEXT_NODE ? anchorNode.parentElement : anchorNode)?.closest("[data-block]");
  return element && { key: element.dataset.offsetKey.split("-")[0], text: element.textContent };
}

/** Return the state in which a paragraph has the text that is shown, with the caret after what is new. */
function withText(state, block, text) {
  const { EditorState, Modifier, SelectionState } = window.DraftJS;
  const old = block.getText();
  let start = 0;
  while (start < Math.min(old.length, text.length) && old[start] === text[start]) start += 1;
  let same = 0;
  while (same < Math.min(old.length, text.length) - start && old.at(-1 - same) === text.at(-1 - same)) same += 1;
  const selection = SelectionState.createEmpty(block.getKey()).merge({ anchorOffset: start, focusOffset: old.length - same });
  const style = start ? block.getInlineStyleAt(start - 1) : state.getCurrentInlineStyle();
  const entity = start && same ? block.getEntityAt(start) : null;
  const content = Modifier.replaceText(state.getCurrentContent(), selection, text.slice(start, text.length - same), style, entity);
  const next = EditorState.push(state, content, "insert-characters");
  const caret = text.length - same;
  return EditorState.forceSelection(next, SelectionState.createEmpty(block.getKey()).merge({ anchorOffset: caret, focusOffset: caret, hasFocus: true }));
}
