import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import { averageOf, type Poll, tally } from './model';
import type { PollDocument } from './records';

const closedScales: NamedQuery = {
  name: 'closed-scales',
  text: "SELECT * FROM c WHERE c.type = 'poll' AND c.kind = 'scale' AND c.status = 'closed'",
  parameters: {},
};

/**
 * The averages of the last time that a leerwerkplaats answered the same statements, for who asks
 * them again; undefined: it never did, or its counts are withheld.
 */
export async function lastTime(
  documents: Documents,
  leerwerkplaatsId: string,
  { kind, options }: Pick<Poll, 'kind' | 'options'>,
): Promise<Poll['lastTime']> {
  if (kind !== 'scale') return undefined;
  const closed = await documents.query<PollDocument>(closedScales, workOf(leerwerkplaatsId));
  const statements = (poll: Pick<Poll, 'options'>) => JSON.stringify(poll.options);
  const [last] = closed
    .filter((poll) => statements(poll) === statements({ options }) && !poll.withheld)
    .filter(({ voters }) => voters > 0)
    .sort((one, other) => other.askedAt.localeCompare(one.askedAt));
  if (!last) return undefined;
  return Object.fromEntries(
    tally(last).flatMap((line) => {
      const average = averageOf(line);
      return average === undefined ? [] : [[line.option.id, average]];
    }),
  );
}
