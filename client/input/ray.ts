/** A ray in gallery metres; `dx`, `dy`, `dz` is a unit vector. */
export type Ray = { x: number; y: number; z: number; dx: number; dy: number; dz: number };

/** A box standing upright, turned about its middle: its width runs along (ux, uz). Metres. */
export type UprightBox = {
  x: number;
  z: number;
  ux: number;
  uz: number;
  halfWidth: number;
  halfDepth: number;
  bottom: number;
  top: number;
};

/**
 * Metres along the ray to where it enters the box; Infinity when it misses. A ray that begins inside enters at 0.
 * Slab method (Kay and Kajiya 1986) in the box's own axes.
 */
export function enterBox(ray: Ray, box: UprightBox): number {
  const { ux, uz } = box;
  const [ox, oz] = [ray.x - box.x, ray.z - box.z];
  const axes: [from: number, go: number, low: number, high: number][] = [
    [ox * ux + oz * uz, ray.dx * ux + ray.dz * uz, -box.halfWidth, box.halfWidth],
    [oz * ux - ox * uz, ray.dz * ux - ray.dx * uz, -box.halfDepth, box.halfDepth],
    [ray.y, ray.dy, box.bottom, box.top],
  ];
  let near = 0;
  let far = Infinity;
  for (const [from, go, low, high] of axes) {
    if (Math.abs(go) < 1e-9) {
      if (from < low || from > high) return Infinity;
      continue;
    }
    const a = (low - from) / go;
    const b = (high - from) / go;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far ? near : Infinity;
}

/** Part of the floor with walls around it: `[west, north, east, south]` in metres, and its height. */
export type Cell = { rect: readonly [number, number, number, number]; height: number };

const TOUCH = 0.01;

function holds(cell: Cell, x: number, y: number, z: number): boolean {
  const [west, north, east, south] = cell.rect;
  return x >= west - TOUCH && x <= east + TOUCH && z >= north - TOUCH && z <= south + TOUCH && y <= cell.height + TOUCH;
}

/** Metres along the ray to where it leaves a cell sideways. */
function leave(ray: Ray, cell: Cell): number {
  const [west, north, east, south] = cell.rect;
  const outX = ray.dx > 0 ? (east - ray.x) / ray.dx : ray.dx < 0 ? (west - ray.x) / ray.dx : Infinity;
  const outZ = ray.dz > 0 ? (south - ray.z) / ray.dz : ray.dz < 0 ? (north - ray.z) / ray.dz : Infinity;
  return Math.max(0, Math.min(outX, outZ));
}

/**
 * Metres along the ray to the first wall: it goes from hall to passage to hall for as long as the next cell touches
 * the last and is high enough. 0 when it begins outside every cell.
 */
export function reachOf(ray: Ray, cells: readonly Cell[]): number {
  let cell = cells.find((one) => holds(one, ray.x, ray.y, ray.z));
  let reach = 0;
  const seen = new Set<Cell>();
  while (cell !== undefined && !seen.has(cell)) {
    seen.add(cell);
    reach = leave(ray, cell);
    const [x, y, z] = [ray.x + ray.dx * reach, ray.y + ray.dy * reach, ray.z + ray.dz * reach];
    if (y < -TOUCH) break;
    cell = cells.find((one) => !seen.has(one) && holds(one, x, y, z));
  }
  return reach;
}
