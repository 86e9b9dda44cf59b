import type { LeerwerkplaatsView } from '../../../domain/leerwerkplaats/api';
import type { MineView, PollView } from '../../../domain/polls/api';

/** A poll that this person tapped in since the page was opened; `at` (ISO 8601) once it was saved. */
export interface Tapped {
  readonly leerwerkplaats: LeerwerkplaatsView;
  readonly poll: PollView;
  readonly at?: string | undefined;
}

/** The polls of a leerwerkplaats, newest first. */
export interface Group {
  readonly leerwerkplaats: LeerwerkplaatsView;
  readonly polls: readonly Tapped[];
}

/**
 * What waits for a choice, and in the same places what was tapped on this page: nothing moves under
 * the finger of somebody who is tapping, and what became of it stays to be read.
 */
export function withTapped(view: MineView, tapped: readonly Tapped[]): Group[] {
  const waiting = view.leerwerkplaatsen.flatMap(({ toChoose, ...leerwerkplaats }) =>
    toChoose.map((poll): Tapped => ({ leerwerkplaats, poll })),
  );
  const untouched = waiting.filter(({ poll }) => !tapped.some((each) => isSame(each.poll, poll)));
  const groups = new Map<string, Group>();
  for (const each of [...untouched, ...tapped].sort(byNewest)) {
    const { leerwerkplaats } = each;
    const polls = groups.get(leerwerkplaats.id)?.polls ?? [];
    groups.set(leerwerkplaats.id, { leerwerkplaats, polls: [...polls, each] });
  }
  return [...groups.values()].sort((one, other) =>
    one.leerwerkplaats.name.localeCompare(other.leerwerkplaats.name),
  );
}

/** With one poll more, or what became of it. */
export function addTapped(tapped: readonly Tapped[], added: Tapped): Tapped[] {
  return [...tapped.filter(({ poll }) => !isSame(poll, added.poll)), added];
}

function isSame(one: PollView, other: PollView): boolean {
  return one.id === other.id;
}

function byNewest(one: Tapped, other: Tapped): number {
  return other.poll.askedAt.localeCompare(one.poll.askedAt);
}
