import { ShaderChunk, Vector3, type WebGLProgramParametersWithUniforms } from 'three';

/** What a hall's shiny surfaces mirror: its captured picture, fitted to its walls, and its plinths. Metres. */
export type RoomReflection = {
  low: Vector3;
  high: Vector3;
  /** Where the picture was captured. */
  probe: Vector3;
  /** Boxes too near for the picture, mirrored by themselves; colour is their rough radiance. */
  boxes: readonly { low: Vector3; high: Vector3; colour: Vector3 }[];
};

/** More boxes than this are not mirrored one by one. */
export const MAX_MIRRORED_BOXES = 6;
/** How fast a mirrored box fades with its distance from the floor point, per metre. */
const BOX_FADE = 1.2;
/** Light-map brightness at which a surface reflects in full; darker places reflect less (specular occlusion). */
const OCCLUSION_GAIN = 2.6;

const LOOK_UP = 'reflectVec = transformDirectionByInverseViewMatrix( reflectVec, viewMatrix );';
const DIFFUSE_OF_ENVIRONMENT = 'iblIrradiance += getIBLIrradiance( geometryNormal );';
const ADD_RADIANCE = 'radiance += iblRadiance;';

/** Replaces a piece of one of three's shader chunks; throws when the chunk no longer contains it. */
function replaced(chunk: string, from: string, to: string): string {
  if (!chunk.includes(from)) throw new Error(`three changed a shader chunk, "${from}" is gone: adapt client/view/world/surfaces/room-reflection.ts`);
  return chunk.replaceAll(from, to);
}

/**
 * Turns a standard material's environment into a box-projected reflection of its hall: no diffuse light from it
 * (that is in the light map), no real-time lamps (they are there too), less where the light map is dark.
 */
export function applyRoomReflection(shader: WebGLProgramParametersWithUniforms, room: RoomReflection): void {
  const count = Math.min(room.boxes.length, MAX_MIRRORED_BOXES);
  shader.uniforms.roomLow = { value: room.low };
  shader.uniforms.roomHigh = { value: room.high };
  shader.uniforms.roomProbe = { value: room.probe };
  const pad = Array.from({ length: MAX_MIRRORED_BOXES }, (_, i) => room.boxes[i] ?? { low: new Vector3(0, -9, 0), high: new Vector3(0, -9, 0), colour: new Vector3() });
  shader.uniforms.mirrorLow = { value: pad.map((b) => b.low) };
  shader.uniforms.mirrorHigh = { value: pad.map((b) => b.high) };
  shader.uniforms.mirrorColour = { value: pad.map((b) => b.colour) };
  shader.uniforms.mirrorCount = { value: count };

  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nvarying vec3 vRoomPosition;')
    .replace('#include <worldpos_vertex>', '#include <worldpos_vertex>\n\tvRoomPosition = ( modelMatrix * vec4( transformed, 1. ) ).xyz;');

  const lookUp = replaced(ShaderChunk.envmap_physical_pars_fragment, LOOK_UP, `${LOOK_UP}
			vec3 inverseRay = 1. / reflectVec;
			float nearest = 9.;
			for ( int i = 0; i < ${MAX_MIRRORED_BOXES}; i ++ ) {
				if ( i >= mirrorCount ) break;
				vec3 a = ( mirrorLow[ i ] - vRoomPosition ) * inverseRay;
				vec3 b = ( mirrorHigh[ i ] - vRoomPosition ) * inverseRay;
				vec3 enter = min( a, b );
				vec3 leave = max( a, b );
				float first = max( max( enter.x, enter.y ), enter.z );
				float last = min( min( leave.x, leave.y ), leave.z );
				if ( first < last && last > 0. && first < nearest ) {
					nearest = first;
					roomMirror = vec4( mirrorColour[ i ], exp( - max( first, 0. ) * ${BOX_FADE.toFixed(2)} ) );
				}
			}
			vec3 wall = max( ( roomHigh - vRoomPosition ) * inverseRay, ( roomLow - vRoomPosition ) * inverseRay );
			reflectVec = normalize( vRoomPosition + reflectVec * min( min( wall.x, wall.y ), wall.z ) - roomProbe );`);
  const lit = replaced(
    replaced(ShaderChunk.lights_fragment_maps, DIFFUSE_OF_ENVIRONMENT, ''),
    ADD_RADIANCE,
    `float seen = clamp( dot( lightMapTexel.rgb * lightMapIntensity * RECIPROCAL_PI, vec3( .333 ) ) * ${OCCLUSION_GAIN.toFixed(2)}, .05, 1. );
	radiance += mix( iblRadiance, roomMirror.rgb * envMapIntensity, roomMirror.a ) * seen;`,
  );
  const unlit = replaced(ShaderChunk.lights_fragment_begin, '( NUM_SPOT_LIGHTS > 0 )', '( NUM_SPOT_LIGHTS > 99 )')
    .replaceAll('( NUM_DIR_LIGHTS > 0 )', '( NUM_DIR_LIGHTS > 99 )')
    .replaceAll('( NUM_POINT_LIGHTS > 0 )', '( NUM_POINT_LIGHTS > 99 )')
    .replaceAll('getAmbientLightIrradiance( ambientLightColor )', 'vec3( 0. )')
    .replaceAll('( NUM_HEMI_LIGHTS > 0 )', '( NUM_HEMI_LIGHTS > 99 )');
  shader.fragmentShader = shader.fragmentShader
    .replace('#include <common>', `#include <common>
varying vec3 vRoomPosition;
uniform vec3 roomLow, roomHigh, roomProbe;
uniform vec3 mirrorLow[ ${MAX_MIRRORED_BOXES} ], mirrorHigh[ ${MAX_MIRRORED_BOXES} ], mirrorColour[ ${MAX_MIRRORED_BOXES} ];
uniform int mirrorCount;
vec4 roomMirror = vec4( 0. );`)
    .replace('#include <envmap_physical_pars_fragment>', lookUp)
    .replace('#include <lights_fragment_maps>', lit)
    .replace('#include <lights_fragment_begin>', unlit);
}
