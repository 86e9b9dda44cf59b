import type { z } from 'zod';
import { commandIdOf } from '../../bot/shared/command-id';
import type { Answering } from '../../domain/polls/answering';
import {
  addOptionRequest,
  type ChannelView,
  chooseDateRequest,
  type MineView,
  type VoteRequest,
  voteOnBehalfRequest,
  voteRequest,
} from '../../domain/polls/api';
import type { PollInChannel } from '../../domain/polls/find';
import { pollRefusals } from '../../domain/polls/text';
import type { Command } from '../../domain/shared/command';
import { type Result, succeed } from '../../domain/shared/result';
import {
  type Answer,
  type Asked,
  type Refusal,
  refused,
  type TabRoute,
} from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { attend, attendIn } from './leerwerkplaats';

type Refused = keyof typeof pollRefusals;

/** All others are 400: something to mend in what was sent. */
const statusOf: Readonly<Partial<Record<Refused, 403 | 404 | 409>>> = {
  'no-such-poll': 404,
  'poll-closed': 409,
  'not-for-role': 403,
  'reads-only': 403,
  'not-yours-to-represent': 403,
  'not-your-poll': 403,
  'no-choosing-now': 409,
  'close-before-choosing': 409,
  'date-chosen': 409,
  'session-has-date': 409,
  'options-fixed': 409,
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
  {
    name: 'tab-vote-on-behalf',
    method: 'PUT',
    path: 'channels/{channelId}/polls/{pollId}/vote-on-behalf',
    answer: voteOnBehalf,
  },
  {
    name: 'tab-choose-date',
    method: 'PUT',
    path: 'channels/{channelId}/polls/{pollId}/chosen-date',
    answer: chooseDate,
  },
  {
    name: 'tab-add-option',
    method: 'POST',
    path: 'channels/{channelId}/polls/{pollId}/options',
    answer: addOption,
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
  if (!polls.ok) return refused(statusOf[polls.refusal] ?? 400, polls.refusal, pollRefusals);
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

function answeringOf({ answering, considered }: VoteRequest): Answering {
  return 'all' in answering ? { ...answering, considered } : answering;
}

/** One's own vote. */
function vote(asked: Asked): Promise<Answer> {
  return change(asked, voteRequest, (command, where, wish) =>
    asked.tab.polls.vote(command, { ...where, answering: answeringOf(wish) }),
  );
}

/** A vote for somebody without Teams. */
function voteOnBehalf(asked: Asked): Promise<Answer> {
  return change(asked, voteOnBehalfRequest, (command, where, wish) => {
    const { representedId } = wish;
    const answering = answeringOf(wish);
    return asked.tab.polls.voteOnBehalf(command, { ...where, answering, representedId });
  });
}

/** The date of a poll about dates. */
function chooseDate(asked: Asked): Promise<Answer> {
  return change(asked, chooseDateRequest, (command, where, wish) =>
    asked.tab.polls.chooseDate(command, where, wish),
  );
}

/** One option more. */
function addOption(asked: Asked): Promise<Answer> {
  return change(asked, addOptionRequest, (command, where, { text, considered }) =>
    asked.tab.polls.addOption(command, where, { text, considered }),
  );
}

/** Answers the poll as it is after a change. The minted id is hashed with whose it is. */
async function change<Wish extends { commandId: string }>(
  asked: Asked,
  schema: z.ZodType<Wish>,
  make: (command: Command, where: PollInChannel, wish: Wish) => Promise<Result<unknown, Refused>>,
): Promise<Answer> {
  const { tab, params, body } = asked;
  const { pollId = '' } = params;
  const { data: wish } = schema.safeParse(body);
  if (!wish) return refused(400, 'malformed', tabTexts);
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const { leerwerkplaatsId, channelId } = channel;
  const commandId = commandIdOf('tab', person.id, wish.commandId);
  const command = { commandId, person, leerwerkplaatsId, at: tab.clock() };
  const made = await make(command, { pollId, channelId }, wish);
  if (!made.ok)
    return refused(statusOf[made.refusal] ?? 400, made.refusal, pollRefusals, made.details);
  const view = await tab.board.one({ leerwerkplaatsId, pollId }, person.id);
  return view ? succeed(view) : refused(404, 'no-such-poll', pollRefusals);
}
