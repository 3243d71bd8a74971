import type { LiveMember, LiveTour } from './live-tour.ts';

/** How somebody is with the group, in the order in which the guide wants to see them. */
export const rosterStates = ['hand', 'walking', 'following', 'roaming', 'lost'] as const;
export type RosterState = (typeof rosterStates)[number];
export type RosterRow = { member: LiveMember; state: RosterState; coGuide: boolean };

export function rosterState(member: LiveMember, turn: number): RosterState {
  if (!member.here) return 'lost';
  if (member.hand !== 0) return 'hand';
  if (!member.following) return 'roaming';
  return member.standTurn === turn && turn !== 0 && !member.arrived ? 'walking' : 'following';
}

/** Everybody but who leads: raised hands in their order, then walking up, following, roaming, lost; within these by arrival. */
export function rosterOf(live: LiveTour): RosterRow[] {
  const rows = live.members
    .filter(({ id }) => id !== live.lead && !live.remotes.includes(id))
    .map((member): RosterRow => ({ member, state: rosterState(member, live.turn), coGuide: live.coGuides.includes(member.id) }));
  return rows.sort((a, b) => rosterStates.indexOf(a.state) - rosterStates.indexOf(b.state) || a.member.hand - b.member.hand || a.member.number - b.member.number);
}

/** How many of a roster are in each state; who raises a hand counts there only. */
export function rosterCounts(rows: readonly RosterRow[]): Record<RosterState, number> {
  const counts: Record<RosterState, number> = { hand: 0, walking: 0, following: 0, roaming: 0, lost: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
