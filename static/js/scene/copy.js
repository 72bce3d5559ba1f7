/** Copy a text and say so; where the browser does not let us, show it (or select its field) to be copied by hand. */
export async function copy(text, status, field = null) {
  field?.select();
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = status.dataset.copied;
  } catch {
    status.textContent = field ? "" : `${status.dataset.failed} ${text}`;
  }
}
