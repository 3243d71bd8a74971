import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExhibitions } from '../../server/exhibitions.ts';

const root = resolve(import.meta.dirname, '../..');
const minimal = join(root, 'tests/scenes/fixtures/minimal');

/** Starts the server as `npm start` does and waits for it to end: these starts are not to succeed. */
function start(env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['server/main.ts'], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', timeout: 20_000 });
  return { status, stderr };
}

describe('starting', () => {
  const scenes = mkdtempSync(join(tmpdir(), 'pavilion-scenes-'));
  beforeAll(() => {
    cpSync(minimal, join(scenes, 'crooked'), { recursive: true });
    writeFileSync(join(scenes, 'crooked', 'exhibition.json'), '{ "format": 1, "id": "crooked" }');
  });
  afterAll(() => rmSync(scenes, { recursive: true }));

  it('refuses settings that cannot be used, each in a line', () => {
    const { status, stderr } = start({ PORT: 'high', GALLERY_CAPACITY: '0' });
    expect(status).toBe(1);
    expect(stderr).toContain('PORT="high"');
    expect(stderr).toContain('GALLERY_CAPACITY="0"');
    expect(stderr).not.toContain('    at ');
  });

  it('shows the curator’s report of what it does not serve, and ends when there is nothing else', () => {
    const { status, stderr } = start({ PORT: '0', SCENES_FOLDER: scenes });
    expect(status).toBe(1);
    expect(stderr).toContain('The exhibition "crooked" is not served until this is mended');
    expect(stderr).toContain('Instead:');
    expect(stderr).toContain('can be served');
  });

  it('a broken exhibition takes nobody down with it', async () => {
    cpSync(minimal, join(scenes, 'minimal'), { recursive: true });
    const { hosted, broken } = await loadExhibitions(scenes);
    expect([[...hosted.keys()], [...broken.keys()]]).toEqual([['minimal'], ['crooked']]);
    expect(broken.get('crooked')?.length).toBeGreaterThan(0);
  });
});
