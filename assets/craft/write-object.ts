import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Logger, NodeIO } from '@gltf-transform/core';
import type { Accessor, Material, Node } from '@gltf-transform/core';
import { EXTMeshoptCompression, EXTTextureWebP, KHRMeshQuantization } from '@gltf-transform/extensions';
import { meshopt } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import sharp from 'sharp';
import { finishParts } from './finish.ts';
import type { FinishedMesh } from './finish.ts';
import { ROOT } from './maker.ts';
import type { MovableNode } from './maker.ts';
import type { Palette } from './materials.ts';
import { budget, refuseOverBudget } from './object-model.ts';
import type { ObjectModel, ObjectSheet } from './object-model.ts';
import { baseColor } from './shade.ts';
import { simplifyMeshes } from './simplify.ts';
import type { Vec3 } from './vec.ts';

/** glTF (WebGL) sampler constants. */
const NEAREST = 9728;
const CLAMP_TO_EDGE = 33071;
const REPEAT = 10497;

/** Longest side in pixels of a picture in the far version. */
const FAR_PICTURE = 256;

const triangleCount = (meshes: readonly FinishedMesh[]) => meshes.reduce((n, m) => n + m.index.length / 3, 0);

/**
 * Finishes a model and writes `<name>.glb`, `<name>.far.glb` and `<name>.json` into `folder`.
 * Throws when it is over budget (after writing, so that it can be looked at); the same model gives the same bytes.
 */
