import { type PollDocument, voteId } from '../../domain/polls/records';
import { personIdOf } from '../../domain/shared/person';
import { localTenantId } from '../../infra/local/teams/identity';
import { type Command, marker, optionTexts } from './commands';
import { commandsOf, type Evidence, ofType, saidTo, same } from './evidence';
import type { PollState, Stored } from './scene';

/** What is stored, against what people were told. */
export const stateInvariants = {
  'every vote that was acknowledged is stored, or was changed later by the same person': votesKept,
  'an acknowledged poll, leerwerkplaats or request exists, once however often delivered': oneEffect,
  'the tally equals the votes': tallies,
  'a poll’s version counts up by one, and a closed poll doesn’t change': histories,
  'a poll is closed and reopened no more often than people asked': statusChanges,
  'one event per poll and per leerwerkplaats': oneEvent,
  'a channel that was begun has its leerwerkplaats with a project leader': begunIsFinished,
  'a coupling that was allowed is done': allowedIsCoupled,
  'nobody is told a fault without a code': codes,
  'log, ids, events and deliveries hold nothing that people typed': discreet,
} as const;

/** A vote may be the last one if no other, acknowledged, came wholly after it. */
function votesKept(evidence: Evidence): string[] {
  const wrong: string[] = [];
  const votes = commandsOf(evidence, 'vote');
  const stored = new Map(ofType<Stored>(evidence, 'vote').map((vote) => [vote.id, vote]));
  for (const id of new Set(votes.map(idOf))) {
    const mine = votes.filter((vote) => idOf(vote) === id);
    const done = mine.filter(isDone);
    const last = mine.filter(
      (vote) => mayHaveHappened(vote) && !done.some((other) => other.firstAt > vote.settledAt),
    );
    const option = stored.get(id)?.chosen?.toString();
    const fits =
      option === undefined ? done.length === 0 : last.some(({ what }) => what === option);
    if (!fits) wrong.push(`${id} holds ${option}, may hold ${last.map(({ what }) => what)}`);
  }
  return wrong;
}

function idOf({ pollId = '', who }: Command): string {
  return voteId(pollId, personIdOf(localTenantId, who.objectId));
}

/** Acknowledged with its own option: an answer that names another one tells what stands. */
function isDone(vote: Command): boolean {
  const place = Number(vote.what?.slice(1)) - 1;
  return saidTo(vote, `Uw keuze: ${optionTexts[place]}`) && !isDenied(vote);
}

function mayHaveHappened(vote: Command): boolean {
  const isOpen = vote.settledAt === Number.POSITIVE_INFINITY;
  return !isDenied(vote) && (isOpen || saidTo(vote, 'Uw keuze: '));
}

function isDenied(vote: Command): boolean {
  return saidTo(vote, 'Deze peiling is gesloten');
}

function oneEffect(evidence: Evidence): string[] {
  const polls = ofType<PollDocument>(evidence, 'poll');
  const asked = commandsOf(evidence, 'ask').flatMap((command) => {
    const count = polls.filter(({ question }) => question === command.what).length;
    const isAcknowledged =
      saidTo(command, 'Uw peiling komt zo') || command.answers.some((answer) => answer === '');
    const isRight = count === 1 || (count === 0 && !isAcknowledged);
    return isRight ? [] : [`${count} polls of ${command.activities[0]?.id}`];
  });
  const started = commandsOf(evidence, 'start')
    .filter((command) => saidTo(command, 'is begonnen'))
    .filter(({ what }) => !ofType<Stored>(evidence, 'leerwerkplaats').some((l) => l.name === what))
    .map(({ channel }) => `no leerwerkplaats of ${channel}`);
  const wished = commandsOf(evidence, 'couple')
    .filter((command) => saidTo(command, 'De projectleider van'))
    .filter(({ channel }) => !requests(evidence).some((one) => one.channel.channelId === channel))
    .map(({ channel }) => `no request of ${channel}`);
  return [...asked, ...started, ...wished];
}

