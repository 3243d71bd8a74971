import { exhibitsByRef } from './exhibit-refs.ts';
import { placeOf } from './problem.ts';
import type { Exhibition } from './schema.ts';

/** What a file is for, which decides what it may be and how large. */
export type FileUse = 'model' | 'picture' | 'image' | 'audio' | 'video' | 'captions';

export type ReferencedFile = {
  /** As written in the data: relative to the exhibition's folder, or beginning with `/assets/`. */
  name: string;
  use: FileUse;
  /** Ref of the exhibit that shows it. */
  ref: string;
  file: string;
  place: string;
};

/** Every file that the exhibition names, with the place that names it. Nothing else may be served from its folder. */
export function referencedFiles(exhibition: Pick<Exhibition, 'cases' | 'exhibits'>): ReferencedFile[] {
  return [...exhibitsByRef(exhibition).values()].flatMap(({ ref, exhibit, file, steps }): ReferencedFile[] => {
    const named = (name: string, use: FileUse, ...more: (string | number)[]): ReferencedFile => ({ name, use, ref, file, place: placeOf([...steps, ...more]) });
    if (exhibit.kind === 'object') return [named(exhibit.model, 'model', 'model')];
    if (exhibit.kind === 'panel' && exhibit.picture !== undefined) return [named(exhibit.picture.file, 'picture', 'picture', 'file')];
    if (exhibit.kind === 'media') {
      const captions = Object.entries(exhibit.captions).map(([language, name]) => named(name, 'captions', 'captions', language));
      return [named(exhibit.file, exhibit.form, 'file'), ...captions];
    }
    return [];
  });
}

/**
 * Files that lie beside a model when a script made it: a version for afar, a sheet with its size and the named
 * points that annotations speak of, and a photograph for the pages without three dimensions. Each may be missing.
 */
export function modelCompanions(model: string): { far: string; sheet: string; picture: string } {
  const stem = model.replace(/\.glb$/, '');
  return { far: `${stem}.far.glb`, sheet: `${stem}.json`, picture: `${stem}.webp` };
}
