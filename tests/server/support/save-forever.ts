// Saves again and again and tells what was acknowledged, until it is killed.
import { writeSync } from 'node:fs';
import { openStore } from '../../../server/store/open-store.ts';

const store = await openStore({ file: process.argv[2] ?? '' });
for (let seq = 1; ; seq += 1) {
  await store.transcripts.append('live', [{ seq, json: `{"n":${seq}}`, author: 'a' }], seq);
  await store.liveTours.save({ id: 'live', exhibition: 'small', gallery: 'g', snapshot: JSON.stringify({ upTo: seq, more: 'x'.repeat(seq % 5000) }), updated: seq, ended: null });
  writeSync(1, `${seq}\n`);
}
