import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveTour } from '../../../server/domain/tour/live-tour.ts';
import { keptLine } from '../../../server/domain/tour/transcript.ts';
import { tourIn } from '../../../server/rooms/tour-keeper.ts';
import { openStore } from '../../../server/store/open-store.ts';

/** A tour with the lines of its transcript, in their order. */
export type Kept = { tour: LiveTour; lines: { seq: number; text: string }[] };

/** The tour as a server that is not running has left it on disk. A copy is read, so that the server finds its own file as it was. */
export async function keptTour(file: string, id: string): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-kept-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    for (const part of ['', '-wal']) if (existsSync(file + part)) copyFileSync(file + part, copy + part);
    const store = await openStore({ file: copy });
    const record = await store.liveTours.byId(id);
    const lines = (await store.transcripts.all(id)).map((line) => ({ seq: line.seq, text: keptLine(line).text }));
    await store.close();
    const tour = record === null ? null : tourIn(record);
    if (tour === null) throw new Error(`the store has no tour ${id} that this program can read`);
    return { tour, lines };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
