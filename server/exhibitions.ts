import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { forVisitors } from '#scenes/format/for-visitors.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { MANIFEST_FILE } from '#scenes/format/parse.ts';
import { type Problem, hasErrors } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import type { CuratedExhibition } from '#scenes/format/schema.ts';
import { type HallBox, hallBoxes } from './domain/hall-grids.ts';
import type { ScoreFacts } from './domain/tour/acting.ts';
import { type PlaceGroup, placerOn } from './domain/tour/placing.ts';
import { scoresOf } from './domain/tour/score-facts.ts';

/** An exhibition that can be visited. */
export type Hosted = {
  exhibition: CuratedExhibition;
  plan: Plan;
  folder: string;
  boxes: HallBox[];
  /** What leading its tours needs, by score, and the stands before its exhibits: the same in all its galleries. */
  scores: ReadonlyMap<string, ScoreFacts>;
  place: PlaceGroup;
  /** The exhibition for visitors as JSON, and its digest. */
  json: string;
  etag: string;
  /** The beginning of the same digest as people cite it: 12 hexadecimal digits. */
  checksum: string;
  written: Written;
};

/** When the files that the words come from were last written on this disk, as it was when they were read. */
export type Written = { newest: Date; files: ReadonlyMap<string, Date> };

/** What became of the folders: `broken` ones keep their report. */
export type Exhibitions = { hosted: Map<string, Hosted>; broken: Map<string, Problem[]>; warned: Map<string, Problem[]> };

/** Times of the JSON files below a folder, by their names in it. */
function writtenIn(folder: string): Written {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const files = new Map(names.map((name) => [name.replaceAll('\\', '/'), statSync(join(folder, name)).mtime]));
  return { newest: new Date(Math.max(...[...files.values()].map(Number))), files };
}

/** Derives what rooms and routes need from an exhibition that the lint has passed. One that is on no disk was written just now. */
export function host(exhibition: CuratedExhibition, plan: Plan, folder: string, written: Written = { newest: new Date(), files: new Map() }): Hosted {
  const json = JSON.stringify(forVisitors(exhibition));
  const digest = createHash('sha256').update(json).digest();
  return { exhibition, plan, folder, boxes: hallBoxes(plan), scores: scoresOf(exhibition), place: placerOn(plan), json, etag: `"${digest.toString('base64url').slice(0, 22)}"`, checksum: digest.toString('hex').slice(0, 12), written };
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
    all.hosted.set(name, host(exhibition, plan, folder, writtenIn(folder)));
    if (problems.length > 0) all.warned.set(name, problems);
  }
  return all;
}
