import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LiveTour } from '../../../../client/tour/live-tour.ts';
import { GuideConsole } from '../../../../client/view/guide/guide-console.tsx';
import { GuideTool } from '../../../../client/view/guide/guide-tool.tsx';
import { HandedOver, isStillWith } from '../../../../client/view/guide/handed-over.tsx';
import { joinPath } from '../../../../client/view/guide/join-link.tsx';
import { PollDesk } from '../../../../client/view/guide/poll-desk.tsx';
import { QrCode } from '../../../../client/view/guide/qr-code.tsx';
import { QuestionQueue } from '../../../../client/view/guide/question-queue.tsx';
import { RemotePage, type RemoteState } from '../../../../client/view/guide/remote-page.tsx';
import { Roster } from '../../../../client/view/guide/roster.tsx';
import { StopCard } from '../../../../client/view/guide/stop-card.tsx';
import { ReportTable } from '../../../../client/view/guide/tour-summary.tsx';
import { OpenForAll } from '../../../../client/view/guide/open-for-all.tsx';
import { consolePart } from '../../../../client/view/guide/use-console.ts';
import { TranscriptDesk } from '../../../../client/view/guide/transcript-desk.tsx';
import { readAddress } from '../../../../client/visit/address.ts';
import { VisitContext, type VisitStore } from '../../../../client/visit/visit.ts';
import { open, walk } from '../../tour/with-tour.ts';
import { liveTour, member, question } from './live-samples.ts';

const guide = { name: 'Lea', tours: null };

function markup(node: ReactNode, live: LiveTour | null, me: string, as: { name: string; tours: string[] | null } | null = guide, store: VisitStore = open('/two-halls')): string {
  store.setState({ live, me: { id: me }, guide: as, link: { state: 'joined', code: 'abcd' }, serverNow: () => (live?.startedAt ?? 0) + 250_000 });
  const now: VisitStore = { ...store, getInitialState: () => store.getState() };
  return renderToStaticMarkup(<VisitContext value={now}>{node}</VisitContext>);
}

const buttons = (html: string): string[] => [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(([, tag, inside]) => /aria-label="([^"]*)"/.exec(tag!)?.[1] ?? inside!.replace(/<[^>]*>/g, '').trim());

