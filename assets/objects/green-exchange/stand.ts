import { PlaneGeometry, Shape } from 'three';
import { flatLetters, reliefLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { moulding, outline } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { DIAL, DIAL_Z, FULCRUM } from './layout.ts';

const HALF_PI = Math.PI / 2;

/** A slotted screw head on a face that looks along +z. */
function screw(m: Maker, at: Vec3, radius: number, slot: number): void {
  m.only('near', () => {
    m.lathe('steel', [[radius, 0], [radius, radius * 0.3], [radius * 0.7, radius * 0.55], [0, radius * 0.62]], at, [HALF_PI, 0, 0], 8);
    m.add('ink', new PlaneGeometry(radius * 1.5, radius * 0.26), [at[0], at[1], at[2] + radius * 0.66], [0, 0, slot]);
  });
}

/** Oak plinth on bun feet, with the programme's name on a brass strip. */
async function plinth(m: Maker): Promise<void> {
  for (const x of [-0.16, 0.16]) {
    for (const z of [-0.085, 0.085]) {
      m.lathe('brass', [[0, 0], [0.014, 0], [0.019, 0.004], [0.02, 0.009], [0.016, 0.015], [0.011, 0.018]], [x, 0, z], [0, 0, 0], 12);
    }
  }
  m.add('oak', moulding(0.4, 0.24, 0.02, [
    [0.002, 0.016], [0, 0.019], [0, 0.038], [0.002, 0.0405], [0.007, 0.0425], [0.0085, 0.049],
    [0.0125, 0.0545], [0.019, 0.0585], [0.0275, 0.0605], [0.0285, 0.0685], [0.0305, 0.0705],
  ]), [0, 0, 0], [0, 0, 0], 0.7);
  m.box('brass', [0.215, 0.0175, 0.003], [0, 0.0293, 0.1205], 0.0008);
  m.add('ink', await flatLetters('CÂMBIO VERDE', 0.0128, 'serif', 2), [0, 0.0249, 0.1224], [0, 0, 0], 0.4);
  for (const x of [-0.099, 0.099]) screw(m, [x, 0.0293, 0.1218], 0.0028, x * 9);
}

/** Cast column: a bell foot, a fluted shaft, brass collars, a cap. */
function column(m: Maker): void {
  m.lathe('greenIron', [
    [0.078, 0.07], [0.081, 0.073], [0.081, 0.08], [0.077, 0.0845], [0.072, 0.0865], [0.07, 0.091],
    [0.06, 0.098], [0.047, 0.108], [0.037, 0.122], [0.031, 0.14], [0.028, 0.16], [0.0275, 0.166],
  ], [0, 0, 0], [0, 0, 0], 26);
  for (let i = 0; i < 6; i++) {
    const turn = ((i + 0.5) / 6) * 2 * Math.PI;
    m.lathe('brass', [[0.0062, 0], [0.0056, 0.0042], [0, 0.0065]], [Math.sin(turn) * 0.0665, 0.0865, Math.cos(turn) * 0.0665], [0, 0, 0], 6);
  }
  const collar = (y: number, r: number) => m.lathe('brass', [
    [r, y - 0.008], [r + 0.0022, y - 0.005], [r + 0.0012, y - 0.002], [r + 0.005, y + 0.001], [r + 0.005, y + 0.004], [r - 0.005, y + 0.008],
  ], [0, 0, 0], [0, 0, 0], 18);
  collar(0.17, 0.026);
  const flutes = 12;
  m.surface('greenIron', (u, v) => {
    const angle = u * 2 * Math.PI;
    const groove = Math.max(0, Math.cos(angle * flutes)) ** 0.8 * 0.0026 * Math.min(1, Math.sin(v * Math.PI) * 7);
    const r = 0.0242 - 0.005 * v + 0.0012 * Math.sin(v * Math.PI) - groove;
    return [Math.sin(angle) * r, 0.176 + v * 0.42, Math.cos(angle) * r];
  }, flutes * 4, 5, { closedU: true });
  collar(0.6, 0.0215);
  m.lathe('greenIron', [[0.016, 0.6], [0.017, 0.612], [0.021, 0.618], [0.027, 0.622], [0.03, 0.628], [0.03, 0.634], [0.026, 0.638], [0, 0.639]], [0, 0, 0], [0, 0, 0], 18);
}

/** Two cheeks with agate bearings that carry the knife-edge. */
function fork(m: Maker): void {
  const [, y] = FULCRUM;
  const cheek = new Shape();
  cheek.moveTo(-0.022, 0.636);
  cheek.lineTo(0.022, 0.636);
  cheek.bezierCurveTo(0.024, 0.655, 0.013, 0.66, 0.0125, 0.68);
  cheek.lineTo(0.0165, y + 0.002);
  cheek.bezierCurveTo(0.017, y + 0.009, 0.011, y + 0.011, 0.0075, y + 0.0065);
  cheek.lineTo(0, y - 0.0035);
  cheek.lineTo(-0.0075, y + 0.0065);
  cheek.bezierCurveTo(-0.011, y + 0.011, -0.017, y + 0.009, -0.0165, y + 0.002);
  cheek.lineTo(-0.0125, 0.68);
  cheek.bezierCurveTo(-0.013, 0.66, -0.024, 0.655, -0.022, 0.636);
  for (const z of [-0.0165, 0.0165]) {
    m.plate('brass', cheek, 0.007, 0.0013, [0, 0, z], [0, 0, 0], 5);
    m.tint([0.5, 0.12, 0.06], () => m.plate('satin', outline([[-0.0075, y - 0.009], [0.0075, y - 0.009], [0.0065, y + 0.0042], [0, y - 0.0036], [-0.0065, y + 0.0042]]), 0.0082, 0.0006, [0, 0, z]));
  }
  m.rod('brass', [0, 0.65, -0.024], [0, 0.65, 0.024], 0.004);
  screw(m, [0, 0.65, 0.0205], 0.0052, 0.5);
}

/** An enamel arc with its graduation, held before the column. */
function dial(m: Maker): void {
  const [, top] = FULCRUM;
  const [inner, outer] = DIAL;
  const reach = 0.42;
  const arc = (r: number, from: number, to: number, steps: number): Vec2[] =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const angle = from + ((to - from) * i) / steps;
      return [Math.sin(angle) * r, top - Math.cos(angle) * r];
    });
  const sector = (grow: number) => outline([
    ...arc(outer + grow, -reach - grow * 3, reach + grow * 3, 12), ...arc(inner - grow, reach + grow * 4, -reach - grow * 4, 12),
  ]);
  m.plate('brass', sector(0.0045), 0.005, 0.0012, [0, 0, DIAL_Z - 0.0045]);
  m.plate('enamel', sector(0), 0.003, 0.0006, [0, 0, DIAL_Z - 0.0015]);
  for (let i = -20; i <= 20; i++) {
    const angle = i * 0.019;
    const long = i % 5 === 0;
    const r = outer - (long ? 0.0125 : 0.009);
    m.add('ink', new PlaneGeometry(i % 10 === 0 ? 0.0018 : 0.001, long ? 0.015 : 0.008), [Math.sin(angle) * r, top - Math.cos(angle) * r, DIAL_Z + 0.0003], [0, 0, angle]);
  }
  for (const side of [-1, 1]) {
    const angle = side * (reach - 0.018);
    screw(m, [Math.sin(angle) * 0.213, top - Math.cos(angle) * 0.213, DIAL_Z], 0.0036, side);
    m.tube('brass', [[side * 0.012, 0.47, 0.006], [side * 0.045, 0.474, 0.016], [side * 0.062, 0.487, DIAL_Z - 0.006]], 0.0035, 5, false, 6);
  }
  m.box('brass', [0.02, 0.03, 0.014], [0, 0.468, 0.0175], 0.002);
}

