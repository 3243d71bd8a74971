import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { lathe } from '../../craft/shapes.ts';
import { bell, mouthOf, SHAPES } from './bottles.ts';
import type { BottleShape } from './bottles.ts';
import { barSection } from './frame.ts';
import { EYE_Y, GLASS } from './layout.ts';
import type { GlassColor } from './layout.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';

/** One ring of lamps: radius and height of its hoop (metres), how many bottles, and which, in turn. */
interface Tier {
  readonly radius: number;
  readonly y: number;
  readonly count: number;
  readonly drop: number;
  readonly sides: number;
  readonly shapes: readonly BottleShape[];
  readonly colors: readonly GlassColor[];
}

/** From amber at the crown through the greens to clear and blue glass: as a material bank would sort it. */
const TIERS: readonly Tier[] = [
  { radius: 0.1, y: 1.117, count: 5, drop: 0.026, sides: 10, shapes: ['long'], colors: ['amber', 'honey', 'amber'] },
  { radius: 0.192, y: 1.015, count: 9, drop: 0.03, sides: 9, shapes: ['slim', 'stout'], colors: ['olive', 'honey', 'moss', 'olive', 'moss'] },
  { radius: 0.295, y: 0.892, count: 16, drop: 0.034, sides: 11, shapes: ['slim', 'long'], colors: ['green', 'emerald', 'green', 'moss', 'green', 'emerald', 'sea'] },
  { radius: 0.174, y: 0.772, count: 8, drop: 0.03, sides: 10, shapes: ['stout', 'slim'], colors: ['aqua', 'sea', 'clear', 'aqua'] },
  { radius: 0.07, y: 0.672, count: 3, drop: 0.028, sides: 12, shapes: ['long'], colors: ['cobalt', 'aqua', 'clear'] },
];

/** Where the front bottle of the widest ring hangs: its mouth. */
export const FRONT_MOUTH: Vec3 = [0, TIERS[2]!.y - TIERS[2]!.drop, TIERS[2]!.radius];

const BULB: readonly (readonly [number, number])[] = [[0, -0.0215], [0.0135, -0.0175], [0.0185, -0.004], [0.0145, 0.011], [0.0085, 0.028]];

/** One bottle with lamp holder, bulb and cord; the frame's origin is the point on the ring it hangs from. */
function lamp(m: Maker, shape: BottleShape, color: GlassColor, drop: number, sides: number, bulb: boolean): void {
  const mouth = mouthOf(shape);
  const cut = 0.02;
  m.tube('cord', [[0, 0.002, 0], [0, -drop, 0]], 0.0017, 1, false, 5);
  m.only('near', () => {
    m.lathe('brass', [[0.0174, -0.0165], [0.0172, -0.001], [0.0085, 0.003], [0.0045, 0.011]], [0, -drop, 0], [0, 0, 0], 7, 0);
    if (bulb) {
      m.lathe('lamp', BULB, [0, -drop - mouth + cut + 0.052, 0], [0, 0, 0], 6, 0);
      m.tube('brass', [[0, -drop - mouth + cut + 0.08, 0], [0, -drop - 0.012, 0]], 0.0085, 1, false, 5);
    }
    m.at({ position: [0, -drop - mouth + cut, 0] }, () => bell(m, shape, color, cut, sides, bulb ? 1 : 0.6));
  });
  m.only('far', () => {
    const p = SHAPES[shape];
    const r = p[2][0];
    m.tint(GLASS[color], () => m.add('glass', lathe([[r, cut], [r, p[2][1]], [p[5][0], p[5][1]], [0.015, mouth]], 7), [0, -drop - mouth, 0], [0, 0, 0], 0.9));
    m.tube('brass', [[0, -drop - 0.018, 0], [0, -drop + 0.006, 0]], 0.0165, 1, false, 5);
  });
}

