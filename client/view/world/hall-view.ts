import { BufferAttribute, BufferGeometry, Group, type Material, Mesh, type Texture, Vector3 } from 'three';
import type { Chart, HallBuilding } from '#scenes/format/building.ts';
import type { Exhibition, Hall } from '#scenes/format/schema.ts';
import { accentOf } from './accent.ts';
import { type SurfaceColour, buildChartMesh } from './chart-mesh.ts';
import { createLampHeads } from './lamp-heads.ts';
import { roomBox } from './light/room-faces.ts';
import { waitingLight } from './light/hall-light.ts';
import { albedoOf, linearColour } from './palette.ts';
import { type SignMesh, createSignMesh } from './sign-mesh.ts';
import type { Sign } from './signs.ts';
import { createSkylightGlow } from './skylight-glow.ts';
import { skyPanes } from './sky-panes.ts';
import { type HallMaterials, createHallMaterials, disposeHallMaterials } from './surfaces/hall-materials.ts';
import { mirroredBoxes } from './surfaces/mirrored-boxes.ts';
import type { RoomReflection } from './surfaces/room-reflection.ts';

/** One hall as it is drawn: its group of meshes and what changes in them. */
export type HallView = {
  id: string;
  building: HallBuilding;
  accent: string;
  group: Group;
  materials: HallMaterials;
  room: RoomReflection;
  signs: SignMesh | null;
  setLight(light: Texture): void;
  dispose(): void;
};

const SURFACES = ['matt', 'well', 'floor', 'bench', 'steel', 'gap'] as const;
type Surface = (typeof SURFACES)[number];

/** Amount of mottling by what a surface is: paint shows its roller, plinths are sprayed. */
const MOTTLING: Partial<Record<string, number>> = { accent: 0.07, plaster: 0.016, ceiling: 0.01 };
/** Height of the eye of the captured reflection above the floor, in metres. */
const PROBE_HEIGHT = 1.5;

/** Which of the hall's materials a chart is drawn with. */
function surfaceOf(chart: Chart): Surface {
  if (!chart.atlas || !chart.bake) return 'gap';
  if (chart.material === 'dark' || chart.material === 'steel') return 'steel';
  if (chart.part === 'floor' || chart.part === 'threshold') return 'floor';
  if (chart.part === 'well') return 'well';
  if (chart.part === 'bench') return 'bench';
  return 'matt';
}

function toGeometry(charts: readonly Chart[], hall: HallBuilding, lit: boolean, accent: string): BufferGeometry {
  const rgb = linearColour(accent);
  const colourOf = (chart: Chart): SurfaceColour => {
    const [r, g, b] = albedoOf(chart.material, rgb);
    return [r, g, b, MOTTLING[chart.material] ?? 0];
  };
  const mesh = buildChartMesh(charts, lit ? hall.atlas : null, colourOf);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.position, 3));
  geometry.setAttribute('normal', new BufferAttribute(mesh.normal, 3));
  geometry.setAttribute('uv', new BufferAttribute(mesh.uv, 2));
  if (mesh.uv1) geometry.setAttribute('uv1', new BufferAttribute(mesh.uv1, 2));
  geometry.setAttribute('color', new BufferAttribute(mesh.colour, 4));
  geometry.setIndex(new BufferAttribute(mesh.index, 1));
  return geometry;
}

function reflectionOf(building: HallBuilding, accent: string): RoomReflection {
  const [x0, y0, z0, x1, y1, z1] = roomBox(building);
  return {
    low: new Vector3(x0, y0, z0),
    high: new Vector3(x1, y1, z1),
    probe: new Vector3((x0 + x1) / 2, y0 + PROBE_HEIGHT, (z0 + z1) / 2),
    boxes: mirroredBoxes(building, linearColour(accent)),
  };
}

/** Merges a hall's charts into one mesh for each material and adds its skylights, lamps and signs: at most ten draw calls. */
export function createHallView(exhibition: Exhibition, hall: Hall, building: HallBuilding, signs: readonly Sign[]): HallView {
  const accent = accentOf(exhibition, hall);
  const room = reflectionOf(building, accent);
  let light = waitingLight();
  const materials = createHallMaterials(hall.floorMaterial, light, room);
  const group = new Group();
  group.name = `hall ${hall.id}`;
  for (const surface of SURFACES) {
    const charts = building.charts.filter((chart) => surfaceOf(chart) === surface);
    if (charts.length === 0) continue;
    const mesh = new Mesh<BufferGeometry, Material>(toGeometry(charts, building, surface !== 'gap', accent), materials[surface]);
    mesh.name = surface;
    group.add(mesh);
  }
  const panes = skyPanes(building, materials.sky);
  const lamps = createLampHeads(building);
  const glow = createSkylightGlow(building);
  for (const mesh of [panes, lamps, glow]) if (mesh) group.add(mesh);
  const signMesh = createSignMesh(building, signs, light);
  if (signMesh) group.add(signMesh.mesh);
  // The building never moves: its matrices are computed once, and a hall is drawn or not as a whole.
  group.traverse((node) => {
    node.frustumCulled = false;
    node.matrixAutoUpdate = false;
    node.raycast = () => undefined;
  });
  return {
    id: hall.id, building, accent, group, materials, room,
    signs: signMesh,
    setLight(next) {
      const lit = [materials.matt, materials.well, materials.floor, materials.bench, materials.steel];
      for (const material of signMesh ? [...lit, signMesh.mesh.material] : lit) material.lightMap = next;
      light.dispose();
      light = next;
    },
    dispose() {
      signMesh?.dispose();
      for (const mesh of [lamps, glow]) if (mesh) [mesh.material].flat().forEach((m) => m.dispose());
      group.traverse((node) => {
        if (node instanceof Mesh) node.geometry.dispose();
      });
      disposeHallMaterials(materials);
      light.dispose();
      group.removeFromParent();
    },
  };
}
