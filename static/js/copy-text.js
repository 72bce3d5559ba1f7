/** <copy-text data-from="id">: a button that copies the text of an element. Without script there is no button. */
import { copy } from "./scene/copy.js";

class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const status = this.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", () => copy(document.getElementById(this.dataset.from).textContent.trim(), status));
  }
}

customElements.define("copy-text", CopyText);
