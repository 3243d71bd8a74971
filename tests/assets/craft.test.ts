import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { buildBvh, castRay } from '../../assets/craft/bvh.ts';
import { finishParts } from '../../assets/craft/finish.ts';
import { Maker } from '../../assets/craft/maker.ts';
import { finish, standard } from '../../assets/craft/materials.ts';
import { refuseOverBudget } from '../../assets/craft/object-model.ts';
import type { ObjectModel } from '../../assets/craft/object-model.ts';
import { random } from '../../assets/craft/noise.ts';
import { roundedBox } from '../../assets/craft/rounded-box.ts';
import { openness } from '../../assets/craft/shade.ts';
import { writeObject } from '../../assets/craft/write-object.ts';

const folder = mkdtempSync(join(tmpdir(), 'craft-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('rounded box', () => {
  const box = roundedBox(0.3, 0.2, 0.1, 0.01);
  const position = box.getAttribute('position');
  const index = [...box.index!.array];

  it('is closed: every edge joins two triangles that run it in opposite directions', () => {
    const edges = new Map<string, number>();
    const key = (v: number) => [position.getX(v), position.getY(v), position.getZ(v)].map((x) => x.toFixed(6)).join(',');
    for (let t = 0; t < index.length; t += 3) {
      for (let k = 0; k < 3; k++) {
        const [a, b] = [key(index[t + k]!), key(index[t + ((k + 1) % 3)]!)];
        edges.set(`${a}>${b}`, (edges.get(`${a}>${b}`) ?? 0) + 1);
      }
    }
    for (const [edge, times] of edges) {
      expect(times).toBe(1);
      expect(edges.has(edge.split('>').reverse().join('>'))).toBe(true);
    }
  });

  it('has unit normals that look outwards, and the size asked for', () => {
    const normal = box.getAttribute('normal');
    const span = [0, 0, 0];
    for (let i = 0; i < position.count; i++) {
      expect(Math.hypot(normal.getX(i), normal.getY(i), normal.getZ(i))).toBeCloseTo(1, 5);
      expect(normal.getX(i) * position.getX(i) + normal.getY(i) * position.getY(i) + normal.getZ(i) * position.getZ(i)).toBeGreaterThan(0);
      [position.getX(i), position.getY(i), position.getZ(i)].forEach((x, k) => { span[k] = Math.max(span[k]!, x * 2); });
    }
    expect(span.map((x) => Number(x.toFixed(6)))).toEqual([0.3, 0.2, 0.1]);
  });
});

describe('bounding-volume hierarchy', () => {
  it('finds the same nearest hit as trying every triangle', () => {
    const next = random(7);
    const soup = Float32Array.from({ length: 9 * 200 }, (_, i) => next() + Math.floor(i / 9) * 0.01);
    const all = buildBvh(soup);
    const each = Array.from({ length: 200 }, (_, t) => buildBvh(soup.slice(t * 9, t * 9 + 9)));
    for (let r = 0; r < 100; r++) {
      const d = [next() - 0.5, next() - 0.5, next() - 0.5];
      const length = Math.hypot(...d);
      const ray = [next() * 3, next() * 3, next() * 3, d[0]! / length, d[1]! / length, d[2]! / length, 10] as const;
      expect(castRay(all, ...ray)).toBeCloseTo(Math.min(...each.map((one) => castRay(one, ...ray))), 6);
      expect(castRay(all, ...ray, true) < 10).toBe(castRay(all, ...ray) < 10);
    }
  });
});

