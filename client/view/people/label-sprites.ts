import { BufferAttribute, BufferGeometry, Mesh, ShaderMaterial, type Texture } from 'three';
import { ATLAS_WIDTH } from './label-atlas.ts';
import { createInstancePage, type InstancePage } from './instance-page.ts';

const FIELDS = { spot: 0, rect: 4, size: 8 } as const;
const STRIDE = 12;

const VERTEX = /* glsl */ `
attribute vec4 spot;  // gallery x, y, z of the lower edge's middle; opacity
attribute vec4 rect;  // pixels in the atlas: left, top, width, height
attribute vec4 size;  // height in metres, least height on screen in pixels, rise in own heights, unused
uniform float uPixels;  // height of the picture, pixels
uniform vec2 uAtlas;
varying vec2 vUv, vCorner;
varying float vAspect, vOpacity;
void main() {
  vec4 seen = viewMatrix * vec4(spot.xyz, 1.0);
  float metresPerPixel = 2.0 * -seen.z / (projectionMatrix[1][1] * uPixels);
  float height = max(size.x, size.y * metresPerPixel);
  vAspect = rect.z / rect.w;
  vCorner = position.xy;
  seen.xy += vec2((position.x - 0.5) * height * vAspect, (position.y + size.z) * height);
  seen.z += 0.25;
  vUv = (rect.xy + vec2(position.x, 1.0 - position.y) * rect.zw) / uAtlas;
  vOpacity = spot.w;
  gl_Position = projectionMatrix * seen;
}
`;

/** Cuts the opaque slot to a pill with a hairline, so that edges are clean at every size. */
const FRAGMENT = /* glsl */ `
uniform sampler2D uMap;
varying vec2 vUv, vCorner;
varying float vAspect, vOpacity;
void main() {
  vec2 p = (vCorner - 0.5) * vec2(vAspect, 1.0);
  float edge = length(vec2(max(abs(p.x) - 0.5 * vAspect + 0.5, 0.0), p.y)) - 0.5;
  float w = fwidth(edge);
  float inside = 1.0 - smoothstep(-w, 0.0, edge);
  vec3 colour = texture2D(uMap, vUv).rgb;
  colour = mix(colour, vec3(0.36, 0.33, 0.28), 0.55 * smoothstep(-2.2 * w, -1.2 * w, edge));
  gl_FragColor = vec4(colour, inside * vOpacity);
  #include <colorspace_fragment>
}
`;

export type LabelSprites = { mesh: Mesh; page: InstancePage; setPixels(height: number): void };

/** Names and reactions over people's heads: billboards with a least size on screen, one draw call. */
export function createLabelSprites(texture: Texture, capacity: number): LabelSprites {
  const quad = new BufferGeometry();
  quad.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]), 3));
  quad.setIndex([0, 1, 2, 0, 2, 3]);
  const page = createInstancePage(quad, FIELDS, STRIDE, capacity);
  const uniforms = { uMap: { value: texture }, uPixels: { value: 720 }, uAtlas: { value: [ATLAS_WIDTH, 256] } };
  const material = new ShaderMaterial({ uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, transparent: true, depthWrite: false, toneMapped: false });
  const mesh = new Mesh(page.geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 12;
  const image = texture.image as { height: number };
  return {
    mesh,
    page,
    setPixels(height) {
      uniforms.uPixels.value = height;
      uniforms.uAtlas.value[1] = image.height;
    },
  };
}

/** Writes one billboard; metres, atlas pixels, screen pixels. */
export function writeLabel(
  data: Float32Array, at: number,
  x: number, y: number, z: number, opacity: number,
  left: number, top: number, width: number, height: number,
  metres: number, leastPixels: number, rise: number,
): void {
  const o = at * STRIDE;
  data[o] = x;
  data[o + 1] = y;
  data[o + 2] = z;
  data[o + 3] = opacity;
  data[o + 4] = left;
  data[o + 5] = top;
  data[o + 6] = width;
  data[o + 7] = height;
  data[o + 8] = metres;
  data[o + 9] = leastPixels;
  data[o + 10] = rise;
}
