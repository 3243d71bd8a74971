import { assetUrl } from './asset-url.ts';
import type { Setting } from './exhibit-view.ts';
import type { Ink } from './typeset.ts';

export type Box = { x: number; y: number; width: number; height: number };

/** A picture file for drawing onto sheets. `load` rejects when it cannot be had or is no picture. */
export function createPicture(file: string, setting: Setting) {
  let image: HTMLImageElement | null = null;
  return {
    load: async (): Promise<void> => {
      const loading = new Image();
      loading.decoding = 'async';
      loading.src = assetUrl(setting.exhibition.id, file);
      await loading.decode();
      image = loading;
    },
    /** Draws the whole picture as large as the box allows, at its top left; answers what it covers. */
    draw(ink: Ink, box: Box): Box {
      if (image === null) throw new Error('The picture is not there yet: await load() before drawing.');
      const k = Math.min(box.width / image.naturalWidth, box.height / image.naturalHeight);
      const drawn = { x: box.x, y: box.y, width: image.naturalWidth * k, height: image.naturalHeight * k };
      ink.drawImage(image, drawn.x, drawn.y, drawn.width, drawn.height);
      return drawn;
    },
  };
}

export type Picture = ReturnType<typeof createPicture>;