describe('the guide’s console', () => {
  it('is there for guides and those who help them only', () => {
    const tool = <GuideTool onPress={() => undefined} />;
    expect(consolePart({ live: null, me: { id: 'ann' }, guide: null })).toBe('none');
    expect(consolePart({ live: liveTour(), me: { id: 'ann' }, guide: null })).toBe('none');
    expect(buttons(markup(tool, null, 'ann'))).toHaveLength(1);
    expect(buttons(markup(tool, liveTour({ coGuides: ['ann'] }), 'ann', null))).toHaveLength(1);
    expect(markup(tool, liveTour({ questions: [question(1)] }), 'lead')).toContain('guide.titleWaiting');
  });

  it('begins with the tours that this guide may lead', () => {
    const all = markup(<GuideConsole />, null, 'lead');
    // Two tours, and two choices each of who may follow and when.
    expect(all.match(/type="radio"/g)).toHaveLength(6);
    expect(all).toContain('A short walk.');
    expect(buttons(all)).toContain('guide.start');
    const one = markup(<GuideConsole />, null, 'lead', { name: 'Lea', tours: ['other'] });
    expect(one.match(/type="radio"/g)).toHaveLength(5);
    expect(markup(<GuideConsole />, null, 'lead', { name: 'Lea', tours: [] })).toContain('guide.noTours');
  });

  it('shows told words, question, clock and steps while leading', () => {
    const html = markup(<GuideConsole />, liveTour(), 'lead');
    expect(html).toContain('guide.notesWait');
    expect(html).toContain('Somebody wrote this.');
    expect(html).toContain('Who wrote it?');
    expect(html).toContain('guide.clockStop');
    expect(html).toContain('guide.behind');
    expect(html).not.toContain('style=');
    expect(buttons(html)).toEqual(expect.arrayContaining(['guide.back', 'guide.pause', 'guide.next', 'guide.end', 'guide.placeAgain', 'guide.point', 'guide.sayNow']));
    expect(html.match(/<option[^>]*selected[^>]*>2\./g)).toHaveLength(1);
    expect(buttons(markup(<GuideConsole />, liveTour({ stop: 2 }), 'lead'))).not.toContain('guide.next');
    expect(buttons(markup(<GuideConsole />, liveTour({ paused: true }), 'lead'))).toContain('guide.goOn');
  });

  it('is alone on the remote: without what needs halls, and says what to do where it cannot lead', () => {
    const page = (state: RemoteState, live: LiveTour | null) => markup(<RemotePage halls="/two-halls?with=abcd" notices={null} onRetry={() => undefined} state={state} />, live, 'phone');
    const leading = page('guide', liveTour({ remotes: ['phone'] }));
    expect(buttons(leading)).toEqual(expect.arrayContaining(['guide.back', 'guide.pause', 'guide.next', 'guide.end', 'guide.sayNow']));
    expect(buttons(leading)).not.toContain('guide.point');
    expect(leading).toContain('href="/two-halls?with=abcd"');
    expect(page('guide', null)).toContain('guide.remote.noTour');
    expect(buttons(page('guide', null))).toContain('guide.start');
    expect(page('stranger', null)).toContain('guide.remote.stranger');
    expect(buttons(page('offline', null))).toEqual(['shell.retry']);
  });

  it('offers a code for the phone to guides, beside the link', () => {
    const gathering = liveTour({ phase: 'gathering', stop: 0, startedAt: 0, stopAt: 0, byLink: true });
    expect(buttons(markup(<GuideConsole />, gathering, 'lead'))).toContain('guide.phone.make');
    expect(buttons(markup(<GuideConsole />, gathering, 'lead', null))).not.toContain('guide.phone.make');
  });

  it('has the notes once they are here, and says why they are not', () => {
    const ask = () => undefined;
    const told = { ok: true as const, role: 'guide' as const, link: '', notes: walk.stops.map(({ id }) => ({ en: `Notes of ${id}.` })), dismissed: [] };
    const card = (sheet: typeof told | null, refused: string | null) => markup(<StopCard leads notes={{ sheet, refused, ask }} tour={walk} />, liveTour(), 'lead');
    expect(card(told, null)).toContain('Notes of hello.');
    expect(card(told, 'offline')).toContain('Notes of hello.');
    expect(buttons(card(null, null))).not.toContain('guide.notesAgain');
    expect(buttons(card(null, 'too-fast'))).toContain('guide.notesAgain');
  });

  it('opens at the link while people gather, and begins from there', () => {
    const html = markup(<GuideConsole />, liveTour({ phase: 'gathering', stop: 0, startedAt: 0, stopAt: 0, byLink: true }), 'lead');
    expect(buttons(html)).toEqual(expect.arrayContaining(['guide.begin', 'guide.end']));
    expect(buttons(html)).not.toContain('guide.pause');
    expect(html).toContain('guide.linkWaits');
    expect(html).toContain('guide.notBegun');
  });

  it('shows a co-guide the same, and the lead to take when it is free', () => {
    const held = markup(<GuideConsole />, liveTour({ phase: 'held', coGuides: ['ann'] }), 'ann', null);
    expect(buttons(held)).toContain('guide.takeOver');
    expect(buttons(held)).not.toContain('guide.next');
    expect(held).toContain('Somebody wrote this.');
    expect(buttons(markup(<GuideConsole />, liveTour({ coGuides: ['ann'] }), 'ann', null))).not.toContain('guide.takeOver');
    expect(buttons(markup(<GuideConsole />, liveTour({ coGuides: ['ann'] }), 'ann'))).toContain('guide.takeOver');
  });

  it('tells afterwards how it went, and lets begin anew', () => {
    const html = markup(<GuideConsole />, liveTour({ phase: 'ended' }), 'lead');
    expect(html).toContain('guide.summaryWaits');
    expect(buttons(html)).toContain('guide.start');
    expect(markup(<GuideConsole />, liveTour({ phase: 'ended' }), 'somebody')).not.toContain('guide.summary');
    // Whoever led to the end without being a guide may not have the report.
    expect(markup(<GuideConsole />, liveTour({ phase: 'ended' }), 'lead', null)).toContain('guide.summaryGuest');
    const report = { seconds: 150, stops: [{ stop: 1, seconds: 150, present: 4 }, { stop: 9, seconds: 1, present: 1 }], questions: [], polls: [] };
    expect(markup(<ReportTable report={report} tour={walk} />, null, 'lead')).toMatch(/A word<\/th><td>guide\.clock<\/td><td>4<\/td><\/tr><\/tbody>/);
  });

  it('keeps in sight what holds for everybody, and its buttons say what they do', () => {
    const set = markup(<GuideConsole />, liveTour({ locked: true, chatMuted: true, transcript: 'kept' }), 'lead');
    for (const word of ['guide.isLocked', 'guide.isMuted', 'guide.isKept']) expect(set).toContain(word);
    expect(markup(<GuideConsole />, liveTour({ transcript: 'stopped' }), 'lead')).not.toContain('guide.settings');
    expect(buttons(markup(<Roster leads />, liveTour({ locked: true, chatMuted: true }), 'lead'))).toEqual(expect.arrayContaining(['guide.unlock', 'guide.unmuteAll']));
  });

  it('offers the transcript to guides, to stop while it is kept and to delete when the tour is over', () => {
    const desk = (live: LiveTour, leads: boolean, as: typeof guide | null) => buttons(markup(<TranscriptDesk leads={leads} />, live, 'lead', as));
    expect(desk(liveTour(), true, guide)).toEqual([]);
    expect(desk(liveTour({ transcript: 'kept' }), true, guide)).toEqual(['guide.transcript.text', 'guide.transcript.table', 'guide.transcript.stop']);
    expect(desk(liveTour({ transcript: 'kept' }), true, null)).toEqual(['guide.transcript.stop']);
    expect(desk(liveTour({ transcript: 'stopped' }), false, guide)).toEqual(['guide.transcript.text', 'guide.transcript.table']);
    expect(desk(liveTour({ transcript: 'kept', phase: 'ended' }), false, guide)).toEqual(['guide.transcript.text', 'guide.transcript.table', 'guide.transcript.delete']);
  });

  it('offers the lead back right after handing it over, and no longer once somebody else has it', () => {
    const live = liveTour({ lead: 'ann', leadName: 'Ann', coGuides: ['lead'] });
    const slip = markup(<HandedOver />, live, 'lead', null);
    expect(slip).toContain('guide.handedOver');
    expect(buttons(slip)).toEqual(['guide.undo']);
    const over = { tour: 'live-1', to: 'ann', at: 0 };
    expect([isStillWith(live, over), isStillWith(live, null), isStillWith({ ...live, lead: 'cora' }, over), isStillWith({ ...live, id: 'live-2' }, over), isStillWith({ ...live, phase: 'ended' }, over)]).toEqual([true, false, false, false, false]);
  });

  it('tells a guide that somebody else leads here', () => {
    const html = markup(<GuideConsole />, liveTour(), 'ann');
    expect(html).toContain('guide.busy');
    expect(buttons(html)).not.toContain('guide.start');
  });
});

