import { parseArgs } from 'node:util';
import { type Config, ConfigError } from '../config.ts';
import { plainName } from '../domain/plain-words.ts';
import { loadExhibitions } from '../exhibitions.ts';
import { openStore, storePlace } from '../store/open-store.ts';
import { type GuideListing, type GuideStore, StoreUnavailable, StoreUnusable } from '../store/store.ts';
import { invite, linkPath, newLink } from './invite.ts';
import { lastsUntil } from './lasting.ts';

const HELP = `Who may lead live tours:
  npm run guides -- invite "Name"     make a guide, and a link by which they sign in once
      --tours first-visit,bread       only these tours; without it, all
      --expires 30d                   until when (h, d, w or y from now); without it, 30d
      --url https://museum.example    the server's address; without it, PUBLIC_URL
  npm run guides -- link <id>         another link for a guide who lost theirs; takes --expires and --url
  npm run guides -- list              who is a guide
  npm run guides -- revoke <id>       take it back, at once`;

/** Something the operator wrote cannot be done; shown as it is. */
class Wrong extends Error {
  readonly code: number;
  constructor(words: string, code = 1) {
    super(words);
    this.code = code;
  }
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

async function knownTours(config: Config): Promise<Set<string>> {
  const { hosted } = await loadExhibitions(config.SCENES_FOLDER);
  return new Set([...hosted.values()].flatMap(({ exhibition }) => exhibition.tours.map(({ id }) => id)));
}

/** Tours that the operator named; a mistyped one would make a guide who can lead nothing. */
async function toursOf(config: Config, words: string | undefined): Promise<string[] | null> {
  if (words === undefined) return null;
  const tours = words.split(',').map((one) => one.trim()).filter((one) => one !== '');
  const known = await knownTours(config);
  const unknown = tours.filter((one) => !known.has(one));
  if (tours.length === 0 || unknown.length > 0) throw new Wrong(`There is no tour "${unknown.join('", "')}". There are: ${[...known].join(', ') || 'none'}.`);
  return tours;
}

function expiresOf(words: string | undefined, now: number): number {
  const expires = lastsUntil(words ?? '30d', now);
  if (expires === null) throw new Wrong(`"${words ?? ''}" is no time from now: write 12h, 30d, 8w or 1y (10 years at most).`);
  return expires;
}

function addressOf(config: Config, url: string | undefined, path: string): string {
  const base = url ?? config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) throw new Wrong(`--url ${base} is no address such as https://museum.example.`);
  return new URL(base).origin + path;
}

function stateOf(guide: GuideListing, now: number): string {
  if (guide.revoked !== null) return `revoked ${day(guide.revoked)}`;
  if (guide.expires <= now) return `expired ${day(guide.expires)}`;
  return `${guide.signedIn === null ? 'invited' : 'signed in'}, until ${day(guide.expires)}`;
}

type Asked = { words: string[]; tours?: string | undefined; expires?: string | undefined; url?: string | undefined };
type Say = (line: string) => void;
type Command = (store: GuideStore, config: Config, asked: Asked, say: Say) => Promise<void>;

const commands: Record<string, Command> = {
  async invite(store, config, { words, ...asked }, say) {
    const named = plainName(words.join(' '));
    if (!named.ok || named.name === '') throw new Wrong('Name the guide, in at most 24 characters: npm run guides -- invite "Name".');
    const now = Date.now();
    const address = (secret: string) => addressOf(config, asked.url, linkPath(secret));
    // Whatever is wrong is found before a guide is made.
    address('');
    const { guide, secret } = await invite(store, { name: named.name, tours: await toursOf(config, asked.tours), expires: expiresOf(asked.expires, now) }, now);
    say(`${guide.name} (${guide.id}) may lead ${guide.tours === null ? 'all tours' : guide.tours.join(', ')} until ${day(guide.expires)} UTC.`);
    say(`Send them this link by a way that only they read. It works once, and is not shown again:\n\n  ${address(secret)}\n`);
  },

  async link(store, config, { words, ...asked }, say) {
    const guide = await store.byId(words[0] ?? '');
    const now = Date.now();
    if (guide === null || guide.revoked !== null || guide.expires <= now) throw new Wrong(`"${words[0] ?? ''}" is no guide's id; see npm run guides -- list.`);
    const address = (secret: string) => addressOf(config, asked.url, linkPath(secret));
    address('');
    const expires = Math.min(guide.expires, expiresOf(asked.expires, now));
    say(`Another link for ${guide.name}, good once until ${day(expires)} UTC:\n\n  ${address(await newLink(store, guide.id, now, expires))}\n`);
  },

  async list(store, _config, _asked, say) {
    const guides = await store.all();
    const now = Date.now();
    for (const guide of guides) say(`${guide.id}  ${guide.name}  ${guide.tours === null ? 'all tours' : guide.tours.join(',')}  ${stateOf(guide, now)}`);
    if (guides.length === 0) say('Nobody is a guide yet: npm run guides -- invite "Name".');
  },

  async revoke(store, _config, { words }, say) {
    const [id = ''] = words;
    if (!(await store.revoke(id, Date.now()))) throw new Wrong(`"${id}" is no guide's id, or was revoked before; see npm run guides -- list.`);
    say('Revoked: neither their link nor their session works any more.');
  },
};

function understand(args: string[]): Asked & { command: Command } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { tours: { type: 'string' }, expires: { type: 'string' }, url: { type: 'string' } } });
    const [name = '', ...words] = positionals;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new Wrong(HELP, 2);
    return { ...values, words, command };
  } catch (cause) {
    if (cause instanceof Wrong) throw cause;
    throw new Wrong(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`, 2);
  }
}

async function run(args: string[], readConfig: () => Config, say: Say): Promise<void> {
  const { command, ...asked } = understand(args);
  const config = readConfig();
  const store = await openStore(storePlace(config));
  try {
    await command(store.guides, config, asked, say);
  } finally {
    await store.close();
  }
}

/**
 * The operator's command line for guides; `HELP` says what it does. It works beside a running server, on the same store.
 * Answers the exit code: 0 when done, 1 when not, 2 when the command was not understood.
 */
export async function guidesCommand(args: string[], readConfig: () => Config, say: Say, complain: Say): Promise<number> {
  try {
    await run(args, readConfig, say);
    return 0;
  } catch (cause) {
    const expected = cause instanceof Wrong || cause instanceof ConfigError || cause instanceof StoreUnusable || cause instanceof StoreUnavailable;
    if (!expected) throw cause;
    complain(cause.message);
    return cause instanceof Wrong ? cause.code : 1;
  }
}
