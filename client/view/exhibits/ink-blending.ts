import { CustomBlending, OneFactor, OneMinusSrcAlphaFactor, SrcAlphaFactor, ZeroFactor } from 'three';

/**
 * Blends by coverage, but in the opaque pass: an object taken up for a closer look is drawn after all of
 * this. The canvas's own coverage stays whole, or the page would shine through.
 */
export const inkBlending = {
  blending: CustomBlending,
  blendSrc: SrcAlphaFactor,
  blendDst: OneMinusSrcAlphaFactor,
  blendSrcAlpha: ZeroFactor,
  blendDstAlpha: OneFactor,
} as const;