describe('the parts of the console', () => {
  const members = [member('lead'), member('Bo', { following: false }), member('Cy', { hand: 3, muted: true, language: 'zh' }), member('cora')];

  it('act on each person by name, as far as one’s part goes', () => {
    const live = liveTour({ members, coGuides: ['cora'] });
    const lead = markup(<Roster leads />, live, 'lead');
    const label = (key: string): number => buttons(lead).filter((one) => one === `guide.${key}`).length;
    expect([label('lowerOf'), label('inviteOf'), label('spotlightOf'), label('coGuideOf'), label('handOverTo'), label('removeOf')]).toEqual([1, 1, 3, 3, 3, 2]);
    expect(buttons(lead)).toEqual(expect.arrayContaining(['guide.gather', 'guide.lowerAll', 'guide.muteAll', 'guide.lock']));
    expect(lead.indexOf('Cy')).toBeLessThan(lead.indexOf('Bo'));
    expect(lead).toContain('guide.muted');
    const help = buttons(markup(<Roster leads={false} />, live, 'cora', null));
    expect(help).toEqual(expect.arrayContaining(['guide.inviteOf', 'guide.muteOf', 'guide.removeOf', 'guide.muteAll']));
    for (const name of ['guide.gather', 'guide.lock', 'guide.spotlightOf', 'guide.handOverTo', 'guide.coGuideOf']) expect(help).not.toContain(name);
  });

  it('deal with questions in their order', () => {
    const questions = [question(1), question(2, { support: 1 }), question(3, { state: 'kept' }), question(4, { state: 'answered', answer: 'So it is.' })];
    // One that came back is no longer among the dismissed, whatever was told before.
    const dismissed = [1, 5].map((id) => ({ id, number: 2, name: 'Ann', text: `question ${id}`, support: 0 }));
    const html = markup(<QuestionQueue dismissed={dismissed} />, liveTour({ questions }), 'lead');
    expect(html.indexOf('question 2')).toBeLessThan(html.indexOf('question 1'));
    expect(buttons(html).filter((one) => one === 'guide.keepOf')).toHaveLength(2);
    expect(buttons(html).filter((one) => one === 'guide.answeredOf')).toHaveLength(3);
    expect(html).toContain('So it is.');
    expect(html.match(/question 5/g)).toHaveLength(1);
    expect(html.match(/question 1/g)).toHaveLength(1);
    expect(buttons(html).filter((one) => one === 'guide.putBackOf')).toHaveLength(3);
  });

  it('ask in a poll and show its bars', () => {
    expect(buttons(markup(<PollDesk leads />, liveTour(), 'lead'))).toEqual(['guide.pollMore', 'guide.pollFewer', 'guide.pollStart']);
    const poll = { id: 1, question: 'Which?', options: ['Left', 'Right'], counts: [3, 1], open: true };
    const html = markup(<PollDesk leads />, liveTour({ poll }), 'lead');
    expect(html).toMatch(/<progress[^>]*value="75"/);
    expect(buttons(html)).toEqual(['guide.pollClose', 'guide.pollClear', 'guide.pollAgain']);
    expect(buttons(markup(<PollDesk leads={false} />, liveTour({ poll }), 'ann'))).toEqual([]);
  });

  it('open what the stop’s exhibit has, and nothing where it has none', () => {
    const [vase, greeting] = walk.stops;
    expect(markup(<OpenForAll stop={greeting!} />, liveTour(), 'lead')).toBe('');
    expect(markup(<OpenForAll stop={vase!} />, liveTour(), 'lead')).toBe('');
    const store = open('/two-halls');
    const { plan } = store.getState();
    const placed = plan.byRef.get('kiln/vase')!;
    if (placed.exhibit.kind !== 'object') throw new Error('the vase is an object');
    const annotations = ['foot', 'rim'].map((id) => ({ id, anchor: id, title: { en: id }, text: { en: id } }));
    store.setState({ plan: { ...plan, byRef: new Map([...plan.byRef, ['kiln/vase', { ...placed, exhibit: { ...placed.exhibit, annotations } }]]) } });
    const html = markup(<OpenForAll stop={vase!} />, liveTour({ stop: 0, opened: 'rim' }), 'lead', guide, store);
    expect(buttons(html)).toEqual(['1 foot', '2 rim']);
    expect(html.match(/aria-pressed="(true|false)"/g)).toEqual(['aria-pressed="false"', 'aria-pressed="true"']);
  });

  it('link into the gallery and along with the tour', () => {
    const path = joinPath('two-halls', 'abcd', 'secret-key');
    expect(readAddress(new URL(path, 'https://example.org'))).toMatchObject({ exhibition: 'two-halls', company: 'abcd', follow: 'secret-key' });
    expect(readAddress(new URL(joinPath('two-halls', 'abcd', ''), 'https://example.org')).follow).toBe('');
    const code = markup(<QrCode text="https://example.org/two-halls?with=abcd&follow" />, null, 'lead');
    expect(code).toContain('role="img"');
    expect(code.match(/M\d+ \d+h1v1h-1z/g)!.length).toBeGreaterThan(200);
  });
});
