/** <copy-text data-from="id">: a button that copies an element's text or a field's value. Without script it is hidden. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", async () => {
      const { copy } = await import("./scene/copy.js");
      const source = document.getElementById(this.dataset.from);
      const status = this.querySelector("[role=status]");
      return source.select ? copy(source.value, status, source) : copy(source.textContent.trim(), status);
    });
  }
}

customElements.define("copy-text", CopyText);
