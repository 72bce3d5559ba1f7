// Says in words that a passkey could not be read or made: the scripts of allauth tell it to the console alone.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const note of document.querySelectorAll("[data-passkey-fault]")) {
    note.hidden = false;
  }
});
