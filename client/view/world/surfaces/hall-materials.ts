import { Color, type Material, MeshBasicMaterial, MeshStandardMaterial, type Texture, type WebGLProgramParametersWithUniforms } from 'three';
import { LIGHT_MAP_RANGE, SKY_ZENITH } from '../light/sky.ts';
import { SHOWN_SKY, SHOWN_WELL } from '../look.ts';
import { detailTexture } from './detail-textures.ts';
import { BENCH_KIND, FLOOR_KINDS, type LaidKind } from './floor-kinds.ts';
import { applyLaidSurface } from './laid-shader.ts';
import { type RoomReflection, applyRoomReflection } from './room-reflection.ts';

/** The materials of one hall; its parts are merged into one mesh for each. */
export type HallMaterials = {
  /** Walls, ceilings, plinths and free-standing walls, coloured and mottled by vertex. */
  matt: MeshBasicMaterial;
  well: MeshBasicMaterial;
  floor: MeshStandardMaterial;
  bench: MeshStandardMaterial;
  steel: MeshStandardMaterial;
  /** Shadow gaps: no light reaches them. */
  gap: MeshBasicMaterial;
  sky: MeshBasicMaterial;
};

/** One repeat of the plaster's clouds, in metres. */
const MOTTLE_METRES = 3.1;

/** Vertex alpha is not transparency here: it is how much the surface is mottled. */
function applyMottling(shader: WebGLProgramParametersWithUniforms): void {
  shader.uniforms.mottle = { value: detailTexture('mottle') };
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nvarying vec2 vMottle;')
    .replace('#include <uv_vertex>', `#include <uv_vertex>\n\tvMottle = uv / ${MOTTLE_METRES.toFixed(2)};`);
  shader.fragmentShader = shader.fragmentShader
    .replace('#include <common>', '#include <common>\nvarying vec2 vMottle;\nuniform sampler2D mottle;')
    .replace('#include <color_fragment>', 'diffuseColor.rgb *= vColor.rgb * ( 1. + vColor.a * ( texture2D( mottle, vMottle ).r * 2. - 1. ) );');
}

function shiny(light: Texture, room: RoomReflection, kind: LaidKind | null, roughness: number): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    lightMap: light,
    lightMapIntensity: Math.PI * LIGHT_MAP_RANGE,
    roughness,
    metalness: 0,
    dithering: true,
  });
  material.onBeforeCompile = (shader) => {
    if (kind) applyLaidSurface(shader, kind);
    applyRoomReflection(shader, room);
  };
  // Materials whose onBeforeCompile has the same source would share one program.
  material.customProgramCacheKey = () => (kind ? 'world-laid' : 'world-plain');
  return material;
}

/** Makes the materials of a hall. `floorMaterial` names a kind of `FLOOR_KINDS`; `light` is its light map. */
export function createHallMaterials(floorMaterial: string, light: Texture, room: RoomReflection): HallMaterials {
  const kind = FLOOR_KINDS[floorMaterial];
  if (!kind) throw new Error(`no floor is drawn for "${floorMaterial}": add it to client/view/world/surfaces/floor-kinds.ts`);
  const lit = { lightMap: light, lightMapIntensity: Math.PI * LIGHT_MAP_RANGE, dithering: true };
  const matt = new MeshBasicMaterial({ ...lit, vertexColors: true });
  matt.onBeforeCompile = applyMottling;
  matt.customProgramCacheKey = () => 'world-matt';
  const steel = shiny(light, room, null, 0.42);
  steel.color.set('#2a2928');
  return {
    matt,
    well: new MeshBasicMaterial({ ...lit, vertexColors: true, color: new Color().setScalar(SHOWN_WELL) }),
    floor: shiny(light, room, kind, kind.roughness),
    bench: shiny(light, room, BENCH_KIND, BENCH_KIND.roughness),
    steel,
    gap: new MeshBasicMaterial({ color: '#14120f' }),
    sky: new MeshBasicMaterial({ color: new Color(...SKY_ZENITH).multiplyScalar(SHOWN_SKY) }),
  };
}

/** Shows skylights at their true radiance while a hall's reflection is captured, and held back otherwise. */
export function setTrueSky(materials: HallMaterials, isTrue: boolean): void {
  materials.sky.color.setRGB(...SKY_ZENITH).multiplyScalar(isTrue ? 1 : SHOWN_SKY);
  materials.well.color.setScalar(isTrue ? 1 : SHOWN_WELL);
}

export function disposeHallMaterials(materials: HallMaterials): void {
  for (const material of Object.values(materials) as Material[]) material.dispose();
}
