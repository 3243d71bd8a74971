import { Color, DataTexture, MeshBasicMaterial, SRGBColorSpace } from 'three';
import type { Texture } from 'three';
import { paperLight } from './exhibit-light.ts';
import { inkBlending } from './ink-blending.ts';
import { PAPER } from './palette.ts';

function onePixel(): DataTexture {
  const texture = new DataTexture(new Uint8Array([255, 255, 255, 255]), 1, 1);
  texture.colorSpace = SRGBColorSpace;
  texture.needsUpdate = true;
  return texture;
}
const blank = onePixel();

export type BoardMaterial = MeshBasicMaterial & { readonly print: { readonly fade: { value: number } } };

/**
 * Paper in the hall's light. The print comes in softly (`print.fade` 0 … 1) over plain paper. With `letters`
 * only the sheet's coverage counts and the letters have that colour.
 */
export function boardMaterial(letters: string | null = null): BoardMaterial {
  const print = { fade: { value: 0 }, base: { value: new Color(letters ?? PAPER) }, letters: { value: letters === null ? 0 : 1 } };
  const material = new MeshBasicMaterial({
    map: blank,
    vertexColors: true,
    color: paperLight,
    ...inkBlending,
    depthWrite: letters === null,
    dithering: true,
  });
  material.onBeforeCompile = (shader) => {
    shader.uniforms['uFade'] = print.fade;
    shader.uniforms['uBase'] = print.base;
    shader.uniforms['uLetters'] = print.letters;
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nuniform float uFade, uLetters;\nuniform vec3 uBase;')
      .replace(
        '#include <map_fragment>',
        `float shadowBlur = vColor.r + vColor.g + vColor.b < 0.001 ? 2.6 * uLetters : 0.0;
        vec4 printed = texture2D( map, vMapUv, shadowBlur );
        diffuseColor *= mix( vec4( mix( uBase, printed.rgb, uFade ), 1.0 ), vec4( uBase, printed.a * uFade ), uLetters );`,
      );
  };
  material.customProgramCacheKey = () => 'exhibit-board';
  return Object.assign(material, { print });
}

/** Gives the board its print; the former one is freed. `null` takes the print away. */
export function setPrint(material: BoardMaterial, texture: Texture | null): void {
  if (material.map !== null && material.map !== blank) material.map.dispose();
  material.map = texture ?? blank;
  if (texture === null) material.print.fade.value = 0;
}
