import { Mesh } from 'three';
import type { BufferGeometry } from 'three';
import { boardMaterial, setPrint } from './board-material.ts';
import type { ExhibitView, Setting } from './exhibit-view.ts';
import { fontsReady } from './fonts.ts';
import { createSheet, textureOf } from './sheet.ts';
import type { Ink } from './typeset.ts';
import { drawFailure } from './failure-card.ts';

const FADE_SECONDS = 0.6;

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
export function flatView(flat: Flat, setting: Setting): ExhibitView {
  const material = boardMaterial(flat.letters ?? null);
  const root = new Mesh(flat.geometry, material);
  root.renderOrder = 1;
  let printing: Promise<void> | null = null;
  let wanted = false;
  let fading = 0;

  const print = (draw: Flat['draw']) => {
    const sheet = createSheet(flat.width, flat.height, setting.quality, flat.finer);
    draw(sheet.ink, flat.width * 1000, flat.height * 1000);
    setPrint(material, textureOf(sheet, setting.anisotropy));
    fading = 1 / FADE_SECONDS;
  };

  const load = async () => {
    await Promise.all([fontsReady(setting.language, flat.words), flat.prepare?.()]);
    if (wanted) print(flat.draw);
  };

  return {
    root,
    async show() {
      wanted = true;
      printing ??= load();
      try {
        await printing;
      } catch (cause) {
        printing = null;
        throw cause;
      }
    },
    hide() {
      wanted = false;
      printing = null;
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
      wanted = false;
      setPrint(material, null);
      material.dispose();
      flat.geometry.dispose();
    },
  };
}
