import type { WebGLProgramParametersWithUniforms } from 'three';
import { detailTexture } from './detail-textures.ts';
import type { LaidKind } from './floor-kinds.ts';

const f = (n: number): string => n.toFixed(5);
const colour = (c: readonly [number, number, number]): string => `vec3(${c.map(f).join(', ')})`;
const SHIFT = { random: 'laidHash(vec2(row, 3.)) * LAID_SIZE.x', running: 'mod(row, 2.) * .5 * LAID_SIZE.x', stack: '0.' } as const;

/** The colour of a laid surface: which piece one stands on, its tint and grain by chance, the joint by distance. */
function laidFunction(kind: LaidKind): string {
  const piece =
    kind.detail === 'chips'
      ? `detail * ${colour(kind.tints[0])}`
      : `mix(${colour(kind.tints[0])}, ${colour(kind.tints[1])}, clamp(detail.r * ${f(kind.byDetail)} + id * ${f(kind.byPiece)} - .05, 0., 1.))`;
  return `
uniform sampler2D laidDetail;
varying vec2 vLaid;
float laidRoughness;
vec3 laidTilt;
float laidHash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
vec3 laidColour(vec2 p) {
	const vec2 LAID_SIZE = vec2(${f(kind.length)}, ${f(kind.width)});
	const vec2 DETAIL_SCALE = vec2(${f(kind.scale[0])}, ${f(kind.scale[1])});
	float row = floor(p.y / LAID_SIZE.y);
	float x = p.x + ${SHIFT[kind.bond]};
	float column = floor(x / LAID_SIZE.x);
	float id = laidHash(vec2(row, column));
	float id2 = laidHash(vec2(column, row + 9.));
	vec2 at = vec2(x - column * LAID_SIZE.x, p.y - row * LAID_SIZE.y);
	vec3 detail = textureGrad(laidDetail, at * DETAIL_SCALE + vec2(id * 5.3, id2 * 3.7), dFdx(p) * DETAIL_SCALE, dFdy(p) * DETAIL_SCALE).rgb;
	vec3 c = ${piece};
	c *= 1. + ${f(kind.vary)} * (id2 - .5);
	c *= 1. - ${f(kind.pores)} * ${kind.detail === 'chips' ? '0.' : 'detail.g'};
	vec2 blur = fwidth(p) * .75;
	vec2 edge = min(at, LAID_SIZE - at);
	vec2 line = 1. - smoothstep(vec2(${f(kind.joint.width * 0.5)}), vec2(${f(kind.joint.width)}) + blur, edge);
	vec2 thin = min(vec2(1.), ${f(kind.joint.width * 2.5)} / max(vec2(${f(kind.joint.width * 2.5)}), blur) + .2);
	float joint = max(line.x * thin.x, line.y * thin.y);
	laidRoughness = ${kind.detail === 'chips' ? '1.' : '.92 + .2 * detail.r + .25 * detail.g - .12 * id'} + joint * .5;
	laidTilt = vec3(id - .5, 0., id2 - .5) * ${f(kind.tilt * 2)};
	return mix(c, ${colour(kind.joint.colour)}, joint * ${f(kind.joint.strength)});
}`;
}

/** Gives a standard material the surface of a laid floor; its `uv` must be metres. */
export function applyLaidSurface(shader: WebGLProgramParametersWithUniforms, kind: LaidKind): void {
  shader.uniforms.laidDetail = { value: detailTexture(kind.detail) };
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nvarying vec2 vLaid;')
    .replace('#include <uv_vertex>', '#include <uv_vertex>\n\tvLaid = uv;');
  shader.fragmentShader = shader.fragmentShader
    .replace('#include <common>', `#include <common>\n${laidFunction(kind)}`)
    .replace('#include <map_fragment>', 'diffuseColor.rgb *= laidColour( vLaid );')
    .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = clamp( roughness * laidRoughness, .05, 1. );')
    .replace('#include <normal_fragment_maps>', '#include <normal_fragment_maps>\n\tnormal = normalize( normal + ( viewMatrix * vec4( laidTilt, 0. ) ).xyz );');
}
