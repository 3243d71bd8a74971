import type { Log } from '../log.ts';

/** The rooms' library speaks through our log, one short line each: its messages may hold what visitors sent. */
export function quiet(log: Log) {
  const first = (words: unknown[]) => String(words[0]).split('\n', 1)[0]?.slice(0, 160);
  const debug = (...words: unknown[]) => log.debug({ library: 'rooms', words: first(words) }, 'said');
  const warn = (...words: unknown[]) => log.warn({ library: 'rooms', words: first(words) }, 'warned');
  return { debug, trace: debug, info: debug, warn, error: warn };
}
