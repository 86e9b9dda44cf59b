import type { Role } from '../leerwerkplaats/access';
import type { RepresentedDocument } from '../leerwerkplaats/records';
import { mayActFor, representedPersonId } from '../members/represented';
import type { PersonId } from '../shared/person';
import { mayForPoll } from './access';
import { isAnswered } from './answers';
import type { PollView } from './api';
import { shownAnswer } from './model';
import type { PollDocument, VoteDocument } from './records';

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
): (poll: PollDocument) => NonNullable<PollView['represented']> {
  if (role === undefined || !mayForPoll('vote-on-behalf', { role, isAsker: false }))
    return () => [];
  const mine = represented
    .filter((one) => mayActFor(role, personId, one))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const answers = new Map(votes.map((vote) => [keyOf(vote.pollId, vote.personId), vote]));
  return (poll) =>
    mine.map(({ representedId: id, name }) => {
      const given = answers.get(keyOf(poll.pollId, representedPersonId(id)));
      const answer = given && shownAnswer(poll, given);
      return { id, name, ...(answer && isAnswered(answer) ? { answer } : {}) };
    });
}

function keyOf(pollId: string, personId: PersonId): string {
  return JSON.stringify([pollId, personId]);
}
