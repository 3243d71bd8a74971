import { BufferGeometry, Float32BufferAttribute } from 'three';

type Sign3 = [number, number, number];

/** The eight corners as sign triples; bit k of the index is the sign of axis k. */
const CORNERS: Sign3[] = Array.from({ length: 8 }, (_, c) => [c & 1 ? 1 : -1, c & 2 ? 1 : -1, c & 4 ? 1 : -1]);

const cornerIndex = (s: Sign3) => (s[0] > 0 ? 1 : 0) + (s[1] > 0 ? 2 : 0) + (s[2] > 0 ? 4 : 0);

/** Vertex of the flat face across `axis`, at a corner. */
const faceVertex = (axis: number, s: Sign3) => axis * 8 + cornerIndex(s);

/** Vertex on the middle of the rounded edge that runs along `axis`, at a corner. */
const edgeVertex = (axis: number, s: Sign3) => 24 + axis * 8 + cornerIndex(s);

/**
 * A box (metres) whose edges are rounded in two steps and whose face vertices keep the face's own
 * normal, so that it shades like a machined block: 48 vertices, 92 triangles, closed.
 * The middle ring of each edge has its own vertices: wear painted there cannot smear across the faces.
 */
export function roundedBox(width: number, height: number, depth: number, radius: number): BufferGeometry {
  const half = [width / 2, height / 2, depth / 2];
  const r = Math.min(radius, ...half.map((h) => h * 0.9));
  const sag = r * (1 - Math.SQRT1_2);
  const position: number[] = [];
  const normal: number[] = [];
  for (let axis = 0; axis < 3; axis++) {
    for (const s of CORNERS) {
      for (let k = 0; k < 3; k++) {
        position.push(s[k]! * (k === axis ? half[k]! : half[k]! - r));
        normal.push(k === axis ? s[k]! : 0);
      }
    }
  }
  for (let axis = 0; axis < 3; axis++) {
    for (const s of CORNERS) {
      for (let k = 0; k < 3; k++) {
        position.push(s[k]! * (k === axis ? half[k]! - r : half[k]! - sag));
        normal.push(k === axis ? 0 : s[k]! * Math.SQRT1_2);
      }
    }
  }

  const index: number[] = [];
  const triangle = (a: number, b: number, c: number) => {
    const p = (v: number, k: number) => position[v * 3 + k]!;
    let facing = 0;
    for (let k = 0; k < 3; k++) {
      const i = (k + 1) % 3;
      const j = (k + 2) % 3;
      const cross = (p(b, i) - p(a, i)) * (p(c, j) - p(a, j)) - (p(b, j) - p(a, j)) * (p(c, i) - p(a, i));
      facing += cross * (normal[a * 3 + k]! + normal[b * 3 + k]! + normal[c * 3 + k]!);
    }
    index.push(...(facing > 0 ? [a, b, c] : [a, c, b]));
  };
  const quad = (a: number, b: number, c: number, d: number) => {
    triangle(a, b, c);
    triangle(a, c, d);
  };

  for (let axis = 0; axis < 3; axis++) {
    const b = (axis + 1) % 3;
    const c = (axis + 2) % 3;
    for (const side of [-1, 1]) {
      const at = (i: number, j: number): Sign3 => {
        const s: Sign3 = [0, 0, 0];
        s[axis] = side;
        s[b] = i;
        s[c] = j;
        return s;
      };
      quad(
        faceVertex(axis, at(-1, -1)), faceVertex(axis, at(1, -1)),
        faceVertex(axis, at(1, 1)), faceVertex(axis, at(-1, 1)),
      );
      // The two strips of each edge between this face and its neighbour across axis b.
      for (const turn of [-1, 1]) {
        const [from, to] = [at(turn, -1), at(turn, 1)];
        quad(faceVertex(axis, from), faceVertex(axis, to), edgeVertex(c, to), edgeVertex(c, from));
        quad(edgeVertex(c, from), edgeVertex(c, to), faceVertex(b, to), faceVertex(b, from));
      }
    }
  }
  for (const s of CORNERS) {
    triangle(faceVertex(0, s), edgeVertex(1, s), edgeVertex(2, s));
    triangle(faceVertex(1, s), edgeVertex(0, s), edgeVertex(2, s));
    triangle(faceVertex(2, s), edgeVertex(0, s), edgeVertex(1, s));
    triangle(edgeVertex(0, s), edgeVertex(1, s), edgeVertex(2, s));
  }

  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setIndex(index);
  return geometry;
}
