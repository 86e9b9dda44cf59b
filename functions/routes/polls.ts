import { commandIdOf } from '../../bot/shared/command-id';
import { type ChannelView, type MineView, voteRequest } from '../../domain/polls/api';
import { pollRefusals } from '../../domain/polls/text';
import type { VoteRefusal } from '../../domain/polls/voting';
import { succeed } from '../../domain/shared/result';
import {
  type Answer,
  type Asked,
  type Refusal,
  refused,
  type TabRoute,
} from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { attend, attendIn } from './leerwerkplaats';

const statusOf: Readonly<Record<VoteRefusal, 400 | 403 | 404 | 409>> = {
  'no-such-poll': 404,
  'no-such-option': 400,
  'nothing-chosen': 400,
  'poll-closed': 409,
  'not-for-role': 403,
  'reads-only': 403,
};

/** Own judgement: more than most people have leerwerkplaatsen, few enough for Teams. */
const sideBySide = 6;

/** The addresses of polls in the tab; domain/polls/api.ts says what each takes and answers. */
export const pollRoutes: readonly TabRoute[] = [
  { name: 'tab-channel', method: 'GET', path: 'channels/{channelId}', answer: channel },
  { name: 'tab-mine', method: 'GET', path: 'mine', answer: mine },
  {
    name: 'tab-vote',
    method: 'PUT',
    path: 'channels/{channelId}/polls/{pollId}/vote',
    answer: vote,
  },
];

async function channel(asked: Asked): Promise<Answer> {
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { leerwerkplaatsId: id, channelId, name } = attendance.value.channel;
  const polls = await asked.tab.board.inChannel(
    { leerwerkplaatsId: id, channelId },
    asked.visitor.id,
  );
  if (!polls.ok) return refused(statusOf[polls.refusal], polls.refusal, pollRefusals);
  return succeed({ leerwerkplaats: { id, name }, polls: polls.value } satisfies ChannelView);
}

/**
 * Only of channels that somebody is in now: a leerwerkplaats may have one that they left. While
 * Teams is silent about some of them, the others are shown; 503 when that leaves nothing.
 */
async function mine({ tab, visitor }: Asked): Promise<Answer> {
  const ids = await tab.parts.partsOf(visitor.id);
  const waiting = await eachOf(ids, async (id) => ({
    id,
    polls: await tab.board.toChoose(id, visitor.id),
  }));
  const channelIds = waiting.flatMap(({ polls }) => polls.map(({ channelId }) => channelId));
  const attended = await eachOf([...new Set(channelIds)], async (channelId) => ({
    channelId,
    attendance: await attendIn(tab, visitor, channelId),
  }));
  const names = new Map<string, string>();
  let silent: Refusal | undefined;
  for (const { channelId, attendance } of attended) {
    if (attendance.ok) names.set(channelId, attendance.value.channel.name);
    else if (attendance.status === 503) silent = attendance;
  }
  const leerwerkplaatsen: MineView['leerwerkplaatsen'] = [];
  for (const { id, polls } of waiting) {
    const toChoose = polls.filter(({ channelId }) => names.has(channelId));
    const name = names.get(toChoose[0]?.channelId ?? '');
    if (name !== undefined) leerwerkplaatsen.push({ id, name, toChoose });
  }
  if (silent && leerwerkplaatsen.length === 0) return silent;
  return succeed({ leerwerkplaatsen, ...(silent && { incomplete: true }) } satisfies MineView);
}

/** Does the work for each, some side by side; answers in the order of what was given. */
async function eachOf<One, Done>(
  all: readonly One[],
  work: (one: One) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let first = 0; first < all.length; first += sideBySide) {
    done.push(...(await Promise.all(all.slice(first, first + sideBySide).map(work))));
  }
  return done;
}

/** Answers the poll as it is with this vote. The minted id is hashed with whose it is. */
async function vote(asked: Asked): Promise<Answer> {
  const { tab, params, body } = asked;
  const { pollId = '' } = params;
  const { data: wish } = voteRequest.safeParse(body);
  if (!wish) return refused(400, 'malformed', tabTexts);
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const { leerwerkplaatsId, channelId } = channel;
  const commandId = commandIdOf('tab', person.id, wish.commandId);
  const voted = await tab.polls.vote(
    { commandId, person, leerwerkplaatsId, at: tab.clock() },
    { pollId, channelId, optionId: wish.optionId },
  );
  if (!voted.ok)
    return refused(statusOf[voted.refusal], voted.refusal, pollRefusals, voted.details);
  const view = await tab.board.one({ leerwerkplaatsId, pollId }, person.id);
  return view ? succeed(view) : refused(404, 'no-such-poll', pollRefusals);
}
