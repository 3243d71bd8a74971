import { CustomBlending, Mesh, PlaneGeometry, ShaderMaterial, SrcColorFactor, ZeroFactor, AlwaysDepth, Color } from 'three';

/** How much of the hall's light is left while one looks closer. */
const LEFT = new Color(0.3, 0.29, 0.28);
const FULL = new Color(1, 1, 1);

/**
 * Darkens all that has been drawn so far and moves it, for the depth test, to a plane behind the object
 * that is taken up: whatever is drawn afterwards stands in front of the dimmed hall.
 */
export function createDimmer(): { root: Mesh; set(amount: number, depth: number): void; dispose(): void } {
  const uniforms = { uLeft: { value: new Color(1, 1, 1) }, uDepth: { value: 0 } };
  const material = new ShaderMaterial({
    uniforms,
    vertexShader: 'uniform float uDepth; void main() { gl_Position = vec4( position.xy, uDepth, 1.0 ); }',
    fragmentShader: 'uniform vec3 uLeft; void main() { gl_FragColor = vec4( uLeft, 1.0 ); }',
    blending: CustomBlending,
    blendSrc: ZeroFactor,
    blendDst: SrcColorFactor,
    depthFunc: AlwaysDepth,
    toneMapped: false,
  });
  const root = new Mesh(new PlaneGeometry(2, 2), material);
  root.frustumCulled = false;
  root.visible = false;
  root.renderOrder = 900;
  return {
    root,
    set(amount, depth) {
      root.visible = amount > 0.001;
      uniforms.uLeft.value.copy(FULL).lerp(LEFT, amount);
      uniforms.uDepth.value = depth;
    },
    dispose() {
      root.removeFromParent();
      root.geometry.dispose();
      material.dispose();
    },
  };
}
