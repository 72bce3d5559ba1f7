/** The tool of one scene: holds what is chosen and what a click does. */
import { Acts } from './acts.js';
import { Commands } from './commands.js';
import { fill } from './dom.js';
import { History } from './history.js';
import { Store } from './store.js';
import { View } from './view.js';

export class Editor extends Acts {
  constructor(block, { texts, pictureUrl, signsUrl }) {
    super();
    this.texts = texts;
    this.chosen = null;
    this.handle = null;
    this.store = new Store(block.childBlocks.hotspots);
    this.history = new History(() => this.view?.drawBar());
    this.commands = new Commands(this.store, this.history, (id) => { this.chosen = id; this.view.draw(); });
    this.mode = this.store.count ? 'select' : 'point';
    this.view = new View(this, block, { texts, pictureUrl, signsUrl });
    this.view.draw();
  }

  get pointer() {
    return this.view.pointer;
  }

  get help() {
    return this.view.help;
  }

  choose(id) {
    this.handle = null;
    this.chosen = id;
    this.view.draw();
  }

  chooseHandle(key) {
    this.handle = key;
    this.view.drawHandles();
  }

  setMode(mode) {
    this.mode = mode;
    this.pointer.stop();
    this.view.drawBar();
  }

  /** Choose the next or an earlier hotspot, as far as there are any, and go to it. */
  step(by, place = 'picture') {
    const from = Math.max(this.store.indexOf(this.chosen), 0);
    this.choose(this.store.ids[Math.min(Math.max(from + by, 0), this.store.count - 1)]);
    this.view.focus(place);
  }

  openForm(id) {
    this.choose(id);
    this.view.form.focus(id);
  }

  focusMark() {
    this.view.focus('picture');
  }

  focusHandle(key) {
    this.view.stage.handles.querySelector(`[data-handle="${key}"]`)?.focus();
  }

  drawing(count) {
    this.view.drawBar();
    if (count) this.say(fill(this.texts.drawing, { count }));
  }

  zoomed(zoom) {
    this.view.zoomed(zoom);
  }

  pointsAt(place) {
    this.view.pointsAt(place);
  }

  say(text) {
    this.view.live.textContent = text;
  }
}
