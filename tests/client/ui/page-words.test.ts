import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type PageWords = Pick<typeof import('../../../client/view/ui/i18n.ts'), 't' | 'speakPage' | 'learnWords'>;

/** The page's words as a build has them: read beforehand, without a parser. */
describe('the page’s words', () => {
  let vite: ViteDevServer;
  const open = async (): Promise<PageWords> => {
    vite.moduleGraph.invalidateAll();
    return (await vite.ssrLoadModule('/client/view/ui/i18n.ts')) as PageWords;
  };
  beforeAll(async () => {
    const root = resolve(import.meta.dirname, '../../..');
    vite = await createServer({ root, logLevel: 'error', appType: 'custom', server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true }, ssr: { noExternal: ['intl-messageformat'] } });
  });
  afterAll(() => vite.close());

  it('are spoken in the language wished for, with plurals and values', async () => {
    const { t, speakPage } = await open();
    await speakPage('en-GB');
    expect([t('shell.filtered', { count: 0 }), t('shell.filtered', { count: 1 }), t('shell.filtered', { count: 7 })]).toEqual(['Nothing found', '1 exhibit', '7 exhibits']);
    expect([t('terms.bce', { year: '300' }), t('terms.goals.1'), t('shell.no-such-words')]).toEqual(['300 BCE', 'No Poverty', 'shell.no-such-words']);
    await speakPage('zh');
    expect(t('shell.filtered', { count: 7 })).toMatch(/7.*\p{Script=Han}/u);
    await speakPage('xx');
    expect(t('shell.filtered', { count: 1 })).toBe('1 exhibit');
  });

  it('come in part with what says them, and then in every language', async () => {
    const { t, speakPage, learnWords } = await open();
    await speakPage('en');
    expect(t('people.someone', { number: 3 })).toBe('people.someone');
    await Promise.all([learnWords('people'), learnWords('people', 'live')]);
    expect([t('people.someone', { number: 3 }), t('guide.title')]).toEqual(['Visitor 3', 'guide.title']);
    await speakPage('zh');
    expect(t('people.someone', { number: 3 })).toMatch(/\p{Script=Han}/u);
  });

  it('are those of the language wished for last, whichever comes first', async () => {
    const { t, speakPage, learnWords } = await open();
    await Promise.all([speakPage('zh'), learnWords('guide'), speakPage('en')]);
    expect([t('shell.filtered', { count: 1 }), t('guide.pollOption', { number: 2 })]).toEqual(['1 exhibit', 'Choice 2']);
  });
});
