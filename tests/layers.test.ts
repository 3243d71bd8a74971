import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folders = ['client', 'server', 'scenes', 'assets'];

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'node_modules' ? [] : sourcesBelow(path);
    return /\.(ts|tsx|mjs)$/.test(name) ? [path] : [];
  });
}

type Import = { from: string; to: string; typeOnly: boolean };

/** Where an import leads: a path of ours from the project's folder, or a package's name. */
function target(file: string, specifier: string): string {
  const alias: Record<string, string> = { '#protocol/': 'server/protocol/', '#scenes/': 'scenes/' };
  for (const [prefix, place] of Object.entries(alias)) if (specifier.startsWith(prefix)) return place + specifier.slice(prefix.length);
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, resolve(dirname(file), specifier)).split(sep).join('/');
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Import[] = [];
  const pattern = /(?:^|[;\n])\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of text.matchAll(pattern)) {
    const specifier = match[3] ?? match[4];
    if (specifier !== undefined) found.push({ from: relative(root, file).split(sep).join('/'), to: target(file, specifier), typeOnly: match[2] !== undefined });
  }
  return found;
}

const files = folders.flatMap((folder) => sourcesBelow(join(root, folder)));
const imports = files.flatMap(importsOf);

/** One row of the design's table: files below `from` never import what `never` names. */
type Rule = { from: RegExp; never: RegExp; exceptTypes?: boolean; why: string };
const rules: Rule[] = [
  { from: /^server\/protocol\//, never: /^(client|scenes|assets|tests)\/|^server\/(?!protocol\/)/, why: 'the wire knows nothing else of ours' },
  { from: /^scenes\/format\//, never: /^(client|server|assets|tests)\/|^(three|react|react-dom|colyseus|@colyseus|@react-three)(\/|$)/, why: 'the place is plain data' },
  { from: /^server\/domain\//, never: /^server\/(rooms|http|store|config|main)|^(colyseus|@colyseus|express|node:)/, why: 'rules are pure' },
  { from: /^server\//, never: /^client\//, why: 'the server never needs the client' },
  { from: /^server\/(?!dev\.ts)/, never: /^server\/(dev|http\/workshop-guide)\.ts$/, why: 'only the workshop makes guides without an invitation' },
  { from: /^server\/store\//, never: /^server\/(rooms|http)\//, why: 'the store is below rooms and routes' },
  { from: /^server\/voice\//, never: /^(client|scenes)\/|^server\/(rooms|http|store|guides|config|main|pavilion)|^(colyseus|@colyseus|express)(\/|$)/, why: 'voice knows numbers, not rooms' },
  { from: /^server\/(?!voice\/)/, never: /^ws(\/|$)/, why: 'sockets of our own are those of voice' },
  { from: /^client\/(self|others|tour)\//, never: /^(react|react-dom|@react-three|@colyseus|colyseus)(\/|$)|^client\/(view|net)\//, why: 'pure parts of the client' },
  { from: /^client\/input\//, never: /^client\/(net|view)\//, why: 'devices become intents' },
  { from: /^client\/net\//, never: /^client\/view\/|^(react|react-dom|@react-three)(\/|$)/, why: 'the link draws nothing' },
  { from: /^client\/(?!net\/|dev\/)/, never: /^(@colyseus\/sdk|colyseus)(\/|$)/, why: 'only the link talks to the rooms' },
  { from: /^client\/(?!dev\/)/, never: /^server\/(?!protocol\/)/, exceptTypes: true, why: 'of the server, the client knows the wire' },
  { from: /^client\/(?!dev\/)/, never: /^(assets|tests|client\/dev)\//, why: 'the product is built without its workshop' },
];

describe('import rules of the design', () => {
  it('sees the project (guards against a test that checks nothing)', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
    for (const folder of ['client/view/', 'client/net/', 'server/rooms/', 'server/voice/', 'server/domain/', 'server/protocol/', 'scenes/format/']) {
      expect(imports.some((one) => one.from.startsWith(folder)), folder).toBe(true);
    }
  });

  for (const rule of rules) {
    it(`${rule.from.source} never imports ${rule.never.source}: ${rule.why}`, () => {
      const broken = imports.filter((one) => rule.from.test(one.from) && rule.never.test(one.to) && !(rule.exceptTypes === true && one.typeOnly));
      expect(broken.map((one) => `${one.from} -> ${one.to}`)).toEqual([]);
    });
  }

  it('reads the environment in one place only', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8'))).map((file) => relative(root, file).split(sep).join('/'));
    expect(readers.filter((file) => !/^server\/(config\.ts|launch\/)|^(client\/dev|assets)\//.test(file))).toEqual([]);
  });

  it('has no folder for leftovers and no default exports', () => {
    const leftovers = files.filter((file) => /(^|\/)(shared|common|utils|helpers)\//.test(relative(root, file)));
    expect(leftovers).toEqual([]);
    const defaults = files.filter((file) => /^export default /m.test(readFileSync(file, 'utf8')));
    expect(defaults).toEqual([]);
  });
});
