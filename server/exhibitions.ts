import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '#scenes/format/plan.ts';
import { MANIFEST_FILE } from '#scenes/format/parse.ts';
import { type Problem, hasErrors } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import { type HallBox, hallBoxes } from './domain/hall-grids.ts';

/** An exhibition that can be visited. */
export type Hosted = {
  exhibition: Exhibition;
  plan: Plan;
  folder: string;
  boxes: HallBox[];
  /** The joined exhibition as JSON, and its digest. */
  json: string;
  etag: string;
};

/** What became of the folders: `broken` ones keep their report. */
export type Exhibitions = { hosted: Map<string, Hosted>; broken: Map<string, Problem[]>; warned: Map<string, Problem[]> };

/** Derives what rooms and routes need from an exhibition that the lint has passed. */
export function host(exhibition: Exhibition, plan: Plan, folder: string): Hosted {
  const json = JSON.stringify(exhibition);
  return { exhibition, plan, folder, boxes: hallBoxes(plan), json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}

/** Loads every folder with an exhibition. One that is broken never takes the others down. */
export async function loadExhibitions(scenesFolder: string): Promise<Exhibitions> {
  const all: Exhibitions = { hosted: new Map(), broken: new Map(), warned: new Map() };
  const names = readdirSync(scenesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(scenesFolder, entry.name, MANIFEST_FILE)))
    .map((entry) => entry.name)
    .sort();
  for (const name of names) {
    const folder = join(scenesFolder, name);
    const { exhibition, plan, problems } = await loadExhibition(folder);
    if (exhibition === null || plan === null || hasErrors(problems)) {
      all.broken.set(name, problems);
      continue;
    }
    all.hosted.set(name, host(exhibition, plan, folder));
    if (problems.length > 0) all.warned.set(name, problems);
  }
  return all;
}
