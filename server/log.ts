import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** Structured lines on stdout. Never names, lines of chat, addresses, secrets or poses: pass counts, codes and ids of galleries. */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>): Log {
  return pino({ level: config.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } });
}
