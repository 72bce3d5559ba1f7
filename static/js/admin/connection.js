/**
 * Saves what could not be saved, as soon as the connection is back: Wagtail itself gives up after a minute and waits for
 * the next change. While the connection is away its form says so, and that the window must stay open.
 */
const EVERY = 15_000;
let timer = null;

function tryAgain() {
  const form = document.querySelector("form[data-edit-form]");
  form?.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } }));
}

function rest() {
  clearInterval(timer);
  timer = null;
}

document.addEventListener("w-autosave:error", ({ detail }) => {
  if (detail.type === "network_error") timer ??= setInterval(tryAgain, EVERY);
  else rest();
});
document.addEventListener("w-autosave:success", rest);
addEventListener("online", () => timer && tryAgain());
