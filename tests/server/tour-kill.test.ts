import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { killRounds } from '../support/kill/kill-rounds.ts';
import { freePort } from '../support/pavilion-server.ts';
import { spawnTouring } from './support/spawn-small.ts';
import { SCORE } from './support/tour-kit.ts';

describe('a server that is killed again and again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-kill-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('T14, T13, T2: what was acknowledged is there exactly once, who was removed stays out, and one person leads', async () => {
    const port = await freePort();
    const start = async () => {
      const { kill, ended } = await spawnTouring(port, folder);
      return {
        kill: () => {
          kill('SIGKILL');
          return ended();
        },
      };
    };
    const seed = 1 + Math.floor(Math.random() * 1e6);
    const report = await killRounds({ port, folder, secret: 'a secret for tests, of forty characters.', start, exhibition: 'small', score: SCORE, stops: 3, rounds: 2, bots: 5, removals: 1, seed });
    expect(report, `seed ${seed}`).toMatchObject({ lost: [], doubled: [], faults: [] });
    expect(report.acknowledged).toBeGreaterThan(10);
    expect(report.secondsToReturn.length).toBeGreaterThanOrEqual(10);
  }, 120_000);
});
