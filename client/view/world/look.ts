import { CustomToneMapping, SRGBColorSpace, ShaderChunk, type WebGLRenderer } from 'three';

/** The picture's look: AgX for calm highlights, then a little contrast and colour given back. */
const EXPOSURE = 1.78;
const CONTRAST = 1.17;
const SATURATION = 1.1;

/** Real skylights are ten times brighter than the walls they light: shown at these shares of their radiance, as a photographer would hold them. */
export const SHOWN_SKY = 0.21;
export const SHOWN_WELL = 0.2;

const STOCK = 'vec3 CustomToneMapping( vec3 color ) { return color; }';
const LOOK = `vec3 CustomToneMapping( vec3 color ) {
	color = AgXToneMapping( color );
	color = pow( max( color, 0. ), vec3( ${CONTRAST.toFixed(3)} ) );
	float grey = dot( color, vec3( .2126, .7152, .0722 ) );
	return clamp( mix( vec3( grey ), color, ${SATURATION.toFixed(3)} ), 0., 1. );
}`;

/** Puts the look into three's tone mapping. Call once, before the first material is compiled. */
function installLook(): void {
  const chunk = ShaderChunk.tonemapping_pars_fragment;
  if (chunk.includes(LOOK)) return;
  if (!chunk.includes(STOCK)) throw new Error('three changed its CustomToneMapping stub: adapt client/view/world/look.ts');
  ShaderChunk.tonemapping_pars_fragment = chunk.replace(STOCK, LOOK);
}

/** Sets a renderer to the exhibition's look. */
export function applyLook(renderer: WebGLRenderer): void {
  installLook();
  renderer.outputColorSpace = SRGBColorSpace;
  renderer.toneMapping = CustomToneMapping;
  renderer.toneMappingExposure = EXPOSURE;
  renderer.shadowMap.enabled = false;
}
