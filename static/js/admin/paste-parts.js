/** Parts of a story, put where the caret stands in one of its texts. */

/** Return the editor around an element, and what its place takes besides text; null outside of texts. */
export function editorAt(element) {
  if (!element.isContentEditable) return null;
  const editor = element.closest("[data-draftail-editor-wrapper]")?.parentElement.querySelector("input[type=hidden]")?.draftailEditor;
  if (!editor) return null;
  const lists = editor.props.blockTypes.some(({ type }) => type === "unordered-list-item");
  const child = element.closest("[data-streamfield-child]");
  const story = child?.closest("[data-streamfield-stream-container]")?.parentElement.story;
  const own = story?.children.find((part) => part.element === child);
  const blocks = own ? Object.keys(story.blockDef.childBlockDefsByName) : [];
  return { editor, lists, blocks, story: own && story, child: own };
}

/** Put words without any form where the caret stands. */
export function insertText(editor, text) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim());
  const blocks = paragraphs.map((line) => ({ type: "unstyled", text: line, depth: 0, inlineStyleRanges: [], entityRanges: [] }));
  if (blocks.length) insertBlocks(editor, { blocks, entityMap: {} });
}

/** Put parts where the caret stands; return a function that takes them back, or null where the editor can do it. */
export function putParts(place, parts) {
  if (!parts.length) return null;
  const texts = parts.map(({ type, value }) => (type === "text" ? JSON.parse(value) : null));
  if (!place.story || (parts.length === 1 && texts[0])) {
    texts.filter(Boolean).forEach((raw) => insertBlocks(place.editor, raw));
    return null;
  }
  return putAround(place, parts, texts);
}

const blocksOf = (raw) => window.DraftJS.convertFromRaw(raw).getBlocksAsArray();
const hasWords = (blocks) => blocks.some((block) => block.getText().trim());
const contentOf = (blocks) => window.DraftJS.ContentState.createFromBlockArray(blocks);
const glued = (first, second) =>
  first.merge({ text: first.getText() + second.getText(), characterList: first.getCharacterList().concat(second.getCharacterList()) });

/** Return the paragraphs before and after the caret, without what was selected. */
function divided(state) {
  const { Modifier } = window.DraftJS;
  const without = Modifier.removeRange(state.getCurrentContent(), state.getSelection(), "forward");
  const split = Modifier.splitBlock(without, without.getSelectionAfter());
  const key = split.getSelectionAfter().getStartKey();
  const blocks = split.getBlocksAsArray();
  const number = blocks.findIndex((block) => block.getKey() === key);
  return [blocks.slice(0, number), blocks.slice(number)];
}

/** Put a text where the caret stands: its ends join what stands there, unless they are items of a list. */
function insertBlocks(editor, raw) {
  const { EditorState, SelectionState } = window.DraftJS;
  const state = editor.getEditorState();
  const [before, after] = divided(state);
  const pasted = blocksOf(raw);
  const isPlain = (block) => block.getType() === "unstyled";
  if (!before.at(-1).getText()) before.pop();
  else if (isPlain(pasted[0])) pasted[0] = glued(before.pop(), pasted[0]);
  const key = pasted.at(-1).getKey();
  const offset = pasted.at(-1).getLength();
  if (!after[0].getText()) after.shift();
  else if (isPlain(pasted.at(-1))) pasted.push(glued(pasted.pop(), after.shift()));
  const content = contentOf([...before, ...pasted, ...after]);
  const caret = SelectionState.createEmpty(key).merge({ anchorOffset: offset, focusOffset: offset, hasFocus: true });
  const next = EditorState.push(state, content.merge({ selectionBefore: state.getSelection(), selectionAfter: caret }), "insert-characters");
  editor.onChange(EditorState.forceSelection(next, caret));
}

/** Put parts of several sorts around the text of the caret, which keeps the first of the texts. */
function putAround({ editor, story, child }, parts, texts) {
  const state = editor.getEditorState();
  const [before, after] = divided(state);
  const row = parts.map((part, number) => ({ ...part, blocks: texts[number] && blocksOf(texts[number]) }));
  if (hasWords(before)) {
    if (row[0].blocks) row[0].blocks.unshift(...before);
    else row.unshift({ type: "text", blocks: before });
  }
  if (hasWords(after) || !row.some(({ blocks }) => blocks)) {
    if (row.at(-1).blocks) row.at(-1).blocks.push(...after);
    else row.push({ type: "text", blocks: after });
  }
  const host = row.findIndex(({ blocks }) => blocks);
  const first = child.index;
  const inserted = [];
  row.forEach(({ type, value, blocks }, number) => {
    if (number === host) {
      editor.onChange(window.DraftJS.EditorState.push(state, contentOf(blocks), "insert-characters"));
      return;
    }
    const own = blocks ? JSON.stringify(window.DraftJS.convertToRaw(contentOf(blocks))) : value;
    inserted.push(story.insert({ type, value: own, id: crypto.randomUUID() }, first + number));
  });
  const last = story.children[first + row.length - 1];
  last.focus({ soft: true });
  return () => {
    for (const part of inserted) {
      const index = story.children.indexOf(part);
      if (index >= 0) story.deleteBlock(index);
    }
    editor.onChange(window.DraftJS.EditorState.forceSelection(state, state.getSelection()));
  };
}
