import type { Source } from './schema-parts.ts';

export type NumberedSource = { id: string; number: number; source: Source };

/** The sources with these ids, in this order, each once, counted from 1. */
export function numberSources(ids: readonly string[], sources: Readonly<Record<string, Source>>): NumberedSource[] {
  const known = [...new Set(ids)].flatMap((id) => {
    const source = sources[id];
    return source === undefined ? [] : [{ id, source }];
  });
  return known.map((one, i) => ({ ...one, number: i + 1 }));
}
