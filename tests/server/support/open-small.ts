import { parseConfig } from '../../../server/config.ts';
import { createLog } from '../../../server/log.ts';
import { openPavilion } from '../../../server/pavilion.ts';
import { Visitors } from '../../support/visitors.ts';
import { smallExhibition } from './small-exhibition.ts';

const TEMPLATE = '<!doctype html><html lang="en"><head><title>Pavilion</title><!--open-graph--></head><body></body></html>';

/** A server in this process with the small exhibition, on a free port; one at a time. */
export async function openSmall(settings: Record<string, string> = {}) {
  const config = parseConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '1000', ...settings });
  const small = smallExhibition();
  const pavilion = await openPavilion({
    config,
    log: createLog(config),
    exhibitions: { hosted: new Map([['small', small]]), broken: new Map(), warned: new Map() },
    clientFiles: new Map(),
    template: () => Promise.resolve(TEMPLATE),
  });
  const url = `http://127.0.0.1:${pavilion.port}`;
  return { pavilion, url, small, visitors: new Visitors(url, 'small'), metrics: async () => (await fetch(`${url}/metrics`)).text() };
}
export type OpenSmall = Awaited<ReturnType<typeof openSmall>>;
