import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, EXTTextureWebP, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import { Matrix4, Triangle, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { budget } from '../../assets/craft/object-model.ts';
import type { ObjectSheet } from '../../assets/craft/object-model.ts';

const FOLDER = fileURLToPath(new URL('../../assets/objects/', import.meta.url));
const names = readdirSync(FOLDER).filter((f) => f.endsWith('.json')).map((f) => f.slice(0, -5));
const io = new NodeIO()
  .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization, EXTTextureWebP])
  .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });

/** A GLB's triangles in object space (metres) and the names of its nodes. */
async function load(file: string): Promise<{ triangles: Triangle[]; nodes: string[]; material: string[] }> {
  const doc = await io.read(FOLDER + file);
  const triangles: Triangle[] = [];
  for (const node of doc.getRoot().listNodes()) {
    const world = new Matrix4().fromArray(node.getWorldMatrix());
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION')!;
      const corner = (i: number) => new Vector3().fromArray(position.getElement(i, [])).applyMatrix4(world);
      const index = primitive.getIndices()!.getArray()!;
      for (let t = 0; t < index.length; t += 3) triangles.push(new Triangle(corner(index[t]!), corner(index[t + 1]!), corner(index[t + 2]!)));
    }
  }
  const root = doc.getRoot();
  return { triangles, nodes: root.listNodes().map((n) => n.getName()), material: root.listMaterials().map((m) => m.getName()) };
}

function distanceTo(triangles: readonly Triangle[], point: Vector3): number {
  const nearest = new Vector3();
  return triangles.reduce((least, t) => Math.min(least, t.closestPointToPoint(point, nearest).distanceTo(point)), Infinity);
}

beforeAll(() => MeshoptDecoder.ready);

it('finds the committed objects', () => {
  expect(names).toEqual(expect.arrayContaining(['green-exchange', 'meiping']));
});

it('keeps the signature objects of the exhibition below 5 MB together, each with its own', async () => {
  const { exhibition } = await loadExhibition(fileURLToPath(new URL('../../scenes/creative-cities', import.meta.url)));
  const models = (exhibition?.cases ?? []).flatMap((study) => study.exhibits.flatMap((exhibit) => (exhibit.kind === 'object' ? [exhibit.model] : [])));
  expect(new Set(models).size).toBe(exhibition?.cases.length);
  const bytes = models.reduce((sum, model) => sum + statSync(fileURLToPath(new URL(`../..${model}`, import.meta.url))).size, 0);
  expect(bytes).toBeLessThanOrEqual(5 * 1024 * 1024);
});

describe.each(names)('%s', (name) => {
  const sheet = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as ObjectSheet;

  it('is within budget, and its sheet says what the files are', async () => {
    const near = await load(`${name}.glb`);
    const far = await load(`${name}.far.glb`);
    expect(statSync(`${FOLDER}${name}.glb`).size).toBe(sheet.bytes);
    expect(statSync(`${FOLDER}${name}.far.glb`).size).toBe(sheet.far.bytes);
    expect(near.triangles).toHaveLength(sheet.triangles);
    expect(far.triangles).toHaveLength(sheet.far.triangles);
    expect(sheet.triangles).toBeLessThanOrEqual(budget.triangles);
    expect(sheet.bytes).toBeLessThanOrEqual(budget.bytes);
    expect(sheet.far.triangles).toBeLessThanOrEqual(budget.farTriangles);
    for (const version of [near, far]) expect(version.nodes).toEqual(expect.arrayContaining(sheet.nodes.map((n) => n.name)));
    expect(near.material.length).toBeLessThanOrEqual(8);
  });

  it('stands on y = 0', async () => {
    const { triangles } = await load(`${name}.glb`);
    const lowest = triangles.reduce((y, t) => Math.min(y, t.a.y, t.b.y, t.c.y), Infinity);
    expect(Math.abs(lowest)).toBeLessThan(0.005);
  });

  it('has every anchor within 5 cm of its surface', async () => {
    const { triangles } = await load(`${name}.glb`);
    expect(Object.keys(sheet.anchors).length).toBeGreaterThanOrEqual(3);
    for (const [anchor, at] of Object.entries(sheet.anchors)) {
      expect(distanceTo(triangles, new Vector3(...at)), anchor).toBeLessThan(0.05);
    }
  });
});
