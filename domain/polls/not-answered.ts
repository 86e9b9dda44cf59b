import type { Discipline } from '../leerwerkplaats/disciplines';
import { isHere, membersOf, shownName } from '../leerwerkplaats/members';
import type { MemberDocument } from '../leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import type { Roster } from '../members/reconciliation';
import { representedOf, representedPersonId } from '../members/represented';
import type { Command } from '../shared/command';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForPoll } from './access';
import { ballotIdOf } from './anonymity';
import { isAnswered } from './answers';
import { findPoll, type PollInChannel } from './find';
import { type Poll, shownAnswer } from './model';
import { type PollDocument, pollOf, type StoredVote, voteId } from './records';

/** Somebody who may answer a poll, and whether they did. */
export interface Answerer {
  readonly personId: PersonId;
  /** As they are called in their leerwerkplaats. */
  readonly name: string;
  readonly discipline?: Discipline;
  readonly answered: boolean;
  /** The keys of their answer. */
  readonly chosen: readonly string[];
  /** Absent for who takes part without Teams, for whom others answer. */
  readonly member?: MemberDocument;
}

const answersIn = (pollId: string): NamedQuery => ({
  name: 'answers-in-poll',
  text: "SELECT * FROM c WHERE c.type IN ('vote', 'ballot') AND c.pollId = @pollId",
  parameters: { pollId },
});

/** Everybody who may answer a poll that is open: the members with such a role who are here, and who takes part without Teams. */
export async function answerersOf(documents: Documents, poll: PollDocument): Promise<Answerer[]> {
  const { leerwerkplaatsId, pollId } = poll;
  const [members, represented, votes] = await Promise.all([
    membersOf(documents, leerwerkplaatsId),
    representedOf(documents, leerwerkplaatsId),
    documents.query<StoredVote>(answersIn(pollId), workOf(leerwerkplaatsId)),
  ]);
  const given = new Map(votes.map((vote) => [vote.id, shownAnswer(poll, vote)]));
  const answerOf = async (personId: PersonId) => {
    const { ballots } = poll;
    const id = ballots ? await ballotIdOf(pollId, ballots, personId) : voteId(pollId, personId);
    const vote = given.get(id);
    return { answered: isAnswered(vote), chosen: vote?.chosen ?? [] };
  };
  return Promise.all([
    ...members.filter(mayAnswer).map(async (member) => ({
      personId: member.personId,
      name: shownName(member),
      ...(member.profile ? { discipline: member.profile.discipline } : {}),
      ...(await answerOf(member.personId)),
      member,
    })),
    ...represented.map(async ({ representedId, name, discipline }) => {
      const personId = representedPersonId(representedId);
      return { personId, name, discipline, ...(await answerOf(personId)) };
    }),
  ]);
}

/** Whether somebody is asked: their role takes part, and they haven't left. */
export function mayAnswer(member: MemberDocument): boolean {
  return isHere(member) && mayForPoll('vote', { role: member.role, isAsker: false });
}

/**
 * Who of them can answer in the poll's own channel: who did counts, and who takes part without
 * Teams. Of who hasn't, Teams says whether they are there; where it doesn't tell all, everybody counts.
 */
export function inChannel(answerers: readonly Answerer[], roster: Roster): Answerer[] {
  if (!tellsAll(roster)) return [...answerers];
  const there = new Set(roster.people.map(({ personId }) => personId));
  return answerers.filter(({ answered, member, personId }) => {
    return answered || !member || there.has(personId);
  });
}

function tellsAll(roster: Roster): roster is Extract<Roster, { kind: 'people' }> {
  return roster.kind === 'people' && roster.whole;
}

/** Who still has to answer, by name, and how many did; of those who can in the poll's channel. */
export interface Participation {
  readonly poll: Poll;
  /** Teams didn't tell who is in the channel, so that some may not be there. */
  readonly unsure: boolean;
  readonly waiting: readonly string[];
  readonly answered: number;
  readonly of: number;
  readonly disciplines: ReturnType<typeof participationOf>;
}

export type NotAnsweredRefusal =
  | 'no-such-poll'
  | 'not-for-role'
  | 'not-your-poll'
  | 'answerers-not-kept'
  | 'choice-forgotten';

/** Of fewer people a discipline would tell who answered (domain rules). */
const leastOfDiscipline = 3;

/**
 * How many of each discipline answered, of how many. Of fewer than three people nothing, and an
 * answer of fewer than three is `undefined`.
 */
export function participationOf(
  answerers: readonly Answerer[],
): { discipline: Discipline; answered: number | undefined; of: number }[] {
  const disciplines = new Set(answerers.flatMap(({ discipline }) => discipline ?? []));
  return [...disciplines].flatMap((discipline) => {
    const all = answerers.filter((one) => one.discipline === discipline);
    const answered = all.filter((one) => one.answered).length;
    if (all.length < leastOfDiscipline) return [];
    const shown = answered < leastOfDiscipline ? undefined : answered;
    return [{ discipline, answered: shown, of: all.length }];
  });
}

/** For who asked, and who leads: who is still to answer a poll that is open and has names. */
export function createNotAnswered({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  return {
    /** @param readRoster who is in the poll's channel, asked of Teams where that matters */
    async notAnswered(
      { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
      where: PollInChannel,
      readRoster: () => Promise<Roster>,
    ): Promise<Result<Participation, NotAnsweredRefusal>> {
      const [poll, role] = await Promise.all([
        findPoll(documents, leerwerkplaatsId, where),
        leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
      ]);
      if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
      if (!poll) return refuse('no-such-poll');
      const isAsker = poll.askedBy.personId === person.id;
      if (!mayForPoll('see-not-answered', { role, isAsker })) return refuse('not-your-poll');
      if (poll.anonymous) return refuse('answerers-not-kept');
      if (poll.settled) return refuse('choice-forgotten');
      return succeed(await participationIn(documents, poll, readRoster));
    },
  };
}

/** Who still has to answer a poll with names. @param readRoster as `notAnswered` has it */
export async function participationIn(
  documents: Documents,
  poll: PollDocument,
  readRoster: () => Promise<Roster>,
): Promise<Participation> {
  const all = await answerersOf(documents, poll);
  const isWaited = all.some(({ answered, member }) => !answered && member);
  const roster = isWaited ? await readRoster() : undefined;
  const answerers = roster ? inChannel(all, roster) : all;
  const waiting = answerers.filter(({ answered }) => !answered).map(({ name }) => name);
  return {
    poll: pollOf(poll),
    unsure: roster !== undefined && !tellsAll(roster),
    waiting: waiting.sort(byName),
    answered: answerers.length - waiting.length,
    of: answerers.length,
    disciplines: participationOf(answerers),
  };
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'nl', { sensitivity: 'base' });
}
