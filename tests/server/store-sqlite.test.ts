import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { STORE_VERSION } from '../../server/store/migrations.ts';
import { openStore } from '../../server/store/open-store.ts';
import { StoreUnavailable, StoreUnusable } from '../../server/store/store.ts';
import { until } from '../support/visitors.ts';
import { guide, keeps, live, NOW, said } from './support/every-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'pavilion-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `store-${(files += 1)}`, 'pavilion.sqlite');

describe('SQLite', () => {
  const file = newFile();
  keeps(() => openStore({ file }));

  it('several programs may begin it at once', async () => {
    const at = newFile();
    const stores = await Promise.all([openStore({ file: at }), openStore({ file: at }), openStore({ file: at })]);
    await stores[0]?.guides.add(guide('one'));
    expect(await stores[2]?.guides.byId('one')).toEqual(guide('one'));
    for (const one of stores) await one.close();
  });

  it('a damaged, cut or foreign file refuses to start, is named, and stays as it is', async () => {
    const whole = newFile();
    const store = await openStore({ file: whole });
    for (let i = 0; i < 40; i += 1) await store.liveTours.save(live(`live-${i}`, { snapshot: 'x'.repeat(2000) }));
    await store.close();
    const bytes = readFileSync(whole);
    const flipped = Buffer.from(bytes);
    for (let at = 4096; at < bytes.length; at += 512) flipped.fill(0x5a, at, at + 64);
    const foreign = join(folder, 'foreign.sqlite');
    const other = new DatabaseSync(foreign);
    other.exec('create table guides (kind text)');
    other.close();
    const wrong: [name: string, bytes: Buffer, says: RegExp][] = [
      ['empty', Buffer.alloc(0), /empty/],
      ['flipped', flipped, /damaged|malformed/],
      ['words', Buffer.from('once upon a time '.repeat(400)), /not a database/],
      ['cut', bytes.subarray(0, 20_000), /damaged|malformed/],
      ['foreign', readFileSync(foreign), /something else/],
    ];
    for (const [name, content, says] of wrong) {
      const at = join(folder, `wrong-${name}.sqlite`);
      writeFileSync(at, content);
      const refusal = await openStore({ file: at }).then(() => null, (cause: unknown) => cause);
      expect(refusal, name).toBeInstanceOf(StoreUnusable);
      expect((refusal as Error).message, name).toMatch(says);
      expect((refusal as Error).message, name).toContain(at);
      expect(readFileSync(at).subarray(100).equals(content.subarray(100)), name).toBe(true);
    }
  });

  it('a missing file with its journal still there is not made anew', async () => {
    const file2 = newFile();
    const store = await openStore({ file: file2 });
    await store.guides.add(guide('one'));
    const beside = join(folder, 'gone.sqlite');
    copyFileSync(`${file2}-wal`, `${beside}-wal`);
    await expect(openStore({ file: beside })).rejects.toThrow('companion');
    expect(existsSync(beside)).toBe(false);
    await store.close();
  });

  it('a newer database refuses an older program with a sentence', async () => {
    const at = newFile();
    await (await openStore({ file: at })).close();
    const newer = new DatabaseSync(at);
    newer.exec(`update store_version set version = ${STORE_VERSION + 1}`);
    newer.close();
    await expect(openStore({ file: at })).rejects.toThrow(/newer Pavilion/);
  });

  it('a database of the first version is brought up to date with what is in it', async () => {
    const at = newFile();
    const store = await openStore({ file: at });
    await store.guides.add(guide('one'));
    await store.liveTours.save(live('a'));
    await store.close();
    const older = new DatabaseSync(at);
    older.exec(`drop table planned_tours; drop table transcript_lines; create table transcript_lines (tour text not null, seq bigint not null, json text not null, primary key (tour, seq));
      create table bans (tour text not null, person text not null, created bigint not null, primary key (tour, person)); update store_version set version = 1`);
    older.close();
    const now = await openStore({ file: at });
    await now.transcripts.append('a', [said(1)], NOW);
    expect([await now.transcripts.all('a'), await now.guides.byId('one'), await now.liveTours.byId('a')]).toEqual([[said(1)], guide('one'), live('a')]);
    await now.close();
  });

  it('while another program holds the file nothing is acknowledged, reading goes on, and afterwards all is well', async () => {
    const at = newFile();
    const store = await openStore({ file: at, patience: 50 });
    await store.liveTours.save(live('a'));
    const holder = new DatabaseSync(at);
    holder.exec('begin exclusive');
    await expect(store.liveTours.save(live('a', { snapshot: '2' }))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.liveTours.forget('a')).rejects.toThrow();
    expect((await store.liveTours.byId('a'))?.snapshot).toBe('{"stop":0}');
    holder.exec('commit');
    holder.close();
    await store.liveTours.save(live('a', { snapshot: '3' }));
    expect((await store.liveTours.byId('a'))?.snapshot).toBe('3');
    await store.close();
  });

  it('mistakes of ours are no outage', async () => {
    const store = await openStore({ file: ':memory:' });
    await store.guides.add(guide('one'));
    const again = await store.guides.add(guide('one')).then(() => null, (cause: unknown) => cause);
    expect(again).toBeInstanceOf(Error);
    expect(again).not.toBeInstanceOf(StoreUnavailable);
    await store.close();
  });

  it('what was acknowledged before a kill is there, and nothing halfway', { timeout: 40_000 }, async () => {
    for (const enough of [3, 25, 60]) {
      const at = newFile();
      const child = spawn(process.execPath, [join(import.meta.dirname, 'support/save-forever.ts'), at], { stdio: ['ignore', 'pipe', 'inherit'] });
      let told = '';
      child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
      await until(() => told.split('\n').length > enough, `${enough} acknowledged saves`, 15_000);
      const gone = new Promise((exit) => child.once('exit', exit));
      child.kill('SIGKILL');
      await gone;
      const acknowledged = Number(told.trimEnd().split('\n').at(-1));
      const store = await openStore({ file: at });
      const kept = await store.transcripts.all('live');
      const snapshot = JSON.parse((await store.liveTours.byId('live'))?.snapshot ?? '{}') as { upTo: number };
      expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, i) => i + 1));
      expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
      expect(snapshot.upTo).toBeGreaterThanOrEqual(acknowledged);
      await store.close();
    }
  });
});