export async function writeObject(name: string, model: ObjectModel, folder: string): Promise<ObjectSheet> {
  const partsFor = (version: 'near' | 'far') => model.maker.parts.filter((p) => p.detail === 'both' || p.detail === version);
  const meshes = finishParts(partsFor('near'), model.palette, model.finish);
  const farMeshes = await simplifyMeshes(finishParts(partsFor('far'), model.palette, model.finish), budget.farTriangles);
  const near = await encode(name, meshes, model.maker.nodes, model.palette);
  const far = await encode(name, farMeshes, model.maker.nodes, await withSmallPictures(model.palette));
  const sheet: ObjectSheet = {
    name,
    size: extent(meshes),
    triangles: triangleCount(meshes),
    bytes: near.byteLength,
    far: { triangles: triangleCount(farMeshes), bytes: far.byteLength },
    anchors: Object.fromEntries(Object.entries(model.anchors).map(([key, at]) => [key, toMillimetres(at)])),
    nodes: model.maker.nodes.map((n) => ({ ...n, pivot: toMillimetres(n.pivot) })),
  };
  report(sheet, meshes);
  await writeFile(join(folder, `${name}.glb`), near);
  await writeFile(join(folder, `${name}.far.glb`), far);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(sheet, null, 2)}\n`);
  refuseOverBudget(sheet);
  return sheet;
}

const toMillimetres = (v: Vec3): Vec3 => [round3(v[0]), round3(v[1]), round3(v[2])];
const round3 = (x: number) => Math.round(x * 1000) / 1000 + 0;

function extent(meshes: readonly FinishedMesh[]): Vec3 {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const { position } of meshes) {
    position.forEach((x, i) => {
      low[i % 3] = Math.min(low[i % 3]!, x);
      high[i % 3] = Math.max(high[i % 3]!, x);
    });
  }
  return toMillimetres([high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!]);
}

function report(sheet: ObjectSheet, meshes: readonly FinishedMesh[]): void {
  const vertices = meshes.reduce((n, m) => n + m.position.length / 3, 0);
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `${sheet.name}: ${sheet.triangles} triangles, ${vertices} vertices, ${kb(sheet.bytes)}, ${meshes.length} draws, `
    + `${sheet.size.join(' x ')} m; far ${sheet.far.triangles} triangles, ${kb(sheet.far.bytes)}`,
  );
}

async function withSmallPictures(palette: Palette): Promise<Palette> {
  const entries = await Promise.all(Object.entries(palette).map(async ([name, finish]) => {
    if (!finish.picture) return [name, finish] as const;
    const picture = await sharp(finish.picture).resize(FAR_PICTURE, FAR_PICTURE, { fit: 'inside' }).webp({ quality: 70, effort: 6 }).toBuffer();
    return [name, { ...finish, picture: new Uint8Array(picture) }] as const;
  }));
  return Object.fromEntries(entries);
}

/** One row of texels, one per material: a picture of three 8-bit channels as PNG. */
async function texelRow(palette: Palette, texel: (name: string) => readonly [number, number, number]): Promise<Uint8Array<ArrayBuffer>> {
  const names = Object.keys(palette);
  let width = 1;
  while (width < names.length) width *= 2;
  const row = Buffer.alloc(width * 3);
  names.forEach((name, i) => row.set(texel(name).map((x) => Math.round(x * 255)), i * 3));
  return new Uint8Array(await sharp(row, { raw: { width, height: 1, channels: 3 } }).png().toBuffer());
}

const toSrgb = (x: number) => (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);

async function encode(name: string, meshes: readonly FinishedMesh[], nodes: readonly MovableNode[], palette: Palette): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const doc = new Document().setLogger(new Logger(Logger.Verbosity.ERROR));
  const buffer = doc.createBuffer();
  const scene = doc.createScene(name);

  const materials = new Map<string, Material>();
  for (const key of new Set(meshes.map((m) => m.material))) {
    materials.set(key, key === 'solid' || key === 'sheet' ? await plainMaterial(doc, key, palette) : ownMaterial(doc, key, palette));
  }

  const movable = new Map<string, Node>();
  for (const { name: nodeName, pivot, parent } of nodes) {
    const origin = nodes.find((n) => n.name === parent)?.pivot ?? [0, 0, 0];
    const node = doc.createNode(nodeName).setTranslation([pivot[0] - origin[0], pivot[1] - origin[1], pivot[2] - origin[2]]);
    movable.set(nodeName, node);
    const above = parent === null ? scene : movable.get(parent)!;
    above.addChild(node);
  }
  const accessor = (type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4', array: Float32Array | Uint8Array | Uint32Array | Uint16Array): Accessor =>
    doc.createAccessor().setType(type).setArray(Object.assign(array)).setBuffer(buffer);

  for (const mesh of meshes) {
    const pivot = nodes.find((n) => n.name === mesh.node)?.pivot ?? [0, 0, 0];
    const count = mesh.position.length / 3;
    const color = Uint8Array.from({ length: count * 4 }, (_, i) => (i % 4 === 3 ? 255 : Math.round(mesh.color[Math.floor(i / 4) * 3 + (i % 4)]! * 255)));
    const primitive = doc.createPrimitive()
      .setAttribute('POSITION', accessor('VEC3', mesh.position.map((x, i) => x - pivot[(i % 3) as 0 | 1 | 2])))
      .setAttribute('NORMAL', accessor('VEC3', mesh.normal))
      .setAttribute('TEXCOORD_0', accessor('VEC2', mesh.uv))
      .setAttribute('COLOR_0', accessor('VEC4', color).setNormalized(true))
      .setIndices(accessor('SCALAR', count < 65536 ? Uint16Array.from(mesh.index) : mesh.index))
      .setMaterial(materials.get(mesh.material)!);
    const label = `${mesh.node}-${mesh.material}`;
    const node = doc.createNode(label).setMesh(doc.createMesh(label).addPrimitive(primitive));
    const above = mesh.node === ROOT ? scene : movable.get(mesh.node)!;
    above.addChild(node);
  }

  await doc.transform(meshopt({ encoder: MeshoptEncoder, level: 'medium', quantizePosition: 14, quantizeNormal: 8, quantizeColor: 8, quantizeTexcoord: 12 }));
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization, EXTTextureWebP])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
  return io.writeBinary(doc);
}

/** All plain materials in one: colour, roughness and metalness come from a texel each. */
async function plainMaterial(doc: Document, key: 'solid' | 'sheet', palette: Palette): Promise<Material> {
  const colors = await texelRow(palette, (name) => {
    const [r, g, b] = baseColor(palette[name]!);
    return [toSrgb(r), toSrgb(g), toSrgb(b)];
  });
  const surfaces = await texelRow(palette, (name) => [0, palette[name]!.roughness, palette[name]!.metalness]);
  const material = doc.createMaterial(key)
    .setBaseColorTexture(doc.createTexture(`${key}-color`).setMimeType('image/png').setImage(colors))
    .setMetallicRoughnessTexture(doc.createTexture(`${key}-surface`).setMimeType('image/png').setImage(surfaces))
    .setRoughnessFactor(1).setMetallicFactor(1).setDoubleSided(key === 'sheet');
  for (const info of [material.getBaseColorTextureInfo()!, material.getMetallicRoughnessTextureInfo()!]) {
    info.setMinFilter(NEAREST).setMagFilter(NEAREST).setWrapS(CLAMP_TO_EDGE).setWrapT(CLAMP_TO_EDGE);
  }
  return material;
}

/** A pictured or see-through material. */
function ownMaterial(doc: Document, key: string, palette: Palette): Material {
  const finish = palette[key]!;
  const material = doc.createMaterial(key)
    .setRoughnessFactor(finish.roughness).setMetallicFactor(finish.metalness).setDoubleSided(finish.doubleSided)
    .setBaseColorFactor([...baseColor(finish), finish.alpha]);
  if (finish.picture) {
    doc.createExtension(EXTTextureWebP).setRequired(true);
    material.setBaseColorTexture(doc.createTexture(`${key}-picture`).setMimeType('image/webp').setImage(new Uint8Array(finish.picture)));
    // Seams wrap around turned pieces; the ends do not.
    material.getBaseColorTextureInfo()!.setWrapS(REPEAT).setWrapT(finish.tile ? REPEAT : CLAMP_TO_EDGE);
  }
  if (finish.alpha < 1) material.setAlphaMode('BLEND');
  return material;
}
