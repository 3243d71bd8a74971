import { BufferAttribute, BufferGeometry, Mesh, ShaderMaterial } from 'three';
import { footAlong, halfStep, type Gait } from './gait.ts';
import { createInstancePage, type InstancePage } from './instance-page.ts';

/** spot: x, z (metres), yaw, strength 0..1; feet: how far left and right foot are from under the body, x and z. */
const FIELDS = { spot: 0, feet: 4 } as const;
const STRIDE = 8;
/** Above the floor, metres: high enough not to flicker, low enough not to hover. */
const LIFT = 0.006;

const VERTEX = /* glsl */ `
attribute vec4 spot, feet;
varying vec3 vShadow;
varying vec4 vFeet;
void main() {
  float c = cos(spot.z), s = sin(spot.z);
  vec2 p = position.xz;
  vShadow = vec3(p, spot.w);
  vFeet = feet;
  vec2 turned = vec2(c * p.x + s * p.y, -s * p.x + c * p.y);
  gl_Position = projectionMatrix * viewMatrix * vec4(spot.x + turned.x, ${LIFT}, spot.y + turned.y, 1.0);
}
`;

/** A wide pool under the coat and a tight dark one round the shoes. */
const FRAGMENT = /* glsl */ `
varying vec3 vShadow;
varying vec4 vFeet;
float shoe(vec2 from) { return 1.0 - smoothstep(0.45, 1.35, length(from / vec2(0.07, 0.145))); }
void main() {
  float pool = 1.0 - smoothstep(0.0, 0.62, length(vShadow.xy));
  float coat = 1.0 - smoothstep(0.02, 0.36, length(vShadow.xy * vec2(1.0, 1.15)));
  float contact = max(shoe(vShadow.xy - vec2(-0.09, -0.03) - vFeet.xy), shoe(vShadow.xy - vec2(0.09, -0.03) - vFeet.zw));
  float dark = 1.0 - (1.0 - 0.3 * pool * pool) * (1.0 - 0.34 * coat) * (1.0 - 0.55 * contact);
  gl_FragColor = vec4(0.035, 0.022, 0.012, dark * vShadow.z);
  #include <colorspace_fragment>
}
`;

export type FloorShadows = { mesh: Mesh; page: InstancePage };

/** Soft shadows on the floor for up to `capacity` people, one draw call. */
export function createFloorShadows(capacity: number): FloorShadows {
  const half = 0.65;
  const quad = new BufferGeometry();
  quad.setAttribute('position', new BufferAttribute(new Float32Array([-half, 0, -half, -half, 0, half, half, 0, half, half, 0, -half]), 3));
  quad.setIndex([0, 1, 2, 0, 2, 3]);
  const page = createInstancePage(quad, FIELDS, STRIDE, capacity);
  const material = new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, transparent: true, depthWrite: false, toneMapped: false });
  const mesh = new Mesh(page.geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 1;
  return { mesh, page };
}

/** Writes one shadow: the shoes' follows the feet. */
export function writeShadow(data: Float32Array, at: number, x: number, z: number, gait: Gait, strength: number): void {
  const o = at * STRIDE;
  data[o] = x;
  data[o + 1] = z;
  data[o + 2] = gait.bodyYaw;
  data[o + 3] = strength;
  const half = halfStep(gait);
  const cos = Math.cos(gait.bodyYaw);
  const sin = Math.sin(gait.bodyYaw);
  const stepX = (gait.velocityX * cos - gait.velocityZ * sin) * half;
  const stepZ = (gait.velocityX * sin + gait.velocityZ * cos) * half;
  const left = footAlong(gait.phase);
  const right = footAlong(gait.phase + 0.5);
  data[o + 4] = stepX * left;
  data[o + 5] = stepZ * left;
  data[o + 6] = stepX * right;
  data[o + 7] = stepZ * right;
}
