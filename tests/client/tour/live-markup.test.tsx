import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LiveTour } from '../../../client/tour/live-tour.ts';
import { ChatPanel } from '../../../client/view/people/chat-panel.tsx';
import { LiveTourView } from '../../../client/view/tour/live-tour-view.tsx';
import { FollowerQuestions } from '../../../client/view/tour/follower-questions.tsx';
import { type LiveView, useLiveView } from '../../../client/view/tour/use-live.ts';
import { VisitContext, type Visit, type VisitStore } from '../../../client/visit/visit.ts';
import { fakeGallery, followed, liveTour, member, question } from './live-fixture.ts';
import { open } from './with-tour.ts';

/** The page's own words stand as their keys. */
function markup(live: LiveTour | null, patch: Partial<Visit> = {}, node: ReactNode = <LiveTourView />, href = '/two-halls'): string {
  const store = open(href);
  store.setState({ live, me: { id: 'me' }, landed: true, gallery: fakeGallery().gallery, ...patch });
  const now: VisitStore = { ...store, getInitialState: () => store.getState() };
  return renderToStaticMarkup(<VisitContext value={now}>{node}</VisitContext>);
}

const buttons = (html: string): string[] => [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([whole, inside]) => /aria-label="([^"]*)"/.exec(whole)?.[1] ?? inside!.replace(/<[^>]*>/g, '').trim());
const STEPS = ['live.raise', 'live.questions', 'live.more', 'live.look'];

