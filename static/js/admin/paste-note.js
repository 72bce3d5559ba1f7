/** Tells what was pasted, and offers the way back until the next paste; Ctrl+Z takes it too while nothing was written. */
const { undo: undoWords, close: closeWords } = document.getElementById("paste").dataset;
let takeBack = null; // of the newest paste
let isNew = false; // whether nothing was written since

const note = document.createElement("div");
note.className = "paste-note";
note.setAttribute("role", "status");
document.body.append(note);

/** Show a sentence; `undo` takes back what it tells of. Without a sentence the note goes. */
export function tell(message, undo = null) {
  takeBack = undo;
  isNew = Boolean(undo);
  note.replaceChildren();
  if (!message) return;
  const words = document.createElement("p");
  words.textContent = message;
  note.append(words);
  if (undo) note.append(button(undoWords, goBack));
  note.append(button(closeWords, () => tell("")));
}

function button(words, press) {
  const element = document.createElement("button");
  Object.assign(element, { type: "button", className: "button button-small button-secondary", textContent: words });
  element.addEventListener("click", press);
  return element;
}

function goBack() {
  const undo = takeBack;
  tell("");
  undo?.();
}

document.addEventListener(
  "keydown",
  (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isNew && isCommand && !event.shiftKey && event.key.toLowerCase() === "z") {
      event.preventDefault();
      event.stopImmediatePropagation();
      goBack();
    } else if (!isCommand && (event.key.length === 1 || ["Enter", "Backspace", "Delete"].includes(event.key))) {
      isNew = false;
    }
  },
  true,
);
