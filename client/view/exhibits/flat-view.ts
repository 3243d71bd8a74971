import { Mesh } from 'three';
import type { BufferGeometry } from 'three';
import { boardMaterial, setPrint } from './board-material.ts';
import type { Detail, ExhibitView, Setting } from './exhibit-view.ts';
import { fontsReady } from './fonts.ts';
import { createSheet, textureOf } from './sheet.ts';
import type { Quality } from './sheet.ts';
import type { Ink } from './typeset.ts';
import { drawFailure } from './failure-card.ts';

const FADE_SECONDS = 0.6;
/** Density of a print seen from across the hall, as part of the full one: a sixth of the memory or less. */
const FAR_DENSITY: Record<Quality, number> = { low: 0.55, medium: 0.4, high: 0.35 };

export type Flat = {
  /** Metres. */
  width: number;
  height: number;
  geometry: BufferGeometry;
  /** Colour of letters that hang on the wall without a board. */
  letters?: string;
  /** All words that will be drawn, so that their letters can be fetched first. */
  words: string;
  /** Multiplies the print's density; below 1 for large letters. */
  finer?: number;
  title: string;
  /** Whatever the drawing needs besides fonts; rejects when it cannot be had. */
  prepare?: () => Promise<void>;
  /** Draws in millimetres, origin top left. */
  draw: (ink: Ink, width: number, height: number) => void;
};

/** Anything printed that hangs on a wall: the board is there at once, its print fades in when it is ready. */
export function flatView(flat: Flat, setting: Setting): ExhibitView & { readonly root: Mesh } {
  const material = boardMaterial(flat.letters ?? null);
  const root = new Mesh(flat.geometry, material);
  root.renderOrder = 1;
  let loading: Promise<unknown> | null = null;
  let wanted: Detail | null = null;
  let printed: Detail | null = null;
  let fading = 0;

  const print = (draw: Flat['draw'], detail: Detail = 'near') => {
    const sheet = createSheet(flat.width, flat.height, setting.quality, (flat.finer ?? 1) * (detail === 'far' ? FAR_DENSITY[setting.quality] : 1));
    draw(sheet.ink, flat.width * 1000, flat.height * 1000);
    setPrint(material, textureOf(sheet, setting.anisotropy));
    fading = 1 / FADE_SECONDS;
  };

  return {
    root,
    async show(detail) {
      wanted = detail;
      loading ??= Promise.all([fontsReady(setting.language, flat.words), flat.prepare?.()]);
      try {
        await loading;
      } catch (cause) {
        loading = null;
        throw cause;
      }
      if (wanted !== detail || printed === detail) return;
      print(flat.draw, detail);
      printed = detail;
    },
    hide() {
      wanted = null;
      printed = null;
      loading = null;
      fading = 0;
      setPrint(material, null);
    },
    fail() {
      print((ink, width, height) => drawFailure(ink, width, height, flat.title, setting));
    },
    update(gaze) {
      if (fading === 0) return;
      const fade = material.print.fade;
      fade.value = Math.min(1, fade.value + (setting.reducedMotion ? 1 : gaze.dt * fading));
      if (fade.value === 1) fading = 0;
    },
    dispose() {
      wanted = null;
      setPrint(material, null);
      material.dispose();
      flat.geometry.dispose();
    },
  };
}