function tallies(evidence: Evidence): string[] {
  const votes = ofType<Stored>(evidence, 'vote');
  return ofType<PollDocument>(evidence, 'poll').flatMap(({ pollId, counts }) =>
    Object.entries(counts)
      .filter(([option, count]) => {
        const all = votes.filter(
          (vote) => vote.pollId === pollId && String(vote.chosen).split(',').includes(option),
        );
        return all.length !== count;
      })
      .map(([option, count]) => `${count} for ${option} of ${pollId}`),
  );
}

function histories({ scene }: Evidence): string[] {
  return [...scene.polls].flatMap(([pollId, states]) =>
    states.some((state, place) => !follows(states[place - 1], state)) ? [pollId] : [],
  );
}

function follows(before: PollState | undefined, after: PollState): boolean {
  if (!before) return after.version === 1;
  const changedWhileClosed = before.status === 'closed' && !same(before.counts, after.counts);
  return after.version === before.version + 1 && !changedWhileClosed;
}

function statusChanges(evidence: Evidence): string[] {
  return [...evidence.scene.polls].flatMap(([pollId, states]) =>
    (['close', 'reopen'] as const).flatMap((kind) => {
      const status = kind === 'close' ? 'closed' : 'open';
      const changes = states.filter(
        (state, place) => state.status === status && states[place - 1]?.status !== status,
      ).length;
      const asked = commandsOf(evidence, kind).filter((one) => one.pollId === pollId).length;
      // A new poll is open without anybody asking.
      const most = kind === 'reopen' ? asked + 1 : asked;
      return changes > most ? [`${changes} × ${status} of ${pollId}`] : [];
    }),
  );
}

function oneEvent(evidence: Evidence): string[] {
  const events = ofType<Stored>(evidence, 'event');
  const count = (name: string, subject: unknown) =>
    events.filter((event) => event.name === name && event.subjectId === subject).length;
  const wanted: [string, unknown][] = [
    ...ofType<PollDocument>(evidence, 'poll').map(({ pollId }): [string, unknown] => [
      'poll-asked',
      pollId,
    ]),
    ...ofType<Stored>(evidence, 'leerwerkplaats').map(({ leerwerkplaatsId }): [string, unknown] => [
      'leerwerkplaats-started',
      leerwerkplaatsId,
    ]),
  ];
  return wanted
    .filter(([name, subject]) => count(name, subject) !== 1)
    .map(([name, subject]) => `${count(name, subject)} × ${name} ${subject}`);
}

function begunIsFinished(evidence: Evidence): string[] {
  return evidence.index
    .filter(({ type }) => type === 'channel')
    .filter(({ leerwerkplaatsId, state }) => {
      const own = evidence.work.filter((one) => one.leerwerkplaatsId === leerwerkplaatsId);
      const isWhole =
        own.some(({ type }) => type === 'leerwerkplaats') &&
        own.some(({ type, role }) => type === 'member' && role === 'project-leader');
      return state !== 'coupled' || !isWhole;
    })
    .map(({ id }) => id);
}

function requests(evidence: Evidence) {
  return ofType<Stored & { channel: { channelId: string } }>(evidence, 'coupling-request');
}

function allowedIsCoupled(evidence: Evidence): string[] {
  return requests(evidence)
    .filter(({ state }) => state === 'allowed')
    .filter(
      ({ channel }) =>
        !evidence.index.some(
          ({ type, channelId }) => type === 'channel' && channelId === channel.channelId,
        ),
    )
    .map(({ id }) => id);
}

function codes({ scene }: Evidence): string[] {
  return scene.commands.flatMap(({ answers, activities }) =>
    answers
      .filter((answer) => answer.startsWith('status') || answer.includes('Er ging iets mis'))
      .filter((answer) => !/code [0-9a-f]{8}/.test(answer))
      .map((answer) => `${activities[0]?.id}: ${answer.slice(0, 20)}`),
  );
}

function discreet({ scene, work, index }: Evidence): string[] {
  const holding = work.filter(({ type }) => ['event', 'delivery', 'command'].includes(`${type}`));
  const ids = [...work, ...index].map(({ id }) => id);
  const all = [...scene.log, ...ids, ...holding.map((document) => JSON.stringify(document))];
  return all.filter((text) => text.toLowerCase().includes(marker)).map((text) => text.slice(0, 40));
}
