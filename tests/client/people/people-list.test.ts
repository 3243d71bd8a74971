import { describe, expect, it } from 'vitest';
import { textLength } from '../../../client/view/ui/text-length.ts';
import { outbox, discardLine, retryLine, sendLine } from '../../../client/view/people/chat-outbox.ts';
import { groupPeople } from '../../../client/view/people/group-people.ts';
import { invitationLink } from '../../../client/view/people/invitation.tsx';
import { meetingPoint } from '../../../client/view/people/meeting-point.ts';
import type { Person } from '../../../client/visit/company.ts';

const person = (id: string, name: string, at: string | null): Person => ({ id, name, colour: 0, at, number: 1, away: false });

describe('the list of people', () => {
  const all = [person('1', 'Zoë', 'jingdezhen/meiping'), person('2', '', null), person('3', 'Ana', 'quito/patio-house'), person('4', 'Bo', null)];
  const hallOf = (one: Person) => (one.id === '4' ? 'music' : one.at === null ? null : 'crafts');

  it('puts first who is at my exhibit, then the others hall by hall in walking order', () => {
    const { withMe, byHall } = groupPeople(all, 'jingdezhen/meiping', ['music', 'crafts'], hallOf);
    expect(withMe.map(({ id }) => id)).toEqual(['1']);
    expect(byHall.map(({ hall, people }) => [hall, people.map(({ id }) => id)])).toEqual([['music', ['4']], ['crafts', ['3']], [null, ['2']]]);
  });

  it('leaves nobody out', () => {
    const { withMe, byHall } = groupPeople(all, null, ['music', 'crafts'], hallOf);
    expect(withMe.length + byHall.flatMap(({ people }) => people).length).toBe(all.length);
  });
});

describe('going to somebody', () => {
  it('stops a talking distance before them and looks at them', () => {
    const { x, z, yaw } = meetingPoint(0, 0, 0, -5);
    expect([x, z]).toEqual([0, -3.6]);
    expect(yaw).toBeCloseTo(0);
    expect(meetingPoint(0, 0, -5, 0).yaw).toBeCloseTo(Math.PI / 2);
  });

  it('finds a place beside somebody one stands in', () => {
    const { x, z } = meetingPoint(2, 2, 2, 2);
    expect(Math.hypot(x - 2, z - 2)).toBeCloseTo(1.4);
  });
});

describe('an invitation', () => {
  it('keeps the place and carries the code', () => {
    expect(invitationLink({ origin: 'https://museum.example', pathname: '/creative-cities/quito' }, 'amber-fox')).toBe('https://museum.example/creative-cities/quito?with=amber-fox');
  });
});

describe('a line of one’s own', () => {
  it('is counted as the gallery counts: letters, not code units', () => {
    expect(textLength('  你好👋🏽 ')).toBe(4);
    expect(textLength('e\u0301')).toBe(1);
  });

  it('stays until it is confirmed, then makes way for the gallery’s copy', async () => {
    let answer: (refusal: string | null) => void = () => undefined;
    const done = sendLine('hello', () => new Promise((resolve) => (answer = resolve)));
    expect(outbox.getState().lines).toMatchObject([{ text: 'hello', failed: null }]);
    answer(null);
    await done;
    expect(outbox.getState().lines).toEqual([]);
  });

  it('says why it was refused and can be tried again or discarded', async () => {
    await sendLine('again', () => Promise.resolve('chat-repeated'));
    const [line] = outbox.getState().lines;
    expect(line).toMatchObject({ text: 'again', failed: 'chat-repeated' });
    if (line === undefined) return;
    await retryLine(line, () => Promise.reject(new Error('no line')));
    expect(outbox.getState().lines[0]?.failed).toBe('offline');
    discardLine(line.key);
    expect(outbox.getState().lines).toEqual([]);
  });
});