/** A ring of flat bar with its bottles, each a hair out of line as hung by hand. */
function tier(m: Maker, t: Tier, seed: number): void {
  const next = random(seed);
  m.lathe('blackSteel', barSection(t.radius, 0.005, 0.014, 0.0014), [0, t.y, 0], [0, 0, 0], Math.round(12 + t.radius * 58), 0);
  for (let i = 0; i < t.count; i++) {
    const angle = (i / t.count) * 2 * Math.PI;
    const shape = t.shapes[i % t.shapes.length]!;
    const lean = (): number => (next() - 0.5) * 0.035;
    m.at({ position: [Math.sin(angle) * t.radius, t.y, Math.cos(angle) * t.radius], rotation: [lean(), next() * 6, lean()] }, () => {
      lamp(m, shape, t.colors[i % t.colors.length]!, t.drop + (next() - 0.5) * 0.008 + (i % 2) * 0.012, t.sides, t.y < 0.95);
    });
  }
}

/** Three chains would hide the glass: thin rods join ring to ring, each with its nuts. */
function rods(m: Maker, from: readonly [number, number], to: readonly [number, number], count: number, turn: number): void {
  for (let i = 0; i < count; i++) {
    const angle = turn + (i / count) * 2 * Math.PI;
    const at = ([r, y]: readonly [number, number]): Vec3 => [Math.sin(angle) * r, y, Math.cos(angle) * r];
    m.tube('steel', [at(from), at(to)], 0.0021, 1, false, 5);
    m.only('near', () => {
      for (const p of [to]) m.lathe('brass', [[0.0048, -0.004], [0.0048, 0.004], [0, 0.006]], at([p[0], p[1] + 0.008]), [0, 0, 0], 5, 0);
    });
  }
}

/** Links from the eye of the hoop down to the hub. */
function chain(m: Maker, from: number, to: number): void {
  const links = 3;
  const pitch = (from - to) / links;
  for (let i = 0; i < links; i++) {
    const y = from - (i + 0.5) * pitch;
    const long = pitch / 2 + 0.0035;
    const link = Array.from({ length: 12 }, (_, k): Vec3 => {
      const a = (k / 12) * 2 * Math.PI;
      const x = Math.sin(a) * 0.0075;
      const rise = Math.sign(Math.cos(a)) * (Math.abs(Math.cos(a)) ** 0.6) * long;
      return i % 2 === 0 ? [0, y + rise, x] : [x, y + rise, 0];
    });
    m.tube('brass', link, 0.0026, 10, true, 5);
  }
}

/** The chandelier: five rings on one turned hub; hangs free from the eye and can sway. */
export function makeChandelier(m: Maker): void {
  m.node('chandelier', [0, EYE_Y, 0], () => {
    const hub = TIERS[0]!.y + 0.046;
    chain(m, EYE_Y - 0.0085, hub + 0.026);
    m.lathe('brass', [
      [0.004, -0.03], [0.011, -0.027], [0.014, -0.02], [0.012, -0.014], [0.03, -0.01], [0.0335, -0.006], [0.0335, 0.001], [0.027, 0.006],
      [0.0105, 0.012], [0.0125, 0.017], [0.005, 0.023], [0.004, 0.028], [0, 0.029],
    ], [0, hub, 0], [0, 0, 0], 14);
    // The cord that feeds the lamps runs down the middle.
    m.tube('cord', [[0, hub - 0.025, 0], [0, 0.69, 0]], 0.0035, 1, false, 6);
    TIERS.forEach((t, i) => tier(m, t, 11 + i));
    const [a, b, c, d, e] = TIERS as readonly [Tier, Tier, Tier, Tier, Tier];
    rods(m, [0.03, hub - 0.002], [a.radius, a.y], 3, 0.52);
    rods(m, [a.radius, a.y], [b.radius, b.y], 3, 0.52);
    rods(m, [b.radius, b.y], [c.radius, c.y], 6, 0.3);
    rods(m, [b.radius, b.y], [d.radius, d.y], 3, 0.15);
    rods(m, [d.radius, d.y], [e.radius, e.y], 3, 0.3);
    const glow: Rgb = [1, 0.93, 0.78];
    m.tint(glow, () => m.lathe('lamp', BULB.map(([r, y]) => [r * 1.9, y * 1.9]), [0, 0.945, 0], [0, 0, 0], 10, 0));
    m.tint(glow, () => m.lathe('lamp', BULB.map(([r, y]) => [r * 1.7, y * 1.7]), [0, 0.81, 0], [0, 0, 0], 10, 0));
  });
}