describe('finishing', () => {
  it('shades a corner darker than a top', () => {
    const floor = [-1, 0, -1, -1, 0, 1, 1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0, -1];
    const wall = [0, 0, -1, 0, 1, -1, 0, 1, 1, 0, 0, -1, 0, 1, 1, 0, 0, 1];
    const bvh = buildBvh(Float32Array.from([...floor, ...wall]));
    const corner = openness(bvh, [0.01, 0, 0], [0, 1, 0], 128, 0.5);
    const open = openness(bvh, [0.9, 0, 0], [0, 1, 0], 128, 0.5);
    const top = openness(bvh, [0, 1, 0], [0, 1, 0], 128, 0.5);
    expect(corner).toBeLessThan(0.7);
    expect(open).toBeGreaterThan(0.95);
    expect(top).toBeGreaterThan(0.95);
  });

  it('joins plain materials of a node into one mesh and keeps movable nodes apart', () => {
    const maker = new Maker();
    maker.box('oak', [0.1, 0.1, 0.1], [0, 0.05, 0]).box('brass', [0.02, 0.02, 0.02], [0, 0.11, 0]);
    maker.node('lid', [0, 0.12, 0], () => maker.box('oak', [0.1, 0.01, 0.1], [0, 0.125, 0]));
    const meshes = finishParts(maker.parts, { oak: standard.oak, brass: standard.brass }, { rays: 4 });
    expect(meshes.map((m) => `${m.node}/${m.material}`).sort()).toEqual(['body/solid', 'lid/solid']);
    for (const { color } of meshes) expect(color.every((c) => c >= 0 && c <= 1)).toBe(true);
  });

  it('names a material that is missing from the palette', () => {
    const maker = new Maker();
    maker.box('gold', [0.1, 0.1, 0.1]);
    expect(() => finishParts(maker.parts, {})).toThrow('No material "gold"');
  });
});

describe('writing', () => {
  const tiny = (): ObjectModel => {
    const maker = new Maker();
    maker.box('oak', [0.1, 0.1, 0.1], [0, 0.05, 0]);
    maker.node('lid', [0, 0.1, 0], () => maker.lathe('brass', [[0, 0], [0.03, 0], [0.02, 0.03], [0, 0.03]], [0, 0.1, 0]));
    maker.only('far', () => maker.box('oak', [0.01, 0.01, 0.01], [0, 0.2, 0]));
    return { maker, palette: { oak: standard.oak, brass: standard.brass }, anchors: { top: [0, 0.13, 0] }, finish: { rays: 8 } };
  };

  it('gives the same bytes twice, and says what they hold', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const first = await writeObject('tiny', tiny(), folder);
    const bytes = readFileSync(join(folder, 'tiny.glb'));
    const second = await writeObject('tiny', tiny(), folder);
    expect(readFileSync(join(folder, 'tiny.glb')).equals(bytes)).toBe(true);
    expect(second).toEqual(first);
    expect(first.bytes).toBe(bytes.length);
    expect(first.nodes).toEqual([{ name: 'lid', pivot: [0, 0.1, 0], parent: null }]);
    expect(first.far.triangles).toBe(first.triangles + 92);
  });

  it('refuses an object over its budget', () => {
    const sheet = { name: 'heavy', size: [1, 1, 1], triangles: 25_000, bytes: 350 * 1024, far: { triangles: 4_000, bytes: 1 }, anchors: {}, nodes: [] } as const;
    expect(() => refuseOverBudget(sheet)).not.toThrow();
    expect(() => refuseOverBudget({ ...sheet, triangles: 25_001 })).toThrow('25001 triangles, at most 25000');
    expect(() => refuseOverBudget({ ...sheet, bytes: 350 * 1024 + 1 })).toThrow('bytes, at most');
    expect(() => refuseOverBudget({ ...sheet, far: { triangles: 4_001, bytes: 1 } })).toThrow('far version');
  });

  it('keeps a see-through part in a mesh of its own', () => {
    const maker = new Maker();
    maker.box('oak', [0.1, 0.1, 0.1]).box('pane', [0.2, 0.2, 0.01]);
    const meshes = finishParts(maker.parts, { oak: standard.oak, pane: finish({ alpha: 0.3 }) }, { rays: 1 });
    expect(meshes.map((m) => m.material)).toEqual(['solid', 'pane']);
  });
});
