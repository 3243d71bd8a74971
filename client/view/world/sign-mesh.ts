import { BufferAttribute, BufferGeometry, type CanvasTexture, Mesh, MeshBasicMaterial, type Texture } from 'three';
import type { Chart, HallBuilding } from '#scenes/format/building.ts';
import { LIGHT_MAP_RANGE } from './light/sky.ts';
import { drawSigns, placeSigns, signTexture } from './sign-sheet.ts';
import type { Sign } from './signs.ts';

/** Letters stand off the wall by this much, so that they never fight with it for depth. Metres. */
const LIFT = 0.006;
const CARRIES_SIGNS: ReadonlySet<string> = new Set(['wall', 'free-wall']);

export type SignMesh = { mesh: Mesh<BufferGeometry, MeshBasicMaterial>; setLanguage(language: string, declared: readonly string[]): Promise<void>; dispose(): void };

/** The wall that a point lies on, and where on it (metres along its axes). */
function wallUnder(hall: HallBuilding, x: number, y: number, z: number, nx: number, nz: number): { chart: Chart; s: number; t: number } | null {
  for (const chart of hall.charts) {
    if (!CARRIES_SIGNS.has(chart.part) || chart.normal[0] * nx + chart.normal[2] * nz < 0.9) continue;
    const d = [x - chart.origin[0], y - chart.origin[1], z - chart.origin[2]] as const;
    const off = d[0] * chart.normal[0] + d[1] * chart.normal[1] + d[2] * chart.normal[2];
    const s = d[0] * chart.u[0] + d[1] * chart.u[1] + d[2] * chart.u[2];
    const t = d[0] * chart.v[0] + d[1] * chart.v[1] + d[2] * chart.v[2];
    if (Math.abs(off) < 0.05 && s > -0.05 && s < chart.width + 0.05 && t > -0.05 && t < chart.height + 0.05) return { chart, s, t };
  }
  return null;
}

function signGeometry(hall: HallBuilding, signs: readonly Sign[]): BufferGeometry {
  const places = placeSigns(signs);
  const position = new Float32Array(signs.length * 12);
  const uv = new Float32Array(signs.length * 8);
  const uv1 = new Float32Array(signs.length * 8);
  const index: number[] = [];
  signs.forEach((sign, i) => {
    const row = places.rows[i]!;
    const [x, y, z] = sign.left;
    [[0, -0.5], [1, -0.5], [1, 0.5], [0, 0.5]].forEach(([a, b], k) => {
      const at = [x + sign.ux * sign.width * a!, y + sign.height * b!, z + sign.uz * sign.width * a!] as const;
      const vertex = i * 4 + k;
      position.set([at[0] + sign.nx * LIFT, at[1], at[2] + sign.nz * LIFT], vertex * 3);
      uv.set([(a! * row.width) / places.width, (row.y + (0.5 - b!) * row.height) / places.height], vertex * 2);
      const wall = wallUnder(hall, ...at, sign.nx, sign.nz);
      if (!wall?.chart.atlas) return;
      const { x: cx, y: cy, w, h } = wall.chart.atlas;
      uv1.set([(cx + (wall.s / wall.chart.width) * w) / hall.atlas.width, (cy + (wall.t / wall.chart.height) * h) / hall.atlas.height], vertex * 2);
    });
    index.push(...[0, 1, 2, 0, 2, 3].map((k) => i * 4 + k));
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('uv', new BufferAttribute(uv, 2));
  geometry.setAttribute('uv1', new BufferAttribute(uv1, 2));
  geometry.setIndex(index);
  return geometry;
}

/** All lettering on one hall's walls as one mesh, lit as the walls are; null when there is none. */
export function createSignMesh(hall: HallBuilding, signs: readonly Sign[], light: Texture): SignMesh | null {
  if (signs.length === 0) return null;
  const canvas = document.createElement('canvas');
  const places = placeSigns(signs);
  canvas.width = places.width;
  canvas.height = places.height;
  let texture: CanvasTexture = signTexture(canvas);
  const material = new MeshBasicMaterial({
    map: texture, transparent: true, depthWrite: false, lightMap: light, lightMapIntensity: Math.PI * LIGHT_MAP_RANGE,
  });
  const mesh = new Mesh(signGeometry(hall, signs), material);
  let asked = 0;
  return {
    mesh,
    async setLanguage(language, declared) {
      const mine = ++asked;
      const sheet = document.createElement('canvas');
      await drawSigns(sheet, signs, language, declared);
      // A later change of language has overtaken this one.
      if (mine !== asked) return;
      texture.dispose();
      texture = signTexture(sheet);
      material.map = texture;
    },
    dispose() {
      asked++;
      texture.dispose();
      material.dispose();
      mesh.geometry.dispose();
    },
  };
}
