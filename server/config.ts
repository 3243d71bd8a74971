import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { MOST_SEATS } from './domain/roster.ts';

const root = resolve(import.meta.dirname, '..');
const list = z.string().transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== ''));
const origin = z.url({ protocol: /^https?$/, error: 'an address such as https://museum.example' }).transform((text) => new URL(text).origin);
const whole = (min: number, max: number, otherwise: number) => z.coerce.number({ error: 'a whole number' }).int('a whole number').min(min).max(max).default(otherwise);

/** Every setting, with its default; `.env.example` explains each. */
const settings = z.object({
  PORT: whole(0, 65_535, 2567),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: origin.optional(),
  ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  FRAME_ANCESTORS: list.pipe(z.array(origin)).default([]),
  TRUST_PROXY: whole(0, 10, 0),
  GALLERY_CAPACITY: whole(1, MOST_SEATS, 50),
  MAX_GALLERIES: whole(1, 1000, 20),
  JOINS_PER_MINUTE: whole(1, 100_000, 120),
  LINES_PER_ADDRESS: whole(1, 100_000, 100),
  VOICE: z.enum(['on', 'off'], { error: 'on or off' }).default('off'),
  METRICS: z.enum(['loopback', 'open', 'off'], { error: 'loopback, open or off' }).default('loopback'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'silent, error, warn, info or debug' }).default('info'),
  DATA_FOLDER: z.string().default('data').transform((folder) => resolve(root, folder)),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'an address such as postgres://user:password@host/database' }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'an address such as redis://user:password@host:6379' }).optional(),
  SERVER_URL: origin.optional(),
  OTHER_SERVERS: list.pipe(z.array(origin)).default([]),
  SESSION_SECRET: z.string().min(32, 'at least 32 characters of chance').optional(),
  TRANSCRIPT_DAYS: whole(1, 3650, 30),
  SCENES_FOLDER: z.string().default('scenes').transform((folder) => resolve(root, folder)),
});

/** Settings whose values are for no screen and no log. */
const CONFIDENTIAL = ['DATABASE_URL', 'REDIS_URL', 'SESSION_SECRET'];

/** Settings that servers which share a Redis cannot do without, and why. */
const needed = { DATABASE_URL: 'they keep guides and tours in one database', SESSION_SECRET: 'they know people by one secret', SERVER_URL: 'browsers have to reach each of them, and no other, by an address such as https://one.museum.example' } as const;

export type Config = Readonly<z.infer<typeof settings>> & { readonly root: string };

/** Origins whose pages may talk to this server, beside the one it is asked as. */
export function knownOrigins(config: Pick<Config, 'ALLOWED_ORIGINS' | 'PUBLIC_URL'> & Partial<Pick<Config, 'OTHER_SERVERS'>>): string[] {
  const own = config.PUBLIC_URL === undefined ? [] : [config.PUBLIC_URL];
  return [...own, ...config.ALLOWED_ORIGINS, ...(config.OTHER_SERVERS ?? [])];
}

/** What is wrong with the settings, one line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the settings. Empty ones count as absent. Throws a `ConfigError` that names each wrong setting and what to write instead. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.keys(settings.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const result = settings.safeParse(given);
  if (result.success) {
    const { data } = result;
    const missing = data.REDIS_URL === undefined ? [] : Object.entries(needed).filter(([name]) => data[name as keyof typeof needed] === undefined);
    if (missing.length > 0) throw unusable(missing.map(([name, why]) => `  ${name} is missing: servers that share a Redis need it, for ${why}`));
    return { ...data, root };
  }
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}="${CONFIDENTIAL.includes(name) ? '…' : String(given[name])}": ${issue.message}`;
  });
  throw unusable(lines);
}

const unusable = (lines: readonly string[]) => new ConfigError(`Some settings cannot be used:\n${lines.join('\n')}\n.env.example explains them.`);

/** The settings of this process: from its environment, and from `.env` beside package.json where that exists. */
export function readConfig(): Config {
  const file = resolve(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return parseConfig(process.env);
}
