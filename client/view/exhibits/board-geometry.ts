import { BufferAttribute, BufferGeometry } from 'three';

/** RGBA multiplier of a vertex; linear colour. */
export type Tone = readonly [r: number, g: number, b: number, a: number];
type Corner = readonly [x: number, y: number, z: number];

/** Where on the sheet a surface without a picture of its own finds plain paper. */
const PAPER_UV = [0.01, 0.99] as const;
const BLACK = (a: number): Tone => [0, 0, 0, a];
const GREY = (v: number): Tone => [v, v, v, 1];

/** Gathers quads of one mesh: position, uv and an RGBA tone per vertex. Metres; the wall is z = 0, its room +z. */
export class BoardBuilder {
  readonly #position: number[] = [];
  readonly #uv: number[] = [];
  readonly #tone: number[] = [];
  readonly #index: number[] = [];

  /** Corners counter-clockwise from bottom left; one tone for all or one per corner. */
  quad(corners: readonly [Corner, Corner, Corner, Corner], tones: readonly Tone[], uv?: readonly (readonly [number, number])[]): this {
    const first = this.#position.length / 3;
    corners.forEach((corner, i) => {
      this.#position.push(...corner);
      this.#uv.push(...(uv?.[i] ?? PAPER_UV));
      this.#tone.push(...(tones[i] ?? tones[0]!));
    });
    this.#index.push(first, first + 1, first + 2, first, first + 2, first + 3);
    return this;
  }

  /** The sheet itself, spread over a rectangle centred on the origin at distance `z` from the wall. */
  sheet(width: number, height: number, z: number, top: Tone, bottom: Tone, dropped = 0): this {
    const [x, y] = [width / 2, height / 2];
    return this.quad(
      [[-x, -y - dropped, z], [x, -y - dropped, z], [x, y - dropped, z], [-x, y - dropped, z]],
      [bottom, bottom, top, top],
      [[0, 0], [1, 0], [1, 1], [0, 1]],
    );
  }

  /** A box standing off the wall: front in `tone`, sides shaded as if lit from above. Not closed at the back. */
  box(x0: number, y0: number, x1: number, y1: number, z0: number, z1: number, tone: Tone, front = true): this {
    const shade = (k: number): Tone => [tone[0] * k, tone[1] * k, tone[2] * k, tone[3]];
    if (front) this.quad([[x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1]], [shade(0.94), shade(0.94), shade(1), shade(1)]);
    this.quad([[x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0]], [shade(1.12)]);
    this.quad([[x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1]], [shade(0.5)]);
    this.quad([[x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0]], [shade(0.74)]);
    return this.quad([[x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1]], [shade(0.74)]);
  }

  /** A round stud standing off the wall. */
  disc(x: number, y: number, radius: number, z0: number, z1: number, tone: Tone): this {
    const sides = 20;
    const rim = (i: number, z: number): Corner => [x + radius * Math.cos((i * 2 * Math.PI) / sides), y + radius * Math.sin((i * 2 * Math.PI) / sides), z];
    for (let i = 0; i < sides; i++) {
      const lit = 0.8 + 0.3 * Math.sin(((i + 0.5) * 2 * Math.PI) / sides);
      this.quad([rim(i, z0), rim(i + 1, z0), rim(i + 1, z1), rim(i, z1)], [[tone[0] * lit, tone[1] * lit, tone[2] * lit, 1]]);
      if (i % 2 === 0) this.quad([[x, y, z1], rim(i, z1), rim(i + 1, z1), rim(i + 2, z1)], [tone]);
    }
    return this;
  }

  /** A flat strip between two points, standing off the wall. */
  strip(from: readonly [number, number], to: readonly [number, number], width: number, z0: number, z1: number, tone: Tone): this {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) return this;
    const [nx, ny] = [(-(to[1] - from[1]) / length) * (width / 2), ((to[0] - from[0]) / length) * (width / 2)];
    const at = (p: readonly [number, number], side: number, z: number): Corner => [p[0] + nx * side, p[1] + ny * side, z];
    const shade = (k: number): Tone => [tone[0] * k, tone[1] * k, tone[2] * k, 1];
    this.quad([at(from, -1, z1), at(to, -1, z1), at(to, 1, z1), at(from, 1, z1)], [tone]);
    this.quad([at(from, -1, z0), at(to, -1, z0), at(to, -1, z1), at(from, -1, z1)], [shade(0.6)]);
    return this.quad([at(from, 1, z1), at(to, 1, z1), at(to, 1, z0), at(from, 1, z0)], [shade(1.1)]);
  }

  /**
   * The soft shadow of a rectangle that stands `reach` metres off the wall, as rings that fade outwards;
   * moved downwards, because the light comes from above.
   */
  shadow(width: number, height: number, reach: number, darkness: number, z = 0.003): this {
    const steps = [[-0.9, 1], [0, 0.8], [0.35, 0.42], [0.7, 0.14], [1.1, 0]] as const;
    const drop = reach * 0.75;
    const rect = (k: number) => {
      const [x, y] = [width / 2 + reach * k, height / 2 + reach * k];
      return [[-x, -y - drop, z], [x, -y - drop, z], [x, y - drop, z], [-x, y - drop, z]] as const;
    };
    for (let i = 0; i < steps.length - 1; i++) {
      const [[k0, a0], [k1, a1]] = [steps[i]!, steps[i + 1]!];
      const [inner, outer] = [rect(k0), rect(k1)];
      for (let side = 0; side < 4; side++) {
        const next = (side + 1) % 4;
        this.quad([outer[side]!, outer[next]!, inner[next]!, inner[side]!], [BLACK(a1 * darkness), BLACK(a1 * darkness), BLACK(a0 * darkness), BLACK(a0 * darkness)]);
      }
    }
    return this;
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.#position), 3));
    geometry.setAttribute('uv', new BufferAttribute(new Float32Array(this.#uv), 2));
    geometry.setAttribute('color', new BufferAttribute(new Float32Array(this.#tone), 4));
    geometry.setIndex(this.#index);
    geometry.computeBoundingSphere();
    return geometry;
  }
}

/** Depth of a printed board in metres. */
export const BOARD_DEPTH = 0.014;

/** A printed board 14 mm thick with its edge and the shadow it throws on the wall. */
export function boardGeometry(width: number, height: number, relief?: (builder: BoardBuilder) => void): BufferGeometry {
  const builder = new BoardBuilder().shadow(width, height, Math.min(0.034, 0.05 * Math.min(width, height)), 0.36);
  builder.box(-width / 2, -height / 2, width / 2, height / 2, 0, BOARD_DEPTH, GREY(0.92), false);
  builder.sheet(width, height, BOARD_DEPTH, GREY(1), GREY(0.93));
  relief?.(builder);
  return builder.build();
}

/** Letters that stand 22 mm off the wall on hidden pins: the sheet once more behind itself as a shadow. */
export function letterGeometry(width: number, height: number): BufferGeometry {
  return new BoardBuilder()
    .sheet(width, height, 0.003, BLACK(0.34), BLACK(0.34), 0.012)
    .sheet(width, height, 0.022, GREY(1), GREY(0.95))
    .build();
}