/** The rule of the exchange on a cast shield. */
async function shield(m: Maker): Promise<void> {
  const y = 0.335;
  const frame = (grow: number) => {
    const s = new Shape();
    const [w, h] = [0.078 + grow, 0.04 + grow];
    s.moveTo(-w, -h * 0.55);
    s.bezierCurveTo(-w * 0.98, -h * 0.95, -w * 0.62, -h * 0.78, -w * 0.5, -h);
    s.lineTo(w * 0.5, -h);
    s.bezierCurveTo(w * 0.62, -h * 0.78, w * 0.98, -h * 0.95, w, -h * 0.55);
    s.lineTo(w, h * 0.55);
    s.bezierCurveTo(w * 0.98, h * 0.95, w * 0.62, h * 0.78, w * 0.5, h);
    s.lineTo(-w * 0.5, h);
    s.bezierCurveTo(-w * 0.62, h * 0.78, -w * 0.98, h * 0.95, -w, h * 0.55);
    s.lineTo(-w, -h * 0.55);
    return s;
  };
  m.plate('brass', frame(0.006), 0.012, 0.0025, [0, y, 0.031], [0, 0, 0], 4);
  m.plate('greenIron', frame(0), 0.006, 0.0012, [0, y, 0.0365], [0, 0, 0], 4);
  const letters = await reliefLetters('4 : 1', 0.068, { height: 0.0045, bevel: 0.0012, curveSegments: 3 });
  m.tint([1.4, 1.45, 1.7], () => m.add('brass', letters, [0, y - 0.0232, 0.0393], [0, 0, 0], 0.4));
  for (const x of [-0.066, 0.066]) screw(m, [x, y, 0.0393], 0.0046, x * 20);
}

/** Everything that stands still. */
export async function makeStand(m: Maker): Promise<void> {
  await plinth(m);
  column(m);
  fork(m);
  dial(m);
  await shield(m);
}
