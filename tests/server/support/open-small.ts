import { parseConfig } from '../../../server/config.ts';
import { createLog } from '../../../server/log.ts';
import { openPavilion } from '../../../server/pavilion.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { Visitors } from '../../support/visitors.ts';
import { smallExhibition } from './small-exhibition.ts';

const TEMPLATE = '<!doctype html><html lang="en"><head><title>Pavilion</title><!--open-graph--></head><body></body></html>';

/** A server in this process with the small exhibition, on a free port; one at a time. */
export async function openSmall(settings: Record<string, string> = {}, version = '1.0.0') {
  const config = parseConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '1000', SESSION_SECRET: 'a secret for tests, of forty characters.', VOICE: 'on', ...settings });
  const small = smallExhibition('small', version);
  const store = await openStore({ file: ':memory:' });
  let passed = 0;
  const opened = await openPavilion({
    config,
    log: createLog(config),
    store,
    exhibitions: { hosted: new Map([['small', small]]), broken: new Map(), warned: new Map() },
    clientFiles: new Map(),
    template: () => Promise.resolve(TEMPLATE),
    clock: { now: () => performance.now() + passed, time: () => Date.now() + passed },
  });
  const stop = async () => {
    await opened.stop();
    await store.close();
  };
  const pavilion = { ...opened, stop };
  const url = `http://127.0.0.1:${pavilion.port}`;
  /** Lets milliseconds pass for the server's rules, at once. */
  const pass = (milliseconds: number) => void (passed += milliseconds);
  /** One of the figures of /metrics, summed over its labels or for those that are given. */
  const metric = async (name: string, labels = '') => {
    const text = await (await fetch(`${url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line.startsWith(`pavilion_${name}`) && line.includes(labels));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  };
  return { pass, metric, store, pavilion, url, small, visitors: new Visitors(url, 'small') };
}
export type OpenSmall = Awaited<ReturnType<typeof openSmall>>;
