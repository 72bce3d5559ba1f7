/**
 * What is pasted into a text from another program: the server turns it into parts of ours, and this puts them where the
 * caret is. Text that was copied from here, and plain text, is left to the editor.
 */
import { tell } from "./paste-note.js";
import { editorAt, insertText, putParts } from "./paste-parts.js";

const { url, mostHtml, mostText, tooLong, plain } = document.getElementById("paste").dataset;
const OWN = "data-draftjs-conductor-fragment";
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/;
const IMAGE_DATA = /(\ssrc=)(["'])data:[^"']*\2/gi;

document.addEventListener(
  "paste",
  (event) => {
    const place = editorAt(event.target);
    if (!place || !event.clipboardData) return;
    const html = event.clipboardData.getData("text/html").replace(IMAGE_DATA, "$1$2$2");
    const text = event.clipboardData.getData("text/plain");
    const isTooLong = html.length > Number(mostHtml) || text.length > Number(mostText);
    if (!isTooLong && (!html || html.includes(OWN) || ADDRESS.test(text.trim()))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isTooLong) tell(tooLong);
    else paste(place, html, text);
  },
  true,
);

async function paste(place, html, text) {
  const answer = await ask({ html, blocks: place.blocks, lists: place.lists });
  if (!answer) {
    insertText(place.editor, text);
    tell(plain);
  } else if (answer.parts) {
    tell(answer.message, putParts(place, answer.parts));
  } else {
    tell(answer.message);
  }
}

/** Return what the server says; null where it cannot be reached. */
async function ask(question) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  try {
    return await (await fetch(url, { method: "POST", headers, body: JSON.stringify(question) })).json();
  } catch {
    return null;
  }
}
