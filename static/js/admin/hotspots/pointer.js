/** Mouse, pen and finger on the picture: place, draw, drag. */
import { around, moved, polygon, spanning, withCorner, withHandle } from './shapes.js';

const STILL = 5; // pixels that a click may tremble
const SMALL = 1.5; // per cent: a smaller area was meant as a click

export class Pointer {
  constructor(editor, stage) {
    Object.assign(this, { editor, stage, corners: null });
    const { canvas } = stage;
    canvas.addEventListener('pointerdown', (event) => this.down(event));
    canvas.addEventListener('pointermove', (event) => this.hover(event));
    canvas.addEventListener('dragstart', (event) => event.preventDefault());
    canvas.addEventListener('dblclick', () => this.corners && this.finish());
  }

  down(event) {
    if (event.button !== 0 || !event.isPrimary || !this.editor.hasPicture) return;
    const { handle, middle } = event.target.dataset;
    const { spot } = event.target.dataset;
    if (this.corners) this.corner(event);
    else if (middle !== undefined) this.dragMiddle(event, Number(middle));
    else if (handle !== undefined) this.dragHandle(event, handle);
    else if (spot) this.dragSpot(event, spot);
    else this.onEmpty(event);
  }

  onEmpty(event) {
    const { mode } = this.editor;
    if (mode === 'select') return;
    if (mode === 'polygon') this.corner(event);
    else if (mode === 'point') this.track(event, { up: (still) => still && this.editor.place(around('point', ...this.stage.at(event))) });
    else this.draw(event, mode);
  }

  draw(event, kind) {
    event.preventDefault();
    const from = this.stage.at(event);
    let shape;
    this.track(event, {
      move: (now) => {
        shape = spanning(kind, from, this.stage.at(now));
        const { x, y, w, h } = shape;
        this.stage.drawDraft([[x, y], [x + w, y], [x + w, y + h], [x, y + h], [x, y]]);
      },
      up: (still) => {
        this.stage.drawDraft([]);
        const isClick = still || !shape || shape.w < SMALL || shape.h < SMALL;
        this.editor.place(isClick ? around(kind, ...from) : shape);
      },
      cancel: () => this.stage.drawDraft([]),
    });
  }

  dragSpot(event, id) {
    const before = this.editor.store.shape(id);
    const [x, y] = this.stage.at(event);
    this.editor.choose(id);
    this.drag(event, id, before, (now) => moved(before, now[0] - x, now[1] - y));
    this.editor.focusMark();
  }

  dragHandle(event, key) {
    const { chosen: id, store } = this.editor;
    const before = store.shape(id);
    this.editor.chooseHandle(key);
    this.drag(event, id, before, (now) => withHandle(before, key, ...now));
    this.editor.focusHandle(key);
  }

  /** A small handle between two corners becomes a new corner. */
  dragMiddle(event, after) {
    const { chosen: id, store } = this.editor;
    const before = store.shape(id);
    const started = withCorner(before, after);
    store.setShape(id, started);
    this.editor.chooseHandle(`${after + 1}`);
    this.drag(event, id, before, (now) => withHandle(started, `${after + 1}`, ...now));
    this.editor.focusHandle(`${after + 1}`);
  }

  drag(event, id, before, shapeAt) {
    event.preventDefault();
    this.track(event, {
      move: (now) => this.editor.show(id, shapeAt(this.stage.at(now))),
      up: () => this.editor.dropped(id, before),
      cancel: () => this.editor.show(id, before),
    });
  }

  /** Follow a pointer until it is lifted; `up` is told whether it stayed where it was. */
  track(event, { move, up, cancel }) {
    const { canvas } = this.stage;
    const turn = new AbortController();
    let still = true;
    const on = (name, listener) => canvas.addEventListener(name, (now) => now.pointerId === event.pointerId && listener(now), { signal: turn.signal });
    canvas.setPointerCapture(event.pointerId);
    on('pointermove', (now) => {
      still &&= Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) < STILL;
      if (!still) move?.(now);
    });
    on('pointerup', () => { turn.abort(); up(still); });
    on('pointercancel', () => { turn.abort(); cancel?.(); });
  }

  corner(event) {
    event.preventDefault();
    const place = this.stage.at(event);
    const [first] = this.corners ?? [];
    if (first && this.corners.length > 2 && this.isNear(first, event)) return this.finish();
    if (event.detail > 1 && this.corners) return undefined;
    this.corners = [...(this.corners ?? []), place];
    this.stage.canvas.focus({ preventScroll: true }); // where Enter, Backspace and Escape are heard
    this.stage.drawDraft(this.corners);
    this.editor.drawing(this.corners.length);
    return undefined;
  }

  isNear([x, y], { clientX, clientY }) {
    const box = this.stage.canvas.getBoundingClientRect();
    return Math.hypot(box.left + (x * box.width) / 100 - clientX, box.top + (y * box.height) / 100 - clientY) < 12;
  }

  hover(event) {
    this.editor.pointsAt(this.stage.at(event));
    if (this.corners) this.stage.drawDraft([...this.corners, this.stage.at(event)]);
  }

  finish() {
    const { corners } = this;
    if (corners.length < 3) return this.editor.tooFew();
    this.stop();
    return this.editor.place(polygon(corners));
  }

  back() {
    this.corners.pop();
    if (!this.corners.length) return this.stop();
    this.stage.drawDraft(this.corners);
    return this.editor.drawing(this.corners.length);
  }

  stop() {
    this.corners = null;
    this.stage.drawDraft([]);
    this.editor.drawing(0);
  }
}
