import { commandIdOf } from '../../bot/shared/command-id';
import {
  type ChannelView,
  type MineView,
  type PollView,
  voteRequest,
} from '../../domain/polls/api';
import { pollRefusals } from '../../domain/polls/text';
import type { VoteRefusal } from '../../domain/polls/voting';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
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
  return succeed({ leerwerkplaats: { id, name }, polls } satisfies ChannelView);
}

/** Only of channels that somebody is in now: a leerwerkplaats may have one that they left. */
async function mine({ tab, visitor }: Asked): Promise<Answer> {
  const leerwerkplaatsen: MineView['leerwerkplaatsen'] = [];
  for (const id of await tab.parts.partsOf(visitor.id)) {
    const toChoose: PollView[] = [];
    let name = '';
    for (const poll of await tab.board.toChoose(id, visitor.id)) {
      const attendance = await attendIn(tab, visitor, poll.channelId);
      if (!attendance.ok && attendance.status === 503) return attendance;
      if (!attendance.ok) continue;
      toChoose.push(poll);
      name = attendance.value.channel.name;
    }
    if (toChoose.length > 0) leerwerkplaatsen.push({ id, name, toChoose });
  }
  return succeed({ leerwerkplaatsen } satisfies MineView);
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
