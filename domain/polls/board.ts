import type { RepresentedDocument } from '../leerwerkplaats/records';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import type { PollStanding } from '../sessions/api';
import { type Documents, type StoredDocument, workOf } from '../shared/documents';
import { createFollowed } from '../shared/followed';
import type { PersonId } from '../shared/person';
import { cardIdOf, type PostedCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import type { Clock } from '../shared/time';
import { mayForPoll, type PollAction } from './access';
import { type Answer, isAnswered } from './answers';
import type { PollView } from './api';
import { bestDateView, chosenDateView, toChooseFromView } from './date-views';
import type { PollInChannel } from './find';
import {
  averageOf,
  isWithheld,
  shownAnswer,
  shownOptions,
  showsResults,
  type Tally,
  tally,
} from './model';
import type { PollDocument, VoteDocument } from './records';
import { representedVoters, type Viewer } from './represented-voters';
import { ownBallots } from './stored-votes';

/** More leerwerkplaatsen, and more people, than look at once. */
const most = { leerwerkplaatsen: 500, people: 5_000 } as const;

/** Own judgement: what somebody still scrolls through. */
const mostShown = 100;

/** What the polls of a leerwerkplaats are made of; who was removed leaves a trace without a name. */
type Found =
  | PollDocument
  | PostedCard
  | RepresentedDocument
  | VoteDocument
  | (StoredDocument & { readonly type: 'forgotten-represented' });

/**
 * The polls of a leerwerkplaats as one person sees them outside the cards: two queries at a time.
 * Their role is as `rememberedRole` knows it, at most a minute old.
 */
export function createPollBoard({
  documents,
  clock,
  rememberedRole,
}: {
  documents: Documents;
  clock: Clock;
  rememberedRole: RoleOf;
}) {
  const polls = createFollowed<Found>({
    documents,
    clock,
    name: 'polls-and-cards',
    text: "SELECT * FROM c WHERE (c.type IN ('poll', 'posted-card', 'represented', 'forgotten-represented') OR (c.type = 'vote' AND STARTSWITH(c.personId, 'represented:'))) AND c._ts >= @since",
    most: most.leerwerkplaatsen,
  });
  const votes = createFollowed<VoteDocument>({
    documents,
    clock,
    name: 'own-votes',
    text: "SELECT * FROM c WHERE c.type = 'vote' AND c.personId = @personId AND c._ts >= @since",
    most: most.people,
  });

  /** Every poll of a leerwerkplaats with this person's own vote, newest first. */
  async function pollsFor(leerwerkplaatsId: string, viewer: Viewer): Promise<PollView[]> {
    const { personId } = viewer;
    const partition = workOf(leerwerkplaatsId);
    const [found, own] = await Promise.all([polls(partition), votes(partition, { personId })]);
    const cards = new Map<string, PostedCard>();
    for (const one of found) if (one.type === 'posted-card') cards.set(one.id, one);
    const all = found.filter(isShown);
    const ballots = await ownBallots(documents, all, personId);
    const answered = [...own, ...ballots].filter(isAnswered);
    const given = new Map(answered.map((vote) => [vote.pollId, vote]));
    const votersOf = representedVoters(
      found.filter((one) => one.type === 'represented'),
      found.filter((one) => one.type === 'vote'),
      viewer,
    );
    return all
      .sort((one, other) => other.askedAt.localeCompare(one.askedAt))
      .map((poll) => {
        const card = cards.get(cardIdOf({ type: 'poll', id: poll.pollId }));
        return pollViewOf(poll, {
          card,
          given: given.get(poll.pollId),
          represented: votersOf(poll),
          may: (action) => mayFor(action, poll, viewer),
        });
      });
  }

  return {
    /** How it is with the polls of a leerwerkplaats that weren't withdrawn, by id. */
    async standing(leerwerkplaatsId: string): Promise<ReadonlyMap<string, PollStanding>> {
      const found = await polls(workOf(leerwerkplaatsId));
      return new Map(
        found.filter(isShown).map((poll) => {
          const status = poll.status === 'open' ? 'open' : 'closed';
          return [poll.pollId, { status, ...chosenDateView(poll) }];
        }),
      );
    },

    /** The newest polls of a channel, for who may look at them. */
    async inChannel(
      { leerwerkplaatsId, channelId }: { leerwerkplaatsId: string; channelId: string },
      personId: PersonId,
    ): Promise<Result<PollView[], 'not-for-role'>> {
      const role = await rememberedRole(leerwerkplaatsId, personId);
      if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
      const all = await pollsFor(leerwerkplaatsId, { personId, role });
      return succeed(all.filter((poll) => poll.channelId === channelId).slice(0, mostShown));
    },

    /** One poll of a channel, however old, for who may look at it. */
    async look(
      { leerwerkplaatsId, channelId, pollId }: PollInChannel & { leerwerkplaatsId: string },
      personId: PersonId,
    ): Promise<Result<PollView, 'not-for-role' | 'no-such-poll'>> {
      const role = await rememberedRole(leerwerkplaatsId, personId);
      if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
      const all = await pollsFor(leerwerkplaatsId, { personId, role });
      const poll = all.find((one) => one.id === pollId && one.channelId === channelId);
      return poll ? succeed(poll) : refuse('no-such-poll');
    },

    /** One poll, which is in a channel that this person is in. */
    async one(
      { leerwerkplaatsId, pollId }: { leerwerkplaatsId: string; pollId: string },
      personId: PersonId,
    ): Promise<PollView | undefined> {
      const role = await rememberedRole(leerwerkplaatsId, personId);
      const all = await pollsFor(leerwerkplaatsId, { personId, role });
      return all.find(({ id }) => id === pollId);
    },

    /** The open polls, in any channel, that this person may vote in and hasn't. */
    async toChoose(leerwerkplaatsId: string, personId: PersonId): Promise<PollView[]> {
      const role = await rememberedRole(leerwerkplaatsId, personId);
      if (!mayForPoll('vote', { role, isAsker: false })) return [];
      // Without who one may vote for: what waits here is one's own.
      const all = await pollsFor(leerwerkplaatsId, { personId });
      return all.filter(({ status, mine }) => status === 'open' && mine === undefined);
    },
  };
}

/** A poll that wasn't withdrawn. */
interface ShownPoll extends PollDocument {
  readonly status: Exclude<PollDocument['status'], 'withdrawn'>;
}

function isShown(one: Found): one is ShownPoll {
  return one.type === 'poll' && one.status !== 'withdrawn';
}

/** What a poll is shown with. */
interface Around extends Pick<PollView, 'represented'> {
  readonly card: PostedCard | undefined;
  readonly given: Answer | undefined;
  /** What who looks may do with it. */
  readonly may: (action: PollAction) => boolean;
}

function mayFor(
  action: PollAction,
  { askedBy }: PollDocument,
  { personId, role }: Viewer,
): boolean {
  return mayForPoll(action, { role, isAsker: askedBy.personId === personId });
}

function pollViewOf(poll: ShownPoll, { card, given, represented, may }: Around): PollView {
  const mine = given && shownAnswer(poll, given);
  const answered = isAnswered(mine);
  const { pollId, channelId, kind, question, mostChosen, results, voters, onBehalf } = poll;
  const { status, askedBy, askedAt, settled, anonymous, withheld, words } = poll;
  const { closesAt, closesWhenAllAnswered, addsOptions } = poll;
  const messageId = card?.state === 'posted' ? card.activityId : null;
  const shown = showsResults(poll, answered);
  return {
    id: pollId,
    channelId,
    ...{ kind, question, results, voters },
    options: optionViewsOf(poll, shown),
    ...(shown ? bestDateView(poll) : {}),
    ...chosenDateView(poll),
    ...(may('choose-date') ? toChooseFromView(poll) : {}),
    ...(addsOptions && status === 'open' && may('add-option') ? { mayAddOption: true } : {}),
    ...(mostChosen === undefined ? {} : { mostChosen }),
    ...(onBehalf ? { onBehalf } : {}),
    ...(anonymous ? { anonymous } : {}),
    ...(withheld ? { withheld } : {}),
    ...(words ? { words: [...words] } : {}),
    status,
    ...(closesAt === undefined ? {} : { closesAt }),
    ...(closesWhenAllAnswered ? { closesWhenAllAnswered } : {}),
    ...(settled === 'names' ? {} : { askedBy: askedBy.name }),
    askedAt,
    ...(answered ? { mine } : {}),
    ...(given && !answered ? { mineWithdrawn: true } : {}),
    ...(represented?.length && !settled ? { represented } : {}),
    ...(messageId === null ? {} : { messageId }),
  };
}

function optionViewsOf(poll: PollDocument, shown: boolean): PollView['options'] {
  if (!shown) return shownOptions(poll).map(({ id, text }) => ({ id, text }));
  return tally(poll).map((line) => {
    const { option, votes, values } = line;
    const { id, text } = option;
    if (isWithheld(poll, line)) return { id, text };
    const said = values.length === 0 ? {} : { values: [...values] };
    return { id, text, votes, ...said, ...averagesOf(poll, line) };
  });
}

function averagesOf({ kind, lastTime }: PollDocument, line: Tally) {
  const average = kind === 'scale' ? averageOf(line) : undefined;
  const before = lastTime?.[line.option.id];
  if (average === undefined) return {};
  return { average, ...(before === undefined ? {} : { lastTime: before }) };
}
