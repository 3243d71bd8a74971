import { Color, ShaderMaterial, Vector3 } from 'three';
import { AVATAR_COLOURS } from './avatar-colours.ts';
import { FIGURE_FRAGMENT, FIGURE_VERTEX } from './figure-shader.ts';

/** The hall's look deepens colours: cloth is dyed this much paler, so that it comes out as chosen. */
const PALER = 0.2;

function dyed(hex: string): Color {
  const colour = new Color(hex);
  const grey = 0.2126 * colour.r + 0.7152 * colour.g + 0.0722 * colour.b;
  return colour.lerp(new Color(grey, grey, grey), PALER);
}

/** Radiance that reaches a figure from above, the walls, the floor and the lamps (white surface, before exposure). */
const LIGHT = {
  uSky: { value: new Color(0.72, 0.75, 0.8) },
  uWall: { value: new Color(0.36, 0.345, 0.325) },
  uFloor: { value: new Color(0.22, 0.165, 0.12) },
  uKey: { value: new Color(0.62, 0.58, 0.5) },
  uKeyFrom: { value: new Vector3(0.38, 0.8, 0.46).normalize() },
  uCoat: { value: AVATAR_COLOURS.map(({ coat }) => dyed(coat)) },
  uTrim: { value: AVATAR_COLOURS.map(({ trim }) => dyed(trim)) },
  uBreath: { value: 0 },
};

/** The uniforms all figures share; `uBreath` is advanced once a frame. */
export const figureUniforms = LIGHT;

export type FigurePass = 'solid' | 'ghost-depth' | 'ghost-colour';

/**
 * Solid figures write as any wall does. Fading ones are drawn twice: depth alone, then colour over it, so that
 * a translucent person shows one skin and not its own back, sleeves and collar through each other.
 */
export function figureMaterial(pass: FigurePass): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: LIGHT,
    vertexShader: FIGURE_VERTEX,
    fragmentShader: FIGURE_FRAGMENT,
    transparent: pass !== 'solid',
    colorWrite: pass !== 'ghost-depth',
    depthWrite: pass !== 'ghost-colour',
    dithering: true,
  });
}
