// A form whose autosave is on its way waits for it before it is sent itself, and once it is sent, nothing is autosaved
// any more. Sent side by side, both requests would create the page, and the later one would be told that the page's
// address is taken.

const LONGEST_WAIT = 15_000; // milliseconds; then the form is sent all the same

const saving = new WeakMap(); // form → functions to call when its autosave has ended
const sent = new WeakSet();

// On the window, where all others have had their say.
addEventListener("w-autosave:save", (event) => {
  if (sent.has(event.target)) event.preventDefault();
  else if (!event.defaultPrevented && !saving.has(event.target)) saving.set(event.target, []);
});

addEventListener("submit", (event) => {
  if (!event.defaultPrevented) sent.add(event.target);
});

for (const end of ["success", "error"]) {
  document.addEventListener(`w-autosave:${end}`, ({ target }) => {
    const waiting = saving.get(target) ?? [];
    saving.delete(target);
    for (const send of waiting) send();
  });
}

document.addEventListener(
  "submit",
  (event) => {
    const waiting = saving.get(event.target);
    if (!waiting) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting.length) return; // pressed twice
    const send = sendLater(event.target, event.submitter);
    waiting.push(send);
    setTimeout(() => {
      saving.delete(event.target);
      send();
    }, LONGEST_WAIT);
  },
  true,
);

/** Return a function that sends the form once, as the pressed button would: by then it may be disabled, so its value goes in a field. */
function sendLater(form, button) {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    if (button?.name) {
      const field = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
      form.append(field);
    }
    form.requestSubmit();
  };
}
