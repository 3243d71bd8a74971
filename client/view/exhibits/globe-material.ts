import { Color, DataTexture, RedFormat, ShaderMaterial, Vector3 } from 'three';
import type { Texture } from 'three';

const VERTEX = `
varying vec2 vPlace; varying vec3 vNormalWorld; varying vec3 vToEye;
void main() {
  vPlace = uv;
  vec4 world = modelMatrix * vec4( position, 1.0 );
  vNormalWorld = normalize( mat3( modelMatrix ) * normal );
  vToEye = cameraPosition - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const FRAGMENT = `
uniform sampler2D uLand; uniform float uFade; uniform vec3 uOcean, uPaper, uKeyFrom;
varying vec2 vPlace; varying vec3 vNormalWorld; varying vec3 vToEye;
#include <common>
#include <dithering_pars_fragment>
float lines( float at, float width ) {
  float near = abs( fract( at - 0.5 ) - 0.5 );
  return 1.0 - smoothstep( width * 0.5, width * 1.5, near );
}
void main() {
  vec3 n = normalize( vNormalWorld );
  float land = smoothstep( 0.42, 0.58, texture2D( uLand, vPlace ).r );
  float here = texture2D( uLand, vPlace, 2.0 ).r;
  float light = texture2D( uLand, vPlace + vec2( -0.0012, 0.0018 ), 2.0 ).r;
  vec2 grid = vPlace * vec2( 24.0, 12.0 );
  vec2 thin = fwidth( grid ) * 0.9;
  float polar = smoothstep( 0.03, 0.09, vPlace.y ) * smoothstep( 0.03, 0.09, 1.0 - vPlace.y );
  float graticule = max( lines( grid.x, thin.x ) * polar, lines( grid.y, thin.y ) );
  vec3 sea = uOcean * ( 1.0 + 0.4 * graticule ) * ( 1.0 - 0.28 * ( here - land * here ) );
  vec3 ground = uPaper * ( 1.0 - 0.05 * graticule ) * ( 1.0 + 0.5 * ( here - light ) );
  vec3 colour = mix( uOcean, mix( sea, ground, land ), uFade );
  float sky = 0.46 + 0.34 * n.y;
  float key = max( 0.0, dot( n, uKeyFrom ) * 0.85 + 0.15 );
  float rim = pow( 1.0 - max( 0.0, dot( n, normalize( vToEye ) ) ), 4.0 );
  gl_FragColor = vec4( colour * ( sky + key * vec3( 0.62, 0.56, 0.48 ) ) + rim * vec3( 0.05, 0.06, 0.08 ), 1.0 );
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  #include <dithering_fragment>
}`;

function noLand(): DataTexture {
  const texture = new DataTexture(new Uint8Array([0]), 1, 1, RedFormat);
  texture.needsUpdate = true;
  return texture;
}

/** Matte ocean in deep blue, land in paper with a pressed edge, a faint graticule every 15°. */
export function globeMaterial(): ShaderMaterial & { setLand(texture: Texture | null): void } {
  const empty = noLand();
  const uniforms = {
    uLand: { value: empty as Texture },
    uFade: { value: 0 },
    uOcean: { value: new Color('#1f3250') },
    uPaper: { value: new Color('#efe6d4') },
    uKeyFrom: { value: new Vector3(-0.45, 0.75, 0.5).normalize() },
  };
  const material = new ShaderMaterial({ uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, dithering: true });
  return Object.assign(material, {
    setLand(texture: Texture | null) {
      if (uniforms.uLand.value !== empty) uniforms.uLand.value.dispose();
      uniforms.uLand.value = texture ?? empty;
    },
  });
}
