import { InstancedBufferAttribute, InstancedBufferGeometry, Mesh, PlaneGeometry, ShaderMaterial } from 'three';
import type { Texture } from 'three';
import { inkBlending } from './ink-blending.ts';

/** One sign that always faces the visitor. Metres in the batch's own frame; `cell` is [u0, v0, u1, v1] in the picture. */
export type Sprite = {
  at: readonly [x: number, y: number, z: number];
  cell: readonly [number, number, number, number];
  /** Width over height of the sign. */
  aspect: number;
  /** Where the sign's own anchor lies: −0.5 its left edge, 0 its middle. */
  hang: number;
};

export type SpriteBatch = {
  root: Mesh;
  opacity: number;
  /** Index of the sign that stands out; −1 for none. */
  chosen: number;
  /** Metres covered by one CSS pixel at one metre's distance. */
  setPixel(metres: number): void;
  dispose(): void;
};

/** Height on the screen in CSS pixels, and its limits in the room in metres. */
export type SpriteSize = { pixels: number; least: number; most: number };

const VERTEX = `
attribute vec3 aAt; attribute vec4 aCell; attribute vec3 aShape;
uniform float uPixel, uPixels, uLeast, uMost, uChosen, uPull, uBall;
varying vec2 vCell; varying float vChosen, vShown;
void main() {
  vec4 eye = modelViewMatrix * vec4( aAt, 1.0 );
  float away = length( eye.xyz );
  vec3 towards = eye.xyz;
  vChosen = abs( aShape.z - uChosen ) < 0.5 ? 1.0 : 0.0;
  float size = clamp( uPixels * uPixel * -eye.z, uLeast, uMost ) * ( 1.0 + 0.16 * vChosen );
  eye.xyz *= max( 0.2, 1.0 - uPull / away );
  eye.xy += vec2( ( position.x - aShape.y ) * aShape.x, position.y ) * size * ( 1.0 - min( 0.8, uPull / away ) );
  vCell = mix( aCell.xy, aCell.zw, uv );
  // Signs on a ball fade as they turn away from the visitor.
  vec3 outward = normalize( mat3( modelViewMatrix ) * aAt );
  vShown = mix( 1.0, smoothstep( 0.02, 0.22, dot( outward, normalize( -towards ) ) ), uBall );
  gl_Position = projectionMatrix * eye;
}`;
const FRAGMENT = `
uniform sampler2D uPicture; uniform float uOpacity; uniform vec3 uAccent;
varying vec2 vCell; varying float vChosen, vShown;
void main() {
  vec4 sign = texture2D( uPicture, vCell );
  sign.a *= uOpacity * vShown;
  if ( sign.a < 0.02 ) discard;
  vec3 colour = mix( sign.rgb, mix( uAccent, vec3( 1.0 ), smoothstep( 0.35, 0.7, dot( sign.rgb, vec3( 0.333 ) ) ) ), vChosen );
  gl_FragColor = vec4( colour, sign.a );
  #include <colorspace_fragment>
}`;

/**
 * All signs of one exhibit in a single draw call. They are hidden by what stands more than `pull` metres in
 * front of them. `onBall`: the frame's origin is the centre of a ball they stand on.
 */
export function createSprites(sprites: readonly Sprite[], picture: Texture, size: SpriteSize, accent: readonly [number, number, number], pull = 0.03, onBall = false): SpriteBatch {
  const plane = new PlaneGeometry(1, 1);
  const geometry = new InstancedBufferGeometry();
  geometry.index = plane.index;
  geometry.setAttribute('position', plane.getAttribute('position'));
  geometry.setAttribute('uv', plane.getAttribute('uv'));
  geometry.setAttribute('aAt', new InstancedBufferAttribute(new Float32Array(sprites.flatMap((s) => [...s.at])), 3));
  geometry.setAttribute('aCell', new InstancedBufferAttribute(new Float32Array(sprites.flatMap((s) => [...s.cell])), 4));
  geometry.setAttribute('aShape', new InstancedBufferAttribute(new Float32Array(sprites.flatMap((s, i) => [s.aspect, s.hang, i])), 3));
  geometry.instanceCount = sprites.length;
  const uniforms = {
    uPicture: { value: picture },
    uOpacity: { value: 0 },
    uAccent: { value: accent },
    uPixel: { value: 0.001 },
    uPixels: { value: size.pixels },
    uLeast: { value: size.least },
    uMost: { value: size.most },
    uChosen: { value: -1 },
    uPull: { value: pull },
    uBall: { value: onBall ? 1 : 0 },
  };
  const material = new ShaderMaterial({ uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, ...inkBlending, depthWrite: false, toneMapped: false });
  const root = new Mesh(geometry, material);
  root.frustumCulled = false;
  root.renderOrder = 3;
  root.visible = false;
  return {
    root,
    get opacity() {
      return uniforms.uOpacity.value;
    },
    set opacity(value: number) {
      uniforms.uOpacity.value = value;
      root.visible = value > 0.01 && sprites.length > 0;
    },
    get chosen() {
      return uniforms.uChosen.value;
    },
    set chosen(index: number) {
      uniforms.uChosen.value = index;
    },
    setPixel(metres) {
      uniforms.uPixel.value = metres;
    },
    dispose() {
      root.removeFromParent();
      geometry.dispose();
      plane.dispose();
      material.dispose();
    },
  };
}
