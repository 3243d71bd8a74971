import { BufferAttribute, BufferGeometry, Color, Mesh, PerspectiveCamera, Scene, ShaderMaterial, SRGBColorSpace, type Texture, WebGLRenderTarget, type WebGLRenderer } from 'three';
import type { FloorRect } from '#scenes/format/schema-parts.ts';
import type { HallView } from './hall-view.ts';
import { linearColour } from './palette.ts';

/** How far before an opening the picture of the hall behind it is taken from, and from which height. Metres. */
const DISTANCE = 11;
const EYE = 1.6;
const FAR = 60;
const WIDTH = 256;
/** Share of the wall's thickness by which the picture hangs behind its near face. */
const DEPTH = 0.85;

/** A picture that stands in an opening for a hall that is not drawn, seen from one side. */
export type Veil = {
  /** The hall it is seen from, and the one it shows. */
  from: string;
  shows: string;
  mesh: Mesh<BufferGeometry, ShaderMaterial>;
  /** Takes the picture of the hall behind; once its light has arrived. */
  take(renderer: WebGLRenderer, view: HallView): void;
  dispose(): void;
};

type Corner = readonly [x: number, z: number];

/** One way through an opening: from a hall along `axis`, `forward` being the sign of the way, into the hall it shows. */
export type WayThrough = { from: string; shows: string; rect: FloorRect; height: number; axis: 'x' | 'z'; forward: 1 | -1 };

/** Left and right foot of the veil as seen from before it, and the direction into the opening. */
function frameOf({ rect: [west, north, east, south], axis, forward }: WayThrough): { left: Corner; right: Corner; into: Corner } {
  if (axis === 'x') {
    const x = forward > 0 ? west + (east - west) * DEPTH : east - (east - west) * DEPTH;
    return forward > 0 ? { left: [x, north], right: [x, south], into: [1, 0] } : { left: [x, south], right: [x, north], into: [-1, 0] };
  }
  const z = forward > 0 ? north + (south - north) * DEPTH : south - (south - north) * DEPTH;
  return forward > 0 ? { left: [east, z], right: [west, z], into: [0, 1] } : { left: [west, z], right: [east, z], into: [0, -1] };
}

function veilGeometry(left: Corner, right: Corner, height: number): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.of(left[0], 0, left[1], right[0], 0, right[1], right[0], height, right[1], left[0], height, left[1]), 3));
  geometry.setAttribute('uv', new BufferAttribute(Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  return geometry;
}

/** A camera whose picture is exactly the opening, seen from its axis at eye height. */
function throughOpening(left: Corner, right: Corner, into: Corner, height: number): PerspectiveCamera {
  const camera = new PerspectiveCamera();
  camera.position.set((left[0] + right[0]) / 2 - into[0] * DISTANCE, EYE, (left[1] + right[1]) / 2 - into[1] * DISTANCE);
  camera.lookAt(camera.position.x + into[0], EYE, camera.position.z + into[1]);
  camera.updateMatrixWorld();
  const half = Math.hypot(right[0] - left[0], right[1] - left[1]) / 2;
  camera.projectionMatrix.makePerspective(-half, half, height - EYE, -EYE, DISTANCE, DISTANCE + FAR, camera.coordinateSystem);
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  return camera;
}

/**
 * A target that keeps a picture as the screen would show it. Flagged as an eye of a headset is, so that three draws into
 * it with the very programs of the screen: another output would compile every material a second time.
 */
function screenLike(width: number, height: number): WebGLRenderTarget {
  const target = new WebGLRenderTarget(width, height, { colorSpace: SRGBColorSpace });
  return Object.assign(target, { isXRRenderTarget: true });
}

/** Shows what a screen-like target keeps, as it is; before that a plain tone. */
function veilMaterial(tone: Color): ShaderMaterial & { uniforms: { picture: { value: Texture | null }; taken: { value: number }; tone: { value: Color } } } {
  const uniforms = { picture: { value: null as Texture | null }, taken: { value: 0 }, tone: { value: tone } };
  return Object.assign(
    new ShaderMaterial({
      vertexShader: 'varying vec2 vUv; void main() { vUv = uv; gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1. ); }',
      fragmentShader: `uniform sampler2D picture; uniform float taken; uniform vec3 tone; varying vec2 vUv;
void main() {
	if ( taken > .5 ) { gl_FragColor = texture2D( picture, vUv ); return; }
	gl_FragColor = vec4( tone, 1. );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,
    }),
    { uniforms },
  );
}

/** Until its picture is taken a veil shows a dim tone of the hall's accent (`#rrggbb`). */
export function createVeil(way: WayThrough, accent: string): Veil {
  const { left, right, into } = frameOf(way);
  const [r, g, b] = linearColour(accent);
  const material = veilMaterial(new Color(0.12 + r * 0.2, 0.11 + g * 0.2, 0.1 + b * 0.2));
  const mesh = new Mesh(veilGeometry(left, right, way.height), material);
  mesh.raycast = () => undefined;
  let target: WebGLRenderTarget | null = null;
  const veil: Veil = {
    from: way.from,
    shows: way.shows,
    mesh,
    take(renderer, view) {
      const height = Math.round((WIDTH * way.height) / Math.hypot(right[0] - left[0], right[1] - left[1]));
      target ??= screenLike(WIDTH, height);
      const home = view.group.parent;
      const alone = new Scene();
      const wasVisible = view.group.visible;
      alone.add(view.group);
      view.group.visible = true;
      renderer.setRenderTarget(target);
      renderer.render(alone, throughOpening(left, right, into, way.height));
      renderer.setRenderTarget(null);
      view.group.visible = wasVisible;
      home?.add(view.group);
      material.uniforms.picture.value = target.texture;
      material.uniforms.taken.value = 1;
    },
    dispose() {
      target?.dispose();
      material.dispose();
      mesh.geometry.dispose();
    },
  };
  return veil;
}
