import type { Role } from '../leerwerkplaats/access';
import type { RepresentedDocument } from '../leerwerkplaats/records';
import { mayActFor, representedPersonId } from '../members/represented';
import type { PersonId } from '../shared/person';
import { mayForPoll } from './access';
import { answerOf, isAnswered } from './answers';
import type { PollView } from './api';
import type { VoteDocument } from './records';

/** Who looks; without a role nobody is shown for whom they could vote. */
export interface Viewer {
  readonly personId: PersonId;
  readonly role?: Role;
}

/**
 * For whom somebody may vote, by name, and what was given for them in a poll, whoever gave it: who
 * changes a choice should know that there is one.
 */
export function representedVoters(
  represented: readonly RepresentedDocument[],
  votes: readonly VoteDocument[],
  { personId, role }: Viewer,
): (pollId: string) => NonNullable<PollView['represented']> {
  if (role === undefined || !mayForPoll('vote-on-behalf', { role, isAsker: false }))
    return () => [];
  const mine = represented
    .filter((one) => mayActFor(role, personId, one))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const given = votes.filter(isAnswered);
  const answers = new Map(given.map((vote) => [keyOf(vote.pollId, vote.personId), answerOf(vote)]));
  return (pollId) =>
    mine.map(({ representedId: id, name }) => {
      const answer = answers.get(keyOf(pollId, representedPersonId(id)));
      return { id, name, ...(answer === undefined ? {} : { answer }) };
    });
}

function keyOf(pollId: string, personId: PersonId): string {
  return JSON.stringify([pollId, personId]);
}
