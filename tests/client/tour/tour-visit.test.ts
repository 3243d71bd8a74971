import { describe, expect, it } from 'vitest';
import { tellsTour, tourPhase } from '../../../client/tour/tour-now.ts';
import { tourTelemetry } from '../../../client/tour/tour-telemetry.ts';
import { readAddress } from '../../../client/visit/address.ts';
import { followAddress } from '../../../client/visit/follow-address.ts';
import { linkToView } from '../../../client/visit/share-links.ts';
import { exhibition, open, walkOn } from './with-tour.ts';

describe('a visit on a tour', () => {
  it('leads to the stop, opens it on arrival with what the tour points at, and tells it there', () => {
    const store = open('/two-halls', {}, false);
    store.getState().takeTour('clay');
    expect(store.getState()).toMatchObject({ opening: 'kiln/vase', open: null, tour: { id: 'clay', stop: 0 } });
    expect(tourPhase(store.getState())).toBe('under way');
    walkOn(store);
    expect(store.getState()).toMatchObject({ open: 'kiln/vase', annotation: 'foot', highlight: null });
    expect([tourPhase(store.getState()), tellsTour(store.getState())]).toEqual(['at the stop', true]);
    expect(store.getState().tours.kept['clay']?.seen).toEqual(['vase']);
  });

  it('goes on, back and to any stop; with reduced motion at once', () => {
    const store = open('/two-halls');
    store.getState().takeTour('clay');
    store.getState().goToStop(2);
    expect(store.getState()).toMatchObject({ open: 'kiln/title', annotation: null, highlight: 'pots-made', tour: { stop: 2 } });
    expect(store.getState().body.hall).toBe('north');
    store.getState().goToStop(-4);
    expect(store.getState()).toMatchObject({ open: 'kiln/vase', tour: { stop: 0 } });
  });

  it('ends after its last stop, is done then, and can begin again', () => {
    const store = open('/two-halls');
    store.getState().takeTour('clay', 2);
    store.getState().goToStop(3);
    expect(tourPhase(store.getState())).toBe('finished');
    expect(store.getState()).toMatchObject({ open: null, tours: { last: null, kept: { clay: { stop: null, seen: ['pots'] } } } });
    store.getState().pauseTour();
    expect(tourPhase(store.getState())).toBe('finished');
    store.getState().startTourAgain('clay');
    expect(store.getState()).toMatchObject({ tour: { stop: 0 }, tours: { last: 'clay', kept: { clay: { stop: 'vase', seen: ['vase'] } } } });
    // Done, left, and taken once more from the list: from the beginning too.
    store.getState().goToStop(3);
    store.getState().takeTour(null);
    store.getState().takeTour('clay');
    expect(store.getState()).toMatchObject({ tour: { stop: 0 }, tours: { kept: { clay: { seen: ['vase'] } } } });
  });

  it('waits when one walks away, and when it rests', () => {
    const store = open('/two-halls');
    store.getState().takeTour('clay');
    store.getState().notice('south', 'kiln/vase');
    store.getState().notice('south', null);
    expect([store.getState().open, tourPhase(store.getState())]).toEqual([null, 'away']);
    store.getState().goToStop(0);
    expect(tourPhase(store.getState())).toBe('at the stop');
    store.getState().pauseTour();
    expect([store.getState().open, tourPhase(store.getState())]).toEqual([null, 'paused']);
    store.getState().goToStop(1);
    expect(store.getState().tour).toMatchObject({ stop: 1, paused: false });
  });

  it('stops on the way when it is told to rest', () => {
    const store = open('/two-halls', {}, false);
    store.getState().takeTour('clay');
    store.getState().pauseTour();
    expect(store.getState()).toMatchObject({ opening: null, tour: { paused: true } });
    expect(store.getState().body.walkPath).toBeNull();
  });

  it('gives way to the exhibit’s own words and comes back', () => {
    const store = open('/two-halls');
    store.getState().takeTour('clay');
    store.getState().readMore();
    expect(tellsTour(store.getState())).toBe(false);
    store.getState().openAnnotation('lip');
    store.getState().setCloser(true);
    store.getState().openExhibit(null);
    expect(store.getState()).toMatchObject({ open: 'kiln/vase', annotation: 'foot', closer: false, reading: false });
    expect(tellsTour(store.getState())).toBe(true);
    // A number pressed on the object is read up in its own words.
    store.getState().openAnnotation('lip');
    expect(store.getState()).toMatchObject({ annotation: 'lip', reading: true });
    store.getState().openExhibit('greeting');
    expect([tourPhase(store.getState()), tellsTour(store.getState())]).toEqual(['away', false]);
    store.getState().openExhibit(null);
    expect(store.getState().open).toBeNull();
  });

  it('steps back out of the words and not out of the tour', () => {
    const store = open('/two-halls');
    store.getState().takeTour('clay');
    store.getState().readMore();
    const { stepBack } = store.getState();
    expect([stepBack(), tellsTour(store.getState())]).toEqual([true, true]);
    expect([stepBack(), tourPhase(store.getState()), store.getState().open]).toEqual([true, 'paused', null]);
    expect([stepBack(), store.getState().tour?.id]).toEqual([false, 'clay']);
  });

  it('excludes a route, and a route excludes it', () => {
    const store = open('/two-halls?route=thread');
    store.getState().takeTour('clay');
    expect(store.getState()).toMatchObject({ route: null, tour: { id: 'clay' } });
    store.getState().takeRoute('thread');
    expect(store.getState()).toMatchObject({ route: 'thread', tour: null, open: null, tours: { last: null } });
    store.getState().takeTour('clay', 1);
    store.getState().startAgain('thread');
    expect(store.getState()).toMatchObject({ route: 'thread', tour: null });
  });

  it('forgets no place when it is left, and takes no tour that is not there', () => {
    const store = open('/two-halls');
    store.getState().takeTour('clay', 1);
    store.getState().takeTour(null);
    expect(store.getState()).toMatchObject({ tour: null, open: null, tours: { last: null, kept: { clay: { stop: 'hello' } } } });
    store.getState().takeTour('clay');
    expect(store.getState().tour?.stop).toBe(1);
    store.getState().takeTour('gone');
    expect(store.getState().tour).toBeNull();
    store.getState().goToStop(1);
    store.getState().setTourWish({ aloud: true });
    expect(store.getState().tour).toBeNull();
  });

  it('is offered in the next visit, once', () => {
    const store = open('/two-halls', { tours: { last: 'clay', kept: { clay: { stop: 'hello', seen: ['vase'] } } } });
    expect(store.getState()).toMatchObject({ tour: null, tours: { last: 'clay' } });
    store.getState().forgetOffer();
    expect(store.getState().tours).toEqual({ last: null, kept: { clay: { stop: 'hello', seen: ['vase'] } } });
  });

  it('is seen from outside', () => {
    const store = open('/two-halls');
    expect(tourTelemetry(store.getState())).toBeNull();
    store.getState().takeTour('clay', 1);
    expect(tourTelemetry(store.getState())).toEqual({ id: 'clay', stop: 1, role: 'alone', following: false, stand: null, followers: 0, questions: 0, pointed: null });
  });
});

