import { Quaternion, Euler, Vector3 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { tube } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { HOOK_Y, PAN_RADIUS, PAN_Y } from './layout.ts';

/** Wire thickness of a chain link (radius) and the inside length by which links follow each other, metres. */
const WIRE = 0.0019;
const PITCH = 0.0375;

/** A stadium of wire in the x-y plane, long in y. */
function link() {
  const [w, h] = [0.0056, PITCH / 2 + WIRE];
  const points: Vec3[] = [[w, -h * 0.62, 0], [w, h * 0.62, 0], [0, h, 0], [-w, h * 0.62, 0], [-w, -h * 0.62, 0], [0, -h, 0]];
  return tube(points, WIRE, 8, 3, true);
}

function chain(m: Maker, from: Vec3, to: Vec3): void {
  const [a, b] = [new Vector3(...from), new Vector3(...to)];
  const way = b.clone().sub(a);
  const count = Math.round(way.length() / PITCH);
  const along = new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), way.clone().normalize());
  const shape = link();
  for (let i = 0; i < count; i++) {
    const at = a.clone().addScaledVector(way, (i + 0.5) / count);
    const turn = along.clone().multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), i % 2 ? 0.3 : 0.3 + Math.PI / 2));
    const euler = new Euler().setFromQuaternion(turn);
    m.add('steel', shape, [at.x, at.y, at.z], [euler.x, euler.y, euler.z], 0);
  }
}

/** Height of a pan's inner floor above its middle at `r` metres from it: a shallow bowl. */
function panFloor(r: number): number {
  return r < 0.06 ? 0.001 * (r / 0.06) : 0.001 + ((r - 0.06) / 0.0795) ** 1.25 * 0.0249;
}

/** How high above the pan's middle the lowest point of a ball of `radius` rests at (x, z) from it, metres. */
export function settle(x: number, z: number, radius: number): number {
  const r = Math.hypot(x, z);
  let y = 0;
  for (let d = -radius; d <= radius; d += radius / 12) {
    const under = radius - Math.sqrt(radius * radius - d * d);
    y = Math.max(y, panFloor(Math.min(PAN_RADIUS, Math.abs(r + d))) - under);
  }
  return y;
}

/** A spun brass pan on three chains from a swivel hook; `x` is where it hangs. */
export function makePan(m: Maker, x: number): void {
  m.lathe('brass', [
    [0, 0], [0.06, 0.0016], [0.1, 0.0085], [0.138, 0.0245], [PAN_RADIUS, 0.0272], [PAN_RADIUS + 0.0022, 0.0298],
    [PAN_RADIUS, 0.0328], [0.1395, 0.0295], [0.127, 0.0215], [0.099, 0.0115], [0.06, 0.0046], [0, 0.0036],
  ], [x, PAN_Y, 0], [0, 0, 0], 38);
  const top = HOOK_Y - 0.088;
  for (let i = 0; i < 3; i++) {
    const angle = Math.PI + (i / 3) * 2 * Math.PI;
    const [s, c] = [Math.sin(angle), Math.cos(angle)];
    const rim: Vec3 = [x + s * (PAN_RADIUS - 0.001), PAN_Y + 0.037, c * (PAN_RADIUS - 0.001)];
    m.tube('steel', [
      [rim[0] - c * 0.004, rim[1] - 0.006, rim[2] + s * 0.004], [rim[0] - c * 0.0042, rim[1] + 0.002, rim[2] + s * 0.0042], [rim[0], rim[1] + 0.006, rim[2]],
      [rim[0] + c * 0.0042, rim[1] + 0.002, rim[2] - s * 0.0042], [rim[0] + c * 0.004, rim[1] - 0.006, rim[2] - s * 0.004],
    ], 0.0016, 6, false, 4);
    const [from, to]: Vec3[] = [[rim[0], rim[1] + 0.002, rim[2]], [x + s * 0.013, top - 0.002, c * 0.013]];
    m.only('near', () => chain(m, from!, to!));
    m.only('far', () => m.rod('steel', from!, to!, 0.0024, 4));
  }
  // Crown plate, swivel and hook.
  m.lathe('brass', [[0, -0.004], [0.017, -0.003], [0.0195, 0.0005], [0.0175, 0.003], [0.008, 0.006], [0.0065, 0.012], [0.0085, 0.016], [0.0062, 0.021], [0, 0.022]], [x, top, 0], [0, 0, 0], 14);
  m.only('near', () => m.tube('steel', [
    [x, top + 0.02, 0], [x, top + 0.04, 0], [x - 0.0105, top + 0.054, 0], [x - 0.013, top + 0.072, 0],
    [x - 0.007, top + 0.089, 0], [x + 0.004, top + 0.0925, 0], [x + 0.0115, top + 0.084, 0], [x + 0.012, top + 0.0745, 0],
  ], 0.0031, 16, false, 6));
  m.only('far', () => m.rod('steel', [x, top + 0.02, 0], [x, HOOK_Y, 0], 0.0034, 4));
}
