import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BackToTour } from '../../../client/view/tour/back-to-tour.tsx';
import { TourBar } from '../../../client/view/tour/tour-bar.tsx';
import { TourList } from '../../../client/view/tour/tour-list.tsx';
import { TourOffer } from '../../../client/view/tour/tour-offer.tsx';
import { VisitContext, type VisitStore } from '../../../client/visit/visit.ts';
import { open } from './with-tour.ts';

/** The markup of the visit as it is now; the page's own words stand as their keys. */
function markup(store: VisitStore, node: ReactNode): string {
  const now: VisitStore = { ...store, getInitialState: () => store.getState() };
  return renderToStaticMarkup(<VisitContext value={now}>{node}</VisitContext>);
}

const buttons = (html: string): string[] => [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([whole, inside]) => /aria-label="([^"]*)"/.exec(whole)?.[1] ?? inside!.replace(/<[^>]*>/g, '').trim());

describe('the tour on the page', () => {
  it('tells the stop’s words in their language, asks its question, and offers every way on', () => {
    const store = open('/two-halls?tour=clay&stop=2');
    const html = markup(store, <TourBar />);
    expect(html).toContain('data-shape="card"');
    expect(html).toContain('<p lang="en">Somebody wrote this.</p>');
    expect(html).toContain('<p lang="en">Who wrote it?</p>');
    expect(html).not.toContain('Point at the foot');
    expect(html).toMatch(/<progress[^>]*max="3"[^>]*value="2"/);
    expect(buttons(html)).toEqual(['tour.leave', 'tour.stop – tour.stops', 'tour.readMore', 'tour.byItself', 'tour.back', 'tour.pause', 'tour.next']);
    expect(html).not.toContain('style=');
  });

  it('marks words that are there only in another language', () => {
    const store = open('/two-halls?tour=clay&stop=3&lang=zh');
    const html = markup(store, <TourBar />);
    expect(html).toContain('exhibits.reading.onlyIn');
    expect(html).toContain('<p lang="en">A city of pots.</p>');
    const list = markup(store, <TourList />);
    expect(list).not.toContain('tour.languages');
    expect(markup(open('/two-halls?lang=en'), <TourList />)).toContain('tour.languages');
  });

  it('is a strip with a way back while one is elsewhere or the tour rests', () => {
    const store = open('/two-halls?tour=clay&at=3,7');
    expect(markup(store, <TourBar />)).toContain('data-shape="strip"');
    expect(buttons(markup(store, <TourBar />))).toContain('tour.toStop');
    store.getState().goToStop(0);
    store.getState().pauseTour();
    const html = markup(store, <TourBar />);
    expect(html).toContain('tour.paused');
    expect(buttons(html)).toContain('tour.goOn');
    expect(html).not.toContain('It was turned on a wheel.');
  });

  it('makes room for the exhibit’s own words, which lead back to it', () => {
    const store = open('/two-halls?tour=clay');
    expect(markup(store, <TourBar />)).not.toMatch(/<section[^>]*hidden/);
    store.getState().readMore();
    expect(markup(store, <TourBar />)).toMatch(/<section[^>]*hidden/);
    expect(buttons(markup(store, <BackToTour />))).toEqual(['tour.toTour']);
    store.getState().takeTour(null);
    expect(markup(store, <BackToTour />) + markup(store, <TourBar />)).toBe('');
  });

  it('thanks at the end with the cities seen, their words and how they are cited', () => {
    const store = open('/two-halls?tour=clay');
    store.getState().goToStop(0);
    store.getState().goToStop(3);
    const html = markup(store, <TourBar />);
    expect(html).toContain('tour.thanks');
    expect(html).toContain('Kilnton');
    expect(html).toContain('href="/two-halls/kiln/text?lang=en"');
    expect(html).toContain('href="/two-halls/kiln/text?lang=en#cite"');
    expect(buttons(html)).toEqual(['tour.leave', 'tour.back', 'tour.again', 'tour.leave']);
  });

  it('is offered where it was left', () => {
    const tours = { last: 'clay', kept: { clay: { stop: 'hello', seen: ['vase'] } } };
    const store = open('/two-halls', { tours });
    expect(buttons(markup(store, <TourOffer />))).toEqual(['tour.notNow', 'tour.goOnAt']);
    expect(buttons(markup(store, <TourList />))).toEqual(['tour.goOnAt: From clay', 'tour.again: From clay', 'tour.start: From clay']);
    store.getState().takeTour('clay');
    expect(buttons(markup(store, <TourList />))).toEqual(['tour.leave: From clay', 'tour.start: From clay']);
    expect(markup(open('/two-halls'), <TourOffer />)).toBe('');
  });
});
