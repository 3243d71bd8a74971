import type { Kysely } from 'kysely';

/** The database's tables and columns, as the newest of `migrations.ts` leaves them. Times are milliseconds since 1970. */
export type Tables = {
  store_version: { version: number };
  /** `tours` is a JSON list of ids, or null for all. */
  guides: { id: string; name: string; tours: string | null; created: number; expires: number; revoked: number | null };
  guide_links: { digest: string; guide: string; created: number; expires: number; used: number | null; session: string | null; ended: number | null };
  /** `revision` counts the saves of each. */
  live_tours: { id: string; exhibition: string; gallery: string; snapshot: string; updated: number; ended: number | null; revision: number };
  transcript_lines: { tour: string; seq: number; json: string; author: string | null; created: number };
  /** `once` is the guide's own id of the planning; `languages` a JSON list; `by_link` and `transcript` 0 or 1; `live` the live tour that came of it last. */
  planned_tours: {
    id: string;
    once: string;
    guide: string;
    exhibition: string;
    score: string;
    languages: string;
    capacity: number;
    by_link: number;
    transcript: number;
    starts: number;
    created: number;
    changed: number;
    sequence: number;
    cancelled: number | null;
    live: string | null;
  };
};

export type Database = Kysely<Tables>;
