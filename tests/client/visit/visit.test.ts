import { describe, expect, it } from 'vitest';
import { bodyAt, firstLanguage, openVisit } from '../../../client/visit/open-visit.ts';
import { readAddress } from '../../../client/visit/address.ts';
import { linkToCompany, linkToView } from '../../../client/visit/share-links.ts';
import { freshSettings } from '../../../client/visit/settings.ts';
import { titleOf } from '../../../client/visit/mirror-document.ts';
import { partsFor } from '../../../client/visit/follow-address.ts';
import { stanceOf } from '../../../client/self/body.ts';
import { stepBody } from '../../../client/self/locomotion.ts';
import { twoHalls } from '../two-halls.ts';

const { exhibition, plan } = twoHalls();
const still = { forward: 0, sideways: 0, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 };
const address = (href: string) => readAddress(new URL(href, 'https://example.org'));
const begin = (href = '/two-halls') => openVisit(exhibition, address(href), freshSettings(() => 0.5));

/** Lets a walk come to its end as the frame would. */
function walkOn(store: ReturnType<typeof begin>): void {
  const { body } = store.getState();
  for (let i = 0; i < 4000 && body.walkPath !== null; i++) if (stepBody(body, still, plan.floor, 1 / 60)) store.getState().arrive();
}

describe('a visit', () => {
  it('begins where the address says', () => {
    expect(stanceOf(bodyAt(plan, address('/two-halls')))).toMatchObject({ x: 0, z: 4, yaw: expect.closeTo(0) });
    expect(bodyAt(plan, address('/two-halls/kiln')).hall).toBe('north');
    expect(stanceOf(bodyAt(plan, address('/two-halls?at=3,7,90')))).toMatchObject({ x: 3, z: 7, yaw: -Math.PI / 2 });
    expect(plan.floor.isFree(...([bodyAt(plan, address('/two-halls?at=400,7')).x, bodyAt(plan, address('/two-halls?at=400,7')).z] as const))).toBe(true);
    expect(begin('/two-halls/kiln/vase').getState().open).toBe('kiln/vase');
    expect(begin('/two-halls/kiln').getState().open).toBeNull();
    expect(begin('/two-halls/atlantis').getState().open).toBeNull();
  });

  it('speaks the language of the address, then the chosen one, then the browser’s, then the exhibition’s first', () => {
    const chosen = { ...freshSettings(), language: 'zh' };
    expect(firstLanguage(address('/x?lang=en'), chosen, ['zh', 'en'], ['de'])).toBe('en');
    expect(firstLanguage(address('/x'), chosen, ['en', 'zh'], ['en'])).toBe('zh');
    expect(firstLanguage(address('/x'), freshSettings(), ['en', 'zh'], ['de', 'zh-TW'])).toBe('zh');
    expect(firstLanguage(address('/x'), freshSettings(), ['fr', 'en'], ['de'])).toBe('fr');
  });

  it('opens an exhibit on arrival, not before, and closes step by step', () => {
    const store = begin();
    store.getState().openExhibit('kiln/vase');
    expect(store.getState()).toMatchObject({ open: null, opening: 'kiln/vase' });
    walkOn(store);
    expect(store.getState()).toMatchObject({ open: 'kiln/vase', opening: null });
    store.getState().openAnnotation('foot');
    store.getState().setCloser(true);
    const { stepBack } = store.getState();
    expect([stepBack(), store.getState().closer]).toEqual([true, false]);
    expect([stepBack(), store.getState().annotation]).toEqual([true, null]);
    expect([stepBack(), store.getState().open]).toEqual([true, null]);
    expect(stepBack()).toBe(false);
  });

  it('stops a walk with a step back and forgets what it was for', () => {
    const store = begin();
    store.getState().openExhibit('kiln/title');
    expect(store.getState().stepBack()).toBe(true);
    expect(store.getState().body.walkPath).toBeNull();
    store.getState().abandon();
    expect(store.getState().opening).toBeNull();
  });

  it('closes what one walks away from, and nothing else', () => {
    const store = begin('/two-halls/kiln/vase');
    store.getState().notice('south', 'kiln/vase');
    expect(store.getState().open).toBe('kiln/vase');
    store.getState().notice('south', null);
    expect(store.getState().open).toBeNull();
  });

  it('is there at once with reduced motion, and remembers where it set out', () => {
    const store = begin();
    store.setState({ reducedMotion: true });
    store.getState().openExhibit('kiln/title');
    expect(store.getState()).toMatchObject({ open: 'kiln/title', cuts: 1, departure: { x: 0, z: 4 } });
    expect(store.getState().body.hall).toBe('north');
  });

  it('gives the quality that was chosen, at once', () => {
    const store = begin();
    store.getState().saveSettings({ quality: 'high' });
    expect(store.getState().quality).toBe('high');
    store.getState().saveSettings({ quality: 'auto' });
    expect(store.getState().quality).toBe('high');
  });

  it('says in addresses and titles where one is', () => {
    const store = begin();
    expect(titleOf(store.getState())).toBe('Two Halls');
    expect(linkToView(store.getState())).toBe('/two-halls?lang=en&at=0,4,0');
    expect(linkToCompany(store.getState(), null)).toBeNull();
    expect(linkToCompany(store.getState(), 'K3Y')).toBe('/two-halls?with=K3Y&at=0,4,0');
    store.getState().notice('south', 'kiln/vase');
    expect(titleOf(store.getState())).toBe('Kilnton · Two Halls');
    expect(linkToView(store.getState())).toBe('/two-halls/kiln/vase?lang=en');
    expect([partsFor(null, 'kiln/vase'), partsFor('kiln/vase', 'kiln/vase'), partsFor(null, 'greeting'), partsFor('greeting', null)]).toEqual([['kiln'], ['kiln', 'vase'], [], ['greeting']]);
  });
});
