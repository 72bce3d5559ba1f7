/**
 * <consent-media>: a video of an outside service. Nothing is loaded from there before the reader presses the button;
 * without script the link to the service remains.
 */
class ConsentMedia extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("[data-show]");
    if (!this.button) return; // a copy of one that plays already
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.show(), { once: true });
  }

  show() {
    const frame = document.createElement("iframe");
    frame.src = this.dataset.player;
    frame.title = this.dataset.title;
    frame.allow = "fullscreen; picture-in-picture; encrypted-media";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    this.button.parentElement.before(frame);
    this.button.remove();
    frame.focus();
  }
}

customElements.define("consent-media", ConsentMedia);
