import type { Exhibition, Hall } from '#scenes/format/schema.ts';

/** A hall without a colour of its own and without a field is painted in this warm grey. */
const QUIET = '#6d675e';

/** The accent of a hall as `#rrggbb`: its own, else its field's. */
export function accentOf(exhibition: Exhibition, hall: Hall): string {
  return hall.accent ?? (hall.field === undefined ? undefined : exhibition.fields[hall.field]?.accent) ?? QUIET;
}
