/** Shapes on a picture. Numbers are per cent of its width and height; nothing here knows the page. */
export const STEP = 0.5;
export const BIG_STEP = 5;
const LEAST = 1;
const round = (number) => Math.round(number * 100) / 100;
const between = (number, low, high) => Math.min(Math.max(number, low), Math.max(low, high));
const isBox = ({ shape }) => shape === 'rect' || shape === 'ellipse';

export function parsePoints(text) {
  return (text || '').trim().split(/\s+/).map((pair) => pair.split(',').map(Number))
    .filter((pair) => pair.length === 2 && pair.every(Number.isFinite));
}

export function pointsText(points) {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
}

export function boxOf(shape) {
  if (isBox(shape)) return { left: shape.x, top: shape.y, right: shape.x + shape.w, bottom: shape.y + shape.h };
  const points = shape.shape === 'polygon' && shape.points.length ? shape.points : [[shape.x, shape.y]];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Where the number stands: as on the public page. */
export function centreOf(shape) {
  if (isBox(shape)) return [shape.x + shape.w / 2, shape.y + shape.h / 2];
  if (shape.shape !== 'polygon' || shape.points.length < 3) return [shape.x, shape.y];
  const sum = shape.points.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return sum.map((total) => total / shape.points.length);
}

/** The numbers of a shape; those of a polygon tell where its middle is. */
export function placeOf(shape) {
  if (shape.shape !== 'polygon') return shape;
  const [x, y] = centreOf(shape).map(round);
  return { ...shape, x, y };
}

/** Move a shape as far as the picture reaches. */
export function moved(shape, dx, dy) {
  const box = boxOf(shape);
  const x = between(dx, -box.left, 100 - box.right);
  const y = between(dy, -box.top, 100 - box.bottom);
  return withPlace({ ...shape, points: shape.points.map(([a, b]) => [round(a + x), round(b + y)]) }, shape.x + x, shape.y + y);
}

function withPlace(shape, x, y) {
  if (shape.shape === 'polygon' && shape.points.length > 2) [x, y] = centreOf(shape);
  return { ...shape, x: round(between(x, 0, 100)), y: round(between(y, 0, 100)) };
}

export function resized(shape, dw, dh) {
  if (!isBox(shape)) return shape;
  const w = round(between(shape.w + dw, LEAST, 100 - shape.x));
  return { ...shape, w, h: round(between(shape.h + dh, LEAST, 100 - shape.y)) };
}

/** The places by which a shape is changed: four corners of a box, each corner of a polygon. */
export function handlesOf(shape) {
  if (shape.shape === 'polygon') return shape.points.map(([x, y], index) => ({ key: `${index}`, x, y }));
  if (!isBox(shape)) return [];
  const { left, top, right, bottom } = boxOf(shape);
  return [['nw', left, top], ['ne', right, top], ['se', right, bottom], ['sw', left, bottom]]
    .map(([key, x, y]) => ({ key, x, y }));
}

export function middlesOf({ shape, points }) {
  if (shape !== 'polygon') return [];
  return points.map(([x, y], index) => {
    const [a, b] = points[(index + 1) % points.length];
    return { key: `${index}`, x: (x + a) / 2, y: (y + b) / 2 };
  });
}

export function withHandle(shape, key, toX, toY) {
  const [x, y] = [round(between(toX, 0, 100)), round(between(toY, 0, 100))];
  if (shape.shape === 'polygon') {
    const points = shape.points.map((point, index) => (`${index}` === key ? [x, y] : point));
    return withPlace({ ...shape, points }, shape.x, shape.y);
  }
  const box = boxOf(shape);
  if (key.includes('w')) box.left = Math.min(x, box.right - LEAST);
  else box.right = Math.max(x, box.left + LEAST);
  if (key.includes('n')) box.top = Math.min(y, box.bottom - LEAST);
  else box.bottom = Math.max(y, box.top + LEAST);
  return { ...shape, x: round(box.left), y: round(box.top), w: round(box.right - box.left), h: round(box.bottom - box.top) };
}

export function withCorner(shape, after) {
  const { x, y } = middlesOf(shape)[after];
  return withPlace({ ...shape, points: shape.points.toSpliced(after + 1, 0, [round(x), round(y)]) }, shape.x, shape.y);
}

export function withoutCorner(shape, index) {
  if (shape.points.length < 4) return shape;
  return withPlace({ ...shape, points: shape.points.toSpliced(index, 1) }, shape.x, shape.y);
}

/** A new shape round a place: what a click, or the button, makes. */
export function around(kind, x, y) {
  const size = kind === 'point' ? 0 : 20;
  const [left, top] = [between(x - size / 2, 0, 100 - size), between(y - size / 2, 0, 100 - size)].map(round);
  if (kind === 'point') return { shape: kind, x: round(between(x, 0, 100)), y: round(between(y, 0, 100)), w: null, h: null, points: [] };
  if (kind !== 'polygon') return { shape: kind, x: left, y: top, w: size, h: size, points: [] };
  const points = [[left, top], [left + size, top], [left + size, top + size], [left, top + size]];
  return polygon(points);
}

export function polygon(points) {
  return withPlace({ shape: 'polygon', x: 0, y: 0, w: null, h: null, points: points.map((point) => point.map(round)) }, 0, 0);
}

export function spanning(kind, [ax, ay], [bx, by]) {
  const [x, y] = [Math.min(ax, bx), Math.min(ay, by)].map((number) => between(number, 0, 100));
  const [right, bottom] = [Math.max(ax, bx), Math.max(ay, by)].map((number) => between(number, 0, 100));
  return { shape: kind, x: round(x), y: round(y), w: round(right - x), h: round(bottom - y), points: [] };
}

/** The same place in another shape. */
export function converted(shape, kind) {
  if (shape.shape === kind) return shape;
  const { left, top, right, bottom } = boxOf(shape);
  if (right - left < LEAST || bottom - top < LEAST || kind === 'point') return around(kind, ...centreOf(shape));
  if (kind === 'polygon') return polygon([[left, top], [right, top], [right, bottom], [left, bottom]]);
  return spanning(kind, [left, top], [right, bottom]);
}

export function crosses(points) {
  const side = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const sides = points.map((point, index) => [point, points[(index + 1) % points.length]]);
  return sides.some(([a, b], first) => sides.some(([c, d], second) => {
    if (second - first < 2 || second - first === sides.length - 1) return false;
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }));
}
