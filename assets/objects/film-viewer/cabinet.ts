import { BoxGeometry, Shape } from 'three';
import type { BufferGeometry } from 'three';
import { flatLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { loft, moulding, outline } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { slat } from '../../craft/slat.ts';
import { CABINET } from './layout.ts';

const HALF_PI = Math.PI / 2;
const { width: W, depth: D, top: TOP, post: POST, sill: SILL, lintel: LINTEL } = CABINET;

/** A squared block with rounded edges; from afar the edges are not seen. */
export function block(m: Maker, size: Vec3, at: Vec3, radius: number, material = 'wood'): void {
  m.only('near', () => m.box(material, size, at, radius));
  m.only('far', () => m.add(material, new BoxGeometry(...size), at, [0, 0, 0], 0.3));
}

/** A moulded board; `plain` is its profile as seen from afar. */
function moulded(m: Maker, w: number, d: number, corner: number, profile: readonly Vec2[], plain: readonly Vec2[]): void {
  m.only('near', () => m.add('wood', moulding(w, d, corner, profile, 2), [0, 0, 0], [0, 0, 0], 0.6));
  m.only('far', () => m.add('wood', moulding(w, d, 0.001, plain, 1), [0, 0, 0], [0, 0, 0], 0.3));
}

/** A round-headed screw on a face that looks along +z before `rotation`. */
export function screw(m: Maker, at: Vec3, radius: number, rotation: Vec3 = [HALF_PI, 0, 0]): void {
  m.only('near', () => m.lathe('brass', [[radius, 0], [radius * 0.72, radius * 0.5], [0, radius * 0.66]], at, rotation, 7, 0));
}

/** A raised and fielded panel, `w` x `h`, its face towards +z: a flat field, a slope, a lip that enters the frame. */
export function fielded(w: number, h: number): BufferGeometry {
  const ring = (inset: number, z: number): Vec3[] => {
    const [x, y] = [w / 2 - inset, h / 2 - inset];
    return [[-x, -y, z], [x, -y, z], [x, y, z], [-x, y, z]];
  };
  return loft([ring(0, -0.006), ring(0, 0), ring(0.042, 0.008), ring(0.045, 0.0115), ring(0.047, 0.012)]);
}

/** A framed wall between two posts: `span` wide, facing +z in its own frame. */
function wall(m: Maker, span: number): void {
  const clear = span - POST * 2;
  const height = LINTEL - SILL;
  block(m, [clear + 0.004, 0.07, 0.026], [0, SILL + 0.03, -0.016], 0.003);
  block(m, [clear + 0.004, TOP - LINTEL + 0.07, 0.026], [0, (TOP + LINTEL - 0.06) / 2, -0.016], 0.003);
  m.add('wood', fielded(clear + 0.006, height - 0.126), [0, (SILL + LINTEL) / 2, -0.02], [0, 0, 0], 0.3);
}

/** The lamp's heat leaves through a slotted plate in the back. */
function vent(m: Maker): void {
  m.plate('brass', outline([[-0.09, 0.78], [0.09, 0.78], [0.1, 0.79], [0.1, 0.87], [0.09, 0.88], [-0.09, 0.88], [-0.1, 0.87], [-0.1, 0.79]]), 0.005, 0.0014, [0, 0, -0.0065]);
  m.only('near', () => {
    for (let i = 0; i < 5; i++) slat(m, 'ink', [0.14, 0.0075, 0.0015], [0, 0.798 + i * 0.016, -0.0042]);
    for (const x of [-0.088, 0.088]) screw(m, [x, 0.83, -0.004], 0.004);
  });
}

/** The cabinet's words, cut beforehand. */
export interface Words {
  readonly name: BufferGeometry;
  readonly street: BufferGeometry;
}

/** The show's name as a signwriter lays it in gold leaf, and where the city first saw such a thing. */
export async function cutWords(): Promise<Words> {
  return { name: await flatLetters('MOVING PICTURES', 0.052, 'serif', 2), street: await flatLetters('PITT STREET 1894', 0.0235, 'serif', 2) };
}

/** Plinth, posts, three closed walls, frieze and cornice. */
export function makeCabinet(m: Maker, words: Words): void {
  moulded(m, W + 0.05, D + 0.05, 0.012, [
    [0.006, 0], [0, 0.004], [0, 0.088], [0.004, 0.094], [0.012, 0.1], [0.014, 0.11], [0.022, 0.118], [0.025, 0.124], [0.025, 0.13],
  ], [[0, 0], [0, 0.09], [0.024, 0.13]]);
  for (const x of [-1, 1]) {
    for (const z of [-1, 1]) {
      block(m, [POST, TOP - 0.13, POST], [x * (W / 2 - POST / 2), 0.13 + (TOP - 0.13) / 2, z * (D / 2 - POST / 2)], 0.006);
    }
  }
  m.at({ position: [0, 0, -D / 2], rotation: [0, Math.PI, 0] }, () => {
    wall(m, W);
    m.only('near', () => vent(m));
  });
  m.at({ position: [-W / 2, 0, 0], rotation: [0, -HALF_PI, 0] }, () => wall(m, D));
  m.at({ position: [W / 2, 0, 0], rotation: [0, HALF_PI, 0] }, () => wall(m, D));
  // The open side keeps its sill and, above, the frieze with the show's name.
  block(m, [W - POST * 2 + 0.004, 0.022, 0.034], [0, 0.14, D / 2 - 0.02], 0.003);
  block(m, [W - POST * 2 + 0.004, TOP - LINTEL, 0.026], [0, (TOP + LINTEL) / 2, D / 2 - 0.016], 0.003);
  m.only('near', () => m.add('gilt', words.name, [0, LINTEL + 0.031, D / 2 - 0.0026], [0, 0, 0], 0.5));
  moulded(m, W + 0.07, D + 0.07, 0.014, [
    [0.034, TOP - 0.004], [0.03, TOP + 0.004], [0.016, TOP + 0.012], [0.012, TOP + 0.02], [0.003, TOP + 0.026], [0, TOP + 0.032], [0, TOP + 0.044], [0.006, TOP + 0.05],
  ], [[0.034, TOP], [0.002, TOP + 0.028], [0.002, TOP + 0.05]]);
  street(m, words.street);
}

/** A cast plate on the plinth: where the city first saw such a thing, and when. */
function street(m: Maker, letters: BufferGeometry): void {
  const plate = new Shape();
  const [w, h, c] = [0.135, 0.027, 0.01];
  plate.moveTo(-w + c, -h);
  plate.lineTo(w - c, -h);
  plate.quadraticCurveTo(w - c, -h + c, w, -h + c);
  plate.lineTo(w, h - c);
  plate.quadraticCurveTo(w - c, h - c, w - c, h);
  plate.lineTo(-w + c, h);
  plate.quadraticCurveTo(-w + c, h - c, -w, h - c);
  plate.lineTo(-w, -h + c);
  plate.quadraticCurveTo(-w + c, -h + c, -w + c, -h);
  const z = D / 2 + 0.025;
  m.only('near', () => m.plate('brass', plate, 0.005, 0.0012, [0, 0.047, z + 0.0015], [0, 0, 0], 3));
  m.only('far', () => slat(m, 'brass', [w * 2, h * 2, 0.005], [0, 0.047, z + 0.0015]));
  m.only('near', () => m.add('ink', letters, [0, 0.039, z + 0.0044], [0, 0, 0], 0.8));
  for (const x of [-w + 0.009, w - 0.009]) screw(m, [x, 0.047, z + 0.004], 0.0035);
}
