/** What can be done to hotspots, each as a step that can be undone. The editor shows what has come of it. */
import { around, moved } from './shapes.js';

export class Commands {
  constructor(store, history, shown) {
    Object.assign(this, { store, history, shown });
  }

  /** Add a shape; undoing keeps what has been written meanwhile, so that doing it again brings it back. */
  add(shape) {
    const id = crypto.randomUUID();
    this.store.addShape(shape, id);
    this.remember(id);
    return id;
  }

  duplicate(id) {
    const copy = this.store.duplicate(id);
    this.store.setShape(copy, moved(this.store.shape(copy), 3, 3));
    this.remember(copy);
    return copy;
  }

  /** A hotspot has come: undoing takes it away. */
  remember(id) {
    let kept;
    this.history.push({
      undo: () => { kept = this.store.remove(id); this.shown(this.neighbour(kept.index)); },
      redo: () => { this.store.restore(kept); this.shown(id); },
    });
  }

  remove(id) {
    let kept = this.store.remove(id);
    this.history.push({
      undo: () => { this.store.restore(kept); this.shown(id); },
      redo: () => { kept = this.store.remove(id); this.shown(this.neighbour(kept.index)); },
    });
    return this.neighbour(kept.index);
  }

  neighbour(index) {
    return this.store.ids[Math.min(index, this.store.count - 1)] ?? null;
  }

  move(id, to) {
    const from = this.store.indexOf(id);
    if (to < 0 || to >= this.store.count || to === from) return;
    const go = (place) => { this.store.move(id, place); this.shown(id); };
    this.history.push({ undo: () => go(from), redo: () => go(to) });
    go(to);
  }

  /** Note that a shape was another before; steps of one kind in a row (`merge`) are undone together. */
  reshaped(id, before, merge = null) {
    const now = this.store.shape(id);
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    const go = (shape) => { this.store.setShape(id, shape); this.shown(id); };
    this.history.push({ undo: () => go(before), redo: () => go(now), merge: merge && `${merge} ${id}` });
  }

  reshape(id, shape, merge) {
    const before = this.store.shape(id);
    this.store.setShape(id, shape);
    this.reshaped(id, before, merge);
  }

  looked(id, before) {
    const now = this.store.look(id);
    const go = (look) => {
      Object.entries(look).forEach(([name, value]) => this.store.setLook(id, name, value));
      this.shown(id);
    };
    this.history.push({ undo: () => go(before), redo: () => go(now) });
  }

  middle(kind, [x, y]) {
    return this.add(around(kind, x, y));
  }
}
