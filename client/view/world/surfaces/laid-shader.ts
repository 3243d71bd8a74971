import { Color, Vector2, Vector3, type WebGLProgramParametersWithUniforms } from 'three';
import { detailTexture } from './detail-textures.ts';
import type { LaidKind } from './floor-kinds.ts';

/** How far rows are shifted, in piece lengths: by chance, and every second one. */
const SHIFTS = { random: [1, 0], running: [0, 0.5], stack: [0, 0] } as const;

/**
 * The colour of a laid surface: which piece one stands on, its tint and grain by chance, the joint by distance.
 * The kind is told by uniforms, so that all floors and benches share one program: compiling it is what a first visit waits for.
 */
const LAID_COLOUR = `
uniform sampler2D laidDetail;
uniform vec2 laidSize, laidShift, laidScale;
uniform float laidPores;
uniform vec3 laidTintA, laidTintB, laidJointColour;
/** x width, y strength */
uniform vec2 laidJoint;
/** x by detail, y by piece, z by lightness */
uniform vec3 laidVary;
uniform bool laidChips;
uniform float laidTilting;
varying vec2 vLaid;
float laidRoughness;
vec3 laidTilt;
float laidHash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
vec3 laidColour(vec2 p) {
	float row = floor(p.y / laidSize.y);
	float x = p.x + (laidShift.x * laidHash(vec2(row, 3.)) + laidShift.y * mod(row, 2.)) * laidSize.x;
	float column = floor(x / laidSize.x);
	float id = laidHash(vec2(row, column));
	float id2 = laidHash(vec2(column, row + 9.));
	vec2 at = vec2(x - column * laidSize.x, p.y - row * laidSize.y);
	vec3 detail = textureGrad(laidDetail, at * laidScale + vec2(id * 5.3, id2 * 3.7), dFdx(p) * laidScale, dFdy(p) * laidScale).rgb;
	vec3 c = laidChips ? detail * laidTintA : mix(laidTintA, laidTintB, clamp(detail.r * laidVary.x + id * laidVary.y - .05, 0., 1.));
	c *= 1. + laidVary.z * (id2 - .5);
	c *= 1. - (laidChips ? 0. : laidPores * detail.g);
	vec2 blur = fwidth(p) * .75;
	vec2 edge = min(at, laidSize - at);
	vec2 line = 1. - smoothstep(vec2(laidJoint.x * .5), vec2(laidJoint.x) + blur, edge);
	vec2 thin = min(vec2(1.), laidJoint.x * 2.5 / max(vec2(laidJoint.x * 2.5), blur) + .2);
	float joint = max(line.x * thin.x, line.y * thin.y);
	laidRoughness = (laidChips ? 1. : .92 + .2 * detail.r + .25 * detail.g - .12 * id) + joint * .5;
	laidTilt = vec3(id - .5, 0., id2 - .5) * laidTilting * 2.;
	return mix(c, laidJointColour, joint * laidJoint.y);
}`;

const linear = ([r, g, b]: readonly [number, number, number]): Color => new Color(r, g, b);

/** Gives a standard material the surface of a laid floor; its `uv` must be metres. */
export function applyLaidSurface(shader: WebGLProgramParametersWithUniforms, kind: LaidKind): void {
  Object.assign(shader.uniforms, {
    laidDetail: { value: detailTexture(kind.detail) },
    laidSize: { value: new Vector2(kind.length, kind.width) },
    laidShift: { value: new Vector2(...SHIFTS[kind.bond]) },
    laidScale: { value: new Vector2(...kind.scale) },
    laidPores: { value: kind.pores },
    laidTintA: { value: linear(kind.tints[0]) },
    laidTintB: { value: linear(kind.tints[1]) },
    laidJointColour: { value: linear(kind.joint.colour) },
    laidJoint: { value: new Vector2(kind.joint.width, kind.joint.strength) },
    laidVary: { value: new Vector3(kind.byDetail, kind.byPiece, kind.vary) },
    laidChips: { value: kind.detail === 'chips' },
    laidTilting: { value: kind.tilt },
  });
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nvarying vec2 vLaid;')
    .replace('#include <uv_vertex>', '#include <uv_vertex>\n\tvLaid = uv;');
  shader.fragmentShader = shader.fragmentShader
    .replace('#include <common>', `#include <common>\n${LAID_COLOUR}`)
    .replace('#include <map_fragment>', 'diffuseColor.rgb *= laidColour( vLaid );')
    .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = clamp( roughness * laidRoughness, .05, 1. );')
    .replace('#include <normal_fragment_maps>', '#include <normal_fragment_maps>\n\tnormal = normalize( normal + ( viewMatrix * vec4( laidTilt, 0. ) ).xyz );');
}
