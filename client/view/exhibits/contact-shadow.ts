import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry } from 'three';
import { inkBlending } from './ink-blending.ts';

let blob: CanvasTexture | null = null;

function softBlob(): CanvasTexture {
  if (blob !== null) return blob;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('This browser gives no 2D canvas: shadows cannot be drawn.');
  const gradient = ink.createRadialGradient(32, 32, 0, 32, 32, 32);
  for (const [at, alpha] of [[0, 0.75], [0.45, 0.6], [0.62, 0.3], [0.8, 0.1], [1, 0]] as const) gradient.addColorStop(at, `rgba(24,20,16,${alpha})`);
  ink.fillStyle = gradient;
  ink.fillRect(0, 0, 64, 64);
  blob = new CanvasTexture(canvas);
  return blob;
}

const plane = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2);
let material: MeshBasicMaterial | null = null;

/** The soft dark where an object meets its plinth; `width` and `depth` of the object in metres. */
export function createContactShadow(width: number, depth: number): Mesh {
  material ??= new MeshBasicMaterial({ map: softBlob(), ...inkBlending, depthWrite: false, polygonOffset: true, polygonOffsetFactor: -2 });
  const mesh = new Mesh(plane, material);
  mesh.scale.set(width * 1.5, 1, depth * 1.5);
  mesh.position.y = 0.002;
  mesh.renderOrder = 1;
  return mesh;
}