describe('the address of a tour', () => {
  it('begins it: at its first stop, or the one named as visitors count', () => {
    expect(open('/two-halls?tour=clay').getState()).toMatchObject({ tour: { id: 'clay', stop: 0 }, open: 'kiln/vase', annotation: 'foot', landed: false, route: null });
    const third = open('/two-halls?tour=clay&stop=3&route=thread', { route: { route: 'thread', seen: [] } }).getState();
    expect(third).toMatchObject({ tour: { stop: 2 }, open: 'kiln/title', highlight: 'pots-made', route: null });
    expect(third.body.hall).toBe('north');
    expect(tourPhase(open('/two-halls?tour=clay&stop=40').getState())).toBe('finished');
    expect(open('/two-halls?tour=gone&route=thread').getState()).toMatchObject({ tour: null, route: 'thread', open: null });
  });

  it('lets whoever is elsewhere stay there', () => {
    const store = open('/two-halls/kiln/title?tour=clay&stop=1');
    expect([store.getState().open, tourPhase(store.getState())]).toEqual(['kiln/title', 'away']);
    expect(tourPhase(open('/two-halls?tour=clay&at=3,7').getState())).toBe('away');
  });

  it('is part of a link to what one sees', () => {
    const store = open('/two-halls?tour=clay&stop=2');
    expect(linkToView(store.getState())).toBe('/two-halls/greeting?lang=en&tour=clay&stop=2');
    store.getState().takeTour(null);
    expect(linkToView(store.getState())).not.toContain('tour');
  });

  it('names each stop with its own exhibit, and goes back from stop to stop and out of the tour', () => {
    const store = open('/two-halls');
    const view = browserAt('https://example.org/two-halls');
    const stop = followAddress(store, readAddress(new URL('https://example.org/two-halls')), view.window);
    store.getState().takeTour('clay');
    store.getState().goToStop(1);
    store.getState().setTourWish({ aloud: true });
    store.getState().goToStop(2);
    expect(view.entries()).toEqual(['/two-halls', '/two-halls/kiln/vase?tour=clay&stop=1', '/two-halls/greeting?tour=clay&stop=2', '/two-halls/kiln/title?tour=clay&stop=3']);
    view.back();
    expect(store.getState()).toMatchObject({ open: 'greeting', tour: { stop: 1, aloud: true }, tours: { kept: { clay: { stop: 'hello' } } } });
    view.back();
    expect(store.getState()).toMatchObject({ open: 'kiln/vase', annotation: 'foot', tour: { stop: 0 } });
    view.back();
    expect(store.getState()).toMatchObject({ open: null, tour: null, annotation: null });
    expect(view.entries()).toHaveLength(4);
    stop();
  });
});

/** As much of a browser's history as the address needs. */
function browserAt(href: string): { window: Window; entries: () => string[]; back: () => void } {
  const events = new EventTarget();
  const list: { url: URL; state: unknown }[] = [{ url: new URL(href), state: null }];
  let at = 0;
  const resolved = (url: string | undefined): URL => new URL(url === undefined || url === '' ? list[at]!.url.href : url, href);
  const history = {
    pushState: (state: unknown, _title: string, url?: string) => {
      list.splice(at + 1, Infinity, { url: resolved(url), state });
      at += 1;
    },
    replaceState: (state: unknown, _title: string, url?: string) => (list[at] = { url: resolved(url), state }),
  };
  const fake = {
    history,
    get location() {
      return list[at]!.url;
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  return {
    window: fake as unknown as Window,
    entries: () => list.map(({ url }) => url.pathname + url.search),
    back: () => {
      at -= 1;
      events.dispatchEvent(Object.assign(new Event('popstate'), { state: list[at]!.state }));
    },
  };
}

it('the exhibition of these tests has its tours', () => expect(exhibition.tours.map((one) => one.id)).toEqual(['clay', 'other']));