describe('a live tour on a visitor’s page', () => {
  it('invites, without a dialogue and with a way to say no', () => {
    const html = markup(liveTour());
    expect(html).toContain('live.invitation live.ask');
    expect(buttons(html)).toEqual(['live.come', 'live.decline']);
    expect(html).not.toMatch(/role="(alert)?dialog"/);
    expect(markup(liveTour({ startedAt: 0 }))).toContain('live.gathering');
    expect(buttons(markup(liveTour(), { landed: false }))).toEqual([]);
  });

  it('tells everybody, before and while they follow and in the chat, that the chat is kept', () => {
    const transcript = 'kept' as const;
    for (const html of [markup(liveTour({ transcript })), markup(followed({}, { transcript })), markup(liveTour({ transcript }), {}, <ChatPanel />)]) expect(html).toContain('people.kept');
    for (const live of [liveTour(), liveTour({ transcript: 'stopped' }), followed({})]) for (const node of [<LiveTourView key="view" />, <ChatPanel key="chat" />]) expect(markup(live, {}, node)).not.toContain('people.kept');
  });

  it('invites nobody into a closed group, and only those with its link into one by link', () => {
    expect(markup(liveTour({ locked: true }))).not.toContain('live-invitation');
    expect(markup(liveTour({ locked: true }), { tourLink: '' })).toContain('live.refused');
    expect(buttons(markup(liveTour({ byLink: true })))).toEqual([]);
    expect(buttons(markup(liveTour({ byLink: true }), { tourLink: 'Key_1' }))).toEqual(['live.come', 'live.decline']);
  });

  it('tells whoever looks around where the group is, in one line, and leaves who walks a tour alone in peace', () => {
    const roams = liveTour({ members: [member('me', { language: 'en' })] });
    const html = markup(roams);
    expect(html).toContain('live.roaming');
    expect(buttons(html)).toEqual(['live.catchUp']);
    expect(buttons(markup(roams, {}, <LiveTourView />, '/two-halls?tour=clay'))).toEqual([]);
  });

  it('tells followers what is said in their language, or in the guide’s own words', () => {
    const html = markup(followed({}));
    expect(html).toContain('<p lang="en">It was turned on a wheel.</p>');
    expect(html).not.toContain('Point at the foot');
    expect(buttons(html)).toEqual(STEPS);
    expect(html).toContain('data-shape="strip"');
    expect(html).not.toContain('style=');
    const chinese = markup(followed({}), {}, <LiveTourView />, '/two-halls?lang=zh');
    expect(chinese).toContain('It was turned on a wheel.（中文）');
    const typed = markup(followed({}, { said: 'Look here!' }));
    expect(typed).toContain('<p dir="auto">Look here!</p>');
    expect(typed).not.toContain('It was turned on a wheel.');
  });

  it('says how far one is and how the tour stands', () => {
    const landing = { tour: 't1', turn: 1, x: 0, z: 0, yaw: 0, behind: false, arrived: false };
    const at = (stage: 'counting' | 'walking' | 'strayed' | 'there', more = {}) => markup(followed({}), { way: { landing: { ...landing, ...more }, stage, since: 0 } });
    expect(at('counting')).toContain('live.soon');
    expect(at('walking')).toContain('live.walking');
    expect(buttons(at('strayed'))).toContain('live.goBack');
    expect(at('there', { behind: true })).toContain('live.behind');
    expect(markup(followed({}, { phase: 'held' }))).toContain('live.held');
    expect(markup(followed({}, { paused: true }))).toContain('live.paused');
    expect(markup(followed({ hand: 5 }))).toContain('live.lower');
    expect(markup(followed({}, { spotlight: 'me' }))).toContain('live.spotlight');
  });

  it('offers to go on alone when nobody leads any more', () => {
    const html = markup(followed({}, { phase: 'offered' }));
    expect(html).toContain('live.offered');
    expect(buttons(html)).toEqual(['live.goOn', 'live.look']);
  });

  it('shows a poll to be voted in while it is open, and its bars', () => {
    const poll = { id: 1, question: 'Which?', options: ['Blue', 'Red'], counts: [3, 1], open: true };
    const html = markup(followed({}, { poll }));
    expect(buttons(html).slice(0, 3)).toEqual(['live.pollLine', 'live.vote', 'live.vote']);
    expect(html).toMatch(/<progress[^>]*max="4"[^>]*value="3"/);
    expect(html).toContain('data-shape="card"');
    const closed = markup(followed({}, { poll: { ...poll, open: false } }));
    expect(buttons(closed)).toEqual(['live.pollLine', ...STEPS]);
    expect(closed).toContain('live.pollClosed');
  });

  it('folds a poll to a line while one is led to the place, and says it to screen readers', () => {
    const poll = { id: 1, question: 'Which?', options: ['Blue', 'Red'], counts: [3, 1], open: true };
    const landing = { tour: 't1', turn: 1, x: 0, z: 0, yaw: 0, behind: false, arrived: false };
    const html = markup(followed({}, { poll }), { way: { landing, stage: 'walking', since: 0 } });
    expect(buttons(html)).toEqual(['live.pollLinelive.voteNow', ...STEPS]);
    expect(html).toContain('data-shape="strip"');
    expect(html).toMatch(/role="status">live\.pollLine</);
    expect(markup(liveTour({ poll }))).not.toContain('live.pollLine');
  });

  it('thanks at the end, and shows nothing of it to who leads', () => {
    const html = markup(liveTour({ phase: 'ended' }), { liveOver: { tour: 'clay', leadName: 'Ada' }, tours: { last: null, kept: { clay: { stop: 'vase', seen: ['vase'] } } } });
    expect(html).toContain('live.thanks');
    expect(html).toContain('href="/two-halls/kiln/text?lang=en#cite"');
    expect(buttons(html)).toEqual(['live.close']);
    expect(buttons(markup(liveTour({ lead: 'me' })))).toEqual([]);
    expect(buttons(markup(liveTour({ score: 'unknown' })))).toEqual([]);
  });
});

function Questions() {
  const view: LiveView | null = useLiveView();
  return view === null ? null : <FollowerQuestions view={view} />;
}

describe('the questions of a live tour', () => {
  it('put what most want to know first and what is answered last; one’s own cannot be supported', () => {
    const questions = [question(1, { support: 1 }), question(2, { from: 'me' }), question(3, { state: 'answered', answer: 'Because.' }), question(4, { support: 5, state: 'kept' })];
    const html = markup(followed({}, { questions }), {}, <Questions />);
    expect([...html.matchAll(/Question \d\?<\/p>/g)].map(([text]) => text.slice(9, 10))).toEqual(['4', '1', '2', '3']);
    expect(buttons(html)).toEqual(['live.send', 'live.support: Question 4?', 'live.support: Question 1?']);
    expect(html).toContain('live.answer');
    expect(html).toContain('live.yours');
  });

  it('are not asked in words by whoever is muted', () => {
    const html = markup(followed({ muted: true }), {}, <Questions />);
    expect(html).toContain('live.muted');
    expect(buttons(html)).toEqual([]);
  });
});
