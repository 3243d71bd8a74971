import { BufferAttribute } from 'three';
import type { BufferGeometry, InterleavedBufferAttribute } from 'three';
import { TessellateModifier } from 'three/examples/jsm/modifiers/TessellateModifier.js';
import { mergeVertices } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { buildBvh } from './bvh.ts';
import type { Part } from './maker.ts';
import type { Finish, Palette } from './materials.ts';
import { shade } from './shade.ts';

/** How a piece is finished; lengths in metres. */
export interface FinishOptions {
  /** Longer edges are split, so that shading per vertex has somewhere to live. */
  readonly longestEdge: number;
  /** Rays per vertex for ambient occlusion. */
  readonly rays: number;
  /** How far away a neighbour still darkens. */
  readonly reach: number;
  /** Whether the floor at y = 0 darkens what stands on it. */
  readonly ground: boolean;
}

export const finishDefaults: FinishOptions = { longestEdge: 0.12, rays: 64, reach: 0.22, ground: true };

/** A finished mesh: one per movable node and kind of material. Colours are linear and relative to `base`. */
export interface FinishedMesh {
  readonly node: string;
  /** 'solid' and 'sheet' (two-sided) hold all plain materials together; others are a material of the palette. */
  readonly material: string;
  readonly position: Float32Array;
  readonly normal: Float32Array;
  /** Pictured: the picture's; plain: the centre of the material's texel in the palette picture. */
  readonly uv: Float32Array;
  readonly color: Float32Array;
  readonly index: Uint32Array;
}

/** Texel of a material in the palette picture (one row of `width` texels). */
export function texelOf(palette: Palette, material: string): { slot: number; width: number } {
  const names = Object.keys(palette);
  let width = 1;
  while (width < names.length) width *= 2;
  return { slot: names.indexOf(material), width };
}

function kindOf(finish: Finish, material: string): string {
  if (finish.picture || finish.alpha < 1) return material;
  return finish.doubleSided ? 'sheet' : 'solid';
}

/** Welds, shades and groups parts. */
export function finishParts(parts: readonly Part[], palette: Palette, options: Partial<FinishOptions> = {}): FinishedMesh[] {
  const o = { ...finishDefaults, ...options };
  const tessellate = new TessellateModifier(o.longestEdge, 5);
  const pieces = parts.map((part) => {
    const finish = palette[part.material];
    if (!finish) throw new Error(`No material "${part.material}" in the palette: add it or correct the name.`);
    if (finish.picture && !finish.tile && !part.geometry.getAttribute('uv')) throw new Error(`A part of the pictured "${part.material}" has no uv.`);
    const geometry = part.geometry.clone();
    if (finish.picture && finish.tile) geometry.setAttribute('uv', scaled(geometry.getAttribute('uv1'), 1 / finish.tile));
    if (!finish.picture) geometry.deleteAttribute('uv');
    geometry.deleteAttribute('uv1');
    return { part, finish, geometry: weld(tessellate.modify(geometry)) };
  });
  const bvh = buildBvh(soupOf(pieces.filter((p) => p.finish.alpha === 1).map((p) => p.geometry), o.ground));

  const groups = new Map<string, { node: string; material: string; pieces: FinishedMesh[] }>();
  for (const { part, finish, geometry } of pieces) {
    const kind = kindOf(finish, part.material);
    const key = `${part.node}/${kind}`;
    const group = groups.get(key) ?? { node: part.node, material: kind, pieces: [] };
    groups.set(key, group);
    const texel = texelOf(palette, part.material);
    const count = geometry.getAttribute('position').count;
    const uv = finish.picture
      ? Float32Array.from(geometry.getAttribute('uv').array)
      : Float32Array.from({ length: count * 2 }, (_, i) => (i % 2 ? 0.5 : (texel.slot + 0.5) / texel.width));
    group.pieces.push({
      node: part.node, material: kind, uv,
      position: Float32Array.from(geometry.getAttribute('position').array),
      normal: Float32Array.from(geometry.getAttribute('normal').array),
      color: shade(geometry, finish, bvh, o),
      index: Uint32Array.from(geometry.index!.array),
    });
  }
  return [...groups.values()].map(join);
}

function scaled(attribute: BufferAttribute | InterleavedBufferAttribute, factor: number): BufferAttribute {
  return new BufferAttribute(Float32Array.from(attribute.array, (x) => x * factor), 2);
}

/** Shares equal corners. Rounded first, so that corners that differ by float noise become equal. */
function weld(geometry: BufferGeometry): BufferGeometry {
  const round = (name: string, steps: number) => {
    const attribute = geometry.getAttribute(name);
    const values = Float32Array.from(attribute.array, (x) => Math.round(x * steps) / steps);
    geometry.setAttribute(name, new BufferAttribute(values, attribute.itemSize));
  };
  round('position', 1e5);
  round('normal', 200);
  const welded = mergeVertices(geometry, 1e-5);
  const index = [...welded.index!.array];
  const position = welded.getAttribute('position');
  const same = (a: number, b: number) =>
    position.getX(a) === position.getX(b) && position.getY(a) === position.getY(b) && position.getZ(a) === position.getZ(b);
  const kept: number[] = [];
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [index[t]!, index[t + 1]!, index[t + 2]!];
    if (!same(a, b) && !same(b, c) && !same(c, a)) kept.push(a, b, c);
  }
  welded.setIndex(kept);
  return welded;
}

function soupOf(geometries: readonly BufferGeometry[], ground: boolean): Float32Array {
  const corners = geometries.reduce((n, g) => n + g.index!.count, 0);
  const soup = new Float32Array((corners + (ground ? 6 : 0)) * 3);
  let at = 0;
  for (const g of geometries) {
    const position = g.getAttribute('position').array;
    for (const i of g.index!.array) for (let k = 0; k < 3; k++) soup[at++] = position[i * 3 + k]!;
  }
  if (ground) soup.set([-9, 0, -9, -9, 0, 9, 9, 0, 9, -9, 0, -9, 9, 0, 9, 9, 0, -9], at);
  return soup;
}

function join(group: { node: string; material: string; pieces: FinishedMesh[] }): FinishedMesh {
  const gather = (name: 'position' | 'normal' | 'uv' | 'color') => {
    const all = new Float32Array(group.pieces.reduce((n, p) => n + p[name].length, 0));
    let at = 0;
    for (const piece of group.pieces) {
      all.set(piece[name], at);
      at += piece[name].length;
    }
    return all;
  };
  const index = new Uint32Array(group.pieces.reduce((n, p) => n + p.index.length, 0));
  let at = 0;
  let first = 0;
  for (const piece of group.pieces) {
    for (const i of piece.index) index[at++] = first + i;
    first += piece.position.length / 3;
  }
  return {
    node: group.node, material: group.material,
    position: gather('position'), normal: gather('normal'), uv: gather('uv'), color: gather('color'), index,
  };
}
