import type { BufferGeometry } from 'three';
import { castRay } from './bvh.ts';
import type { Bvh } from './bvh.ts';
import type { Finish } from './materials.ts';
import { noise3 } from './noise.ts';
import { clamp, mix, smoothstep } from './vec.ts';
import type { Rgb } from './vec.ts';

/** The brightest colour a finish can show: what its texel of the palette picture holds. */
export function baseColor(f: Finish): Rgb {
  const top = (k: 0 | 1 | 2) => clamp(Math.max(f.color[k] * (1 + f.mottle * f.wear * 0.5 + f.mottle), f.wear > 0 ? f.worn[k] : 0), 0.004);
  return [top(0), top(1), top(2)];
}

/** Mean over a vertex's edges of how far its neighbours fall below its tangent plane: above 0 on convex edges. */
function convexity(geometry: BufferGeometry): Float32Array {
  const position = geometry.getAttribute('position').array;
  const normal = geometry.getAttribute('normal').array;
  const index = geometry.index!.array;
  const count = position.length / 3;
  // Corners with several normals share one place, and one measure.
  const places = new Map<string, number>();
  const placeOf = Int32Array.from({ length: count }, (_, i) => {
    const key = [0, 1, 2].map((k) => Math.round(position[i * 3 + k]! * 1e4)).join(',');
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  const sum = new Float32Array(places.size);
  const edges = new Float32Array(places.size);
  for (let t = 0; t < index.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = index[t + k]!;
      for (const b of [index[t + ((k + 1) % 3)]!, index[t + ((k + 2) % 3)]!]) {
        let length = 0;
        let drop = 0;
        for (let c = 0; c < 3; c++) {
          const d = position[a * 3 + c]! - position[b * 3 + c]!;
          length += d * d;
          drop += d * normal[a * 3 + c]!;
        }
        sum[placeOf[a]!]! += drop / Math.sqrt(length || 1);
        edges[placeOf[a]!]! += 1;
      }
    }
  }
  return Float32Array.from(placeOf, (place) => sum[place]! / (edges[place] || 1));
}

/**
 * How open the space over a point is, 0..1: cosine-weighted rays on a Vogel spiral; a near neighbour
 * counts more than a far one.
 */
export function openness(
  bvh: Bvh, point: ArrayLike<number>, normal: ArrayLike<number>, rays: number, reach: number,
): number {
  const [nx, ny, nz] = [normal[0]!, normal[1]!, normal[2]!];
  // Any frame around the normal (Duff et al. 2017).
  const sign = nz >= 0 ? 1 : -1;
  const a = -1 / (sign + nz);
  const b = nx * ny * a;
  const [tx, ty, tz] = [1 + sign * nx * nx * a, sign * b, -sign * nx];
  const [bx, by, bz] = [b, sign + ny * ny * a, -ny];
  const lift = 8e-4;
  let blocked = 0;
  for (let r = 0; r < rays; r++) {
    const s = (r + 0.5) / rays;
    const x = Math.sqrt(s) * Math.cos(r * 2.399963);
    const y = Math.sqrt(s) * Math.sin(r * 2.399963);
    const z = Math.sqrt(1 - s);
    const distance = castRay(
      bvh, point[0]! + nx * lift, point[1]! + ny * lift, point[2]! + nz * lift,
      tx * x + bx * y + nx * z, ty * x + by * y + ny * z, tz * x + bz * y + nz * z, reach,
    );
    if (distance < reach) blocked += 1 - (0.6 * distance) / reach;
  }
  return clamp(1 - blocked / rays, 0.05);
}

/** Linear colour per vertex, relative to the finish's base colour: mottling, worn edges, dust, occlusion. */
export function shade(geometry: BufferGeometry, f: Finish, bvh: Bvh, o: { readonly rays: number; readonly reach: number }): Float32Array {
  const position = geometry.getAttribute('position').array;
  const normal = geometry.getAttribute('normal').array;
  const tint = geometry.getAttribute('color').array;
  const bulge = convexity(geometry);
  const base = baseColor(f);
  const color = new Float32Array(position.length);
  for (let i = 0; i < position.length / 3; i++) {
    const at = position.subarray(i * 3, i * 3 + 3);
    const facing = normal.subarray(i * 3, i * 3 + 3);
    const [x, y, z] = [at[0]!, at[1]!, at[2]!];
    const patches = 0.55 * noise3(x * f.grain, y * f.grain, z * f.grain)
      + 0.45 * noise3(x * f.grain * 4.3 + 7, y * f.grain * 4.3, z * f.grain * 4.3);
    const rubbed = 0.5 * noise3(x * 9, y * 9, z * 9) + 0.5 * noise3(x * 40, y * 40, z * 40);
    const worn = clamp(smoothstep(0.12, 0.28, bulge[i]!) * smoothstep(0.26, 0.6, rubbed) * f.wear);
    const open = f.alpha < 1 ? 1 : 0.1 + 0.9 * openness(bvh, at, facing, o.rays, o.reach);
    const dust = Math.max(0, facing[1]!) * 0.02 * f.wear;
    for (let k = 0; k < 3; k++) {
      const plain = f.color[k]! * tint[i * 3 + k]! * (1 + f.mottle * (patches - 0.5) * 2) + dust;
      color[i * 3 + k] = clamp((mix(plain, f.worn[k]!, worn) * open) / base[k]!);
    }
  }
  return color;
}
