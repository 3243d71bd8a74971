/** What a model holds, from its header and JSON chunk (glTF 2.0, section 4.4: binary glTF). */
export type GlbFacts = { triangles: number };

type Json = Record<string, unknown>;

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const TRIANGLES = 4;
const TRIANGLE_STRIP = 5;
const TRIANGLE_FAN = 6;

/** Reads the facts of a binary glTF; `size` is the whole file's size. */
export function readGlb(bytes: Uint8Array, size: number = bytes.length): GlbFacts | { corrupt: string } {
  if (bytes.length < 20) return { corrupt: 'it is cut off before its first part' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return { corrupt: 'it does not begin as a binary glTF' };
  if (view.getUint32(4, true) !== 2) return { corrupt: `it is glTF version ${view.getUint32(4, true)}, not 2` };
  if (view.getUint32(8, true) !== size) return { corrupt: `it should have ${view.getUint32(8, true)} bytes but has ${size}` };
  const length = view.getUint32(12, true);
  if (view.getUint32(16, true) !== JSON_CHUNK || 20 + length > bytes.length) return { corrupt: 'its description (JSON chunk) is missing or cut off' };
  const gltf = parseObject(new TextDecoder().decode(bytes.subarray(20, 20 + length)));
  if (gltf === null) return { corrupt: 'its description (JSON chunk) cannot be read' };
  return { triangles: countTriangles(gltf) };
}

function parseObject(text: string): Json | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Triangles of all meshes as often as nodes draw them. */
function countTriangles(gltf: Json): number {
  const accessors = list(gltf['accessors']);
  const ofMesh = list(gltf['meshes']).map((mesh) => list(mesh['primitives']).reduce((sum, primitive) => sum + trianglesOf(primitive, accessors), 0));
  const drawn = list(gltf['nodes']).flatMap((node) => (typeof node['mesh'] === 'number' ? [node['mesh']] : []));
  return drawn.reduce((sum, mesh) => sum + (ofMesh[mesh] ?? 0), 0);
}

function trianglesOf(primitive: Json, accessors: Json[]): number {
  const mode = primitive['mode'] ?? TRIANGLES;
  const index = primitive['indices'] ?? asObject(primitive['attributes'])?.['POSITION'];
  const count = typeof index === 'number' ? (accessors[index]?.['count'] ?? 0) : 0;
  if (typeof count !== 'number') return 0;
  if (mode === TRIANGLES) return Math.floor(count / 3);
  return mode === TRIANGLE_STRIP || mode === TRIANGLE_FAN ? Math.max(0, count - 2) : 0;
}

const asObject = (value: unknown): Json | null => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : null);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map((entry) => asObject(entry) ?? {}) : []);
