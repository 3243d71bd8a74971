import { BufferAttribute, BufferGeometry, HalfFloatType, Mesh, MeshBasicMaterial, NoToneMapping, PerspectiveCamera, Scene, WebGLRenderTarget, type WebGLRenderer } from 'three';
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
  mesh: Mesh<BufferGeometry, MeshBasicMaterial>;
  taken: boolean;
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

/** Until its picture is taken a veil shows a dim tone of the hall's accent (`#rrggbb`). */
export function createVeil(way: WayThrough, accent: string): Veil {
  const { left, right, into } = frameOf(way);
  const [r, g, b] = linearColour(accent);
  const material = new MeshBasicMaterial({ color: 0xffffff });
  material.color.setRGB(0.12 + r * 0.2, 0.11 + g * 0.2, 0.1 + b * 0.2);
  const mesh = new Mesh(veilGeometry(left, right, way.height), material);
  mesh.raycast = () => undefined;
  let target: WebGLRenderTarget | null = null;
  const veil: Veil = {
    from: way.from,
    shows: way.shows,
    mesh,
    taken: false,
    take(renderer, view) {
      const height = Math.round((WIDTH * way.height) / Math.hypot(right[0] - left[0], right[1] - left[1]));
      target ??= new WebGLRenderTarget(WIDTH, height, { type: HalfFloatType });
      const home = view.group.parent;
      const alone = new Scene();
      const wasVisible = view.group.visible;
      alone.add(view.group);
      view.group.visible = true;
      const toneMapping = renderer.toneMapping;
      renderer.toneMapping = NoToneMapping;
      renderer.setRenderTarget(target);
      renderer.render(alone, throughOpening(left, right, into, way.height));
      renderer.setRenderTarget(null);
      renderer.toneMapping = toneMapping;
      view.group.visible = wasVisible;
      home?.add(view.group);
      const first = material.map === null;
      material.map = target.texture;
      material.color.setScalar(1);
      if (first) material.needsUpdate = true;
      veil.taken = true;
    },
    dispose() {
      target?.dispose();
      material.dispose();
      mesh.geometry.dispose();
    },
  };
  return veil;
}
