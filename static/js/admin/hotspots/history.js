/** Steps that can be undone and done again. Small steps of one kind that follow closely become one. */
const CLOSE = 900;

export class History {
  constructor(onchange) {
    this.done = [];
    this.undone = [];
    this.onchange = onchange;
  }

  push(step) {
    const last = this.done.at(-1);
    const now = Date.now();
    if (step.merge && last?.merge === step.merge && now - last.time < CLOSE) {
      Object.assign(last, { redo: step.redo, time: now });
    } else this.done.push({ ...step, time: now });
    this.undone = [];
    this.onchange();
  }

  undo() {
    return this.turn(this.done, this.undone, 'undo');
  }

  redo() {
    return this.turn(this.undone, this.done, 'redo');
  }

  /** Take the newest step of one pile, do it and lay it on the other. Returns false when there is none. */
  turn(from, to, what) {
    const step = from.pop();
    if (!step) return false;
    step[what]();
    to.push({ ...step, merge: null });
    this.onchange();
    return true;
  }
}
