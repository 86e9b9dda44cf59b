import type { Change, Operation } from '../shared/documents';
import { type Answer, isAnswered } from './answers';
import type { PollDocument, StoredVote } from './records';

/** What Cosmos takes in one patch. */
const mostChanges = 10;

/** How often each key was chosen. */
export function countsOf(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of answers.flatMap(({ chosen }) => chosen)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/**
 * Counts what somebody answers now, and no longer what they answered before, as long as the poll is
 * open with the options it was read with: nobody rewrites the tally, so that 200 voters at once don't collide. Of an anonymous poll
 * only how many answered: what they answered is counted once it closes.
 */
export function counted(
  poll: PollDocument,
  earlier: StoredVote | undefined,
  now: StoredVote,
): Operation[] {
  const chosen = poll.anonymous ? [] : differences(earlier?.chosen ?? [], now.chosen);
  const changes: Change[] = [
    ...chosen.map(([key, times]) => by(`/counts/${key}`, times)),
    ...whether('/voters', isAnswered(earlier), isAnswered(now)),
    ...whether('/onBehalf', isOnBehalf(earlier), isOnBehalf(now)),
    by('/version', 1),
  ];
  const patches: Operation[] = [];
  for (let from = 0; from < changes.length; from += mostChanges) {
    const some = changes.slice(from, from + mostChanges);
    const condition = `FROM c WHERE c.status = 'open' AND c.optionsVersion = ${poll.optionsVersion}`;
    patches.push({ kind: 'patch', id: poll.id, condition, changes: some });
  }
  return patches;
}

function differences(before: readonly string[], now: readonly string[]): [string, number][] {
  const more = now.filter((key) => !before.includes(key)).map((key): [string, number] => [key, 1]);
  const less = before.filter((key) => !now.includes(key));
  return [...more, ...less.map((key): [string, number] => [key, -1])];
}

function whether(path: string, before: boolean, now: boolean): Change[] {
  return before === now ? [] : [by(path, now ? 1 : -1)];
}

function by(path: string, value: number): Change {
  return { op: 'incr', path, value };
}

/** Who gave it last doesn't matter: a vote for somebody without Teams can only be given by others. */
function isOnBehalf(vote: StoredVote | undefined): boolean {
  return vote?.type === 'vote' && vote.givenBy !== undefined && isAnswered(vote);
}
