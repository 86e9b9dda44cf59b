import type { Received } from '../../bot/teams/receive';
import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { clicked, dialog, type Somebody, somebody, typed } from '../support/people';

/** Words that stand in all that people type or are called, so that they can be found in a log. */
export const marker = 'kwikstaart';

export const people: readonly Somebody[] = Array.from({ length: 6 }, (_, number) => ({
  ...somebody(number + 1),
  name: `Persoon ${marker} ${number + 1}`,
}));
export const channels = ['19:een@thread.tacv2', '19:twee@thread.tacv2', '19:drie@thread.tacv2'];
export const optionTexts = ['dinsdag', 'woensdag', 'donderdag'].map((day) => `${day} ${marker}`);

/** What somebody did once, however often Teams delivers it. */
export interface Command {
  readonly kind: 'start' | 'ask' | 'vote' | 'close' | 'reopen' | 'couple' | 'answer' | 'help';
  readonly who: Somebody;
  readonly channel: string;
  /** What Teams delivers; a form that is sent twice has two. */
  readonly activities: readonly (object & { id: string })[];
  readonly pollId?: string;
  /** The option voted for, the name or the question. */
  readonly what?: string;
  /** When it was first delivered, and when first answered; counted in deliveries. */
  firstAt: number;
  settledAt: number;
  /** What was answered, in that order. */
  readonly answers: string[];
}

type Ask = Pick<Command, 'kind' | 'who' | 'channel'> & { pollId?: string; what?: string };

/** Makes commands; ids count up, so that a sequence makes the same ones each time. */
export function createCommands(serviceUrl: string) {
  let count = 0;

  function activity(who: Somebody, channel: string, what: object) {
    count += 1;
    return {
      type: 'message',
      id: `activity-${count}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: who.teamsId, name: who.name, aadObjectId: who.objectId },
      recipient: { id: localBotId, name: 'Leerwerkplaats' },
      locale: who.locale,
      ...(channel === '' ? chat(who) : inChannel(channel)),
      ...what,
    };
  }

  function command(ask: Ask, ...contents: readonly object[]): Command {
    const activities = contents.map((content) => activity(ask.who, ask.channel, content));
    const infinity = Number.POSITIVE_INFINITY;
    return { ...ask, activities, firstAt: infinity, settledAt: infinity, answers: [] };
  }

  /** Typed, or a dialog that is sent under two activity ids. */
  function typedOrForm(ask: Ask, form: boolean, text: string, verb: string, data: object): Command {
    const sent = dialog('task/submit', { verb, formId: `form-${count}`, ...data });
    return form ? command(ask, sent, sent) : command(ask, typed(text));
  }

  return {
    warmUp: () => activity(people[0] as Somebody, channels[0] as string, { type: 'typing' }),
    help: (who: Somebody, channel: string) =>
      command({ kind: 'help', who, channel }, typed('hulp')),
    start: (who: Somebody, channel: string, form: boolean) => {
      const name = `Plek ${marker} ${channels.indexOf(channel)}`;
      const ask: Ask = { kind: 'start', who, channel, what: name };
      return typedOrForm(ask, form, `start ${name}`, 'leerwerkplaats/start', { name });
    },
    ask: (who: Somebody, channel: string, form: boolean) => {
      const question = `Vraag ${marker} ${count}?`;
      const ask: Ask = { kind: 'ask', who, channel, what: question };
      const text = `peiling ${[question, ...optionTexts].join(' ; ')}`;
      const data = { question, options: optionTexts.join('\n') };
      return typedOrForm(ask, form, text, 'polls/ask', data);
    },
    vote: (who: Somebody, poll: { pollId: string; channelId: string }, optionId: string) => {
      const { pollId, channelId: channel } = poll;
      const button = { type: 'Action.Execute', verb: 'polls/vote', data: { pollId, optionId } };
      return command({ kind: 'vote', who, channel, pollId, what: optionId }, clicked(button));
    },
    setStatus: (
      kind: 'close' | 'reopen',
      who: Somebody,
      { pollId, channelId: channel }: { pollId: string; channelId: string },
    ) => {
      const button = { type: 'Action.Execute', verb: `polls/${kind}`, data: { pollId } };
      return command({ kind, who, channel, pollId }, clicked(button));
    },
    couple: (who: Somebody, channel: string, name: string, form: boolean) => {
      const ask: Ask = { kind: 'couple', who, channel, what: name };
      return typedOrForm(ask, form, `koppel ${name}`, 'leerwerkplaats/couple', { name });
    },
    answer: (who: Somebody, request: { leerwerkplaatsId: string; id: string }, yes: boolean) => {
      const { leerwerkplaatsId, id: requestId } = request;
      const data = { leerwerkplaatsId, requestId, answer: yes ? 'allow' : 'refuse' };
      const button = { type: 'Action.Execute', verb: 'leerwerkplaats/answer-coupling', data };
      return command({ kind: 'answer', who, channel: '' }, clicked(button));
    },
  };
}

function inChannel(channel: string) {
  return {
    conversation: { id: channel, conversationType: 'channel', tenantId: localTenantId },
    channelData: {
      tenant: { id: localTenantId },
      team: { id: '19:team@thread.tacv2' },
      channel: { id: channel },
    },
  };
}

function chat(who: Somebody) {
  return {
    conversation: {
      id: `a:chat-${who.teamsId}`,
      conversationType: 'personal',
      tenantId: localTenantId,
    },
    channelData: { tenant: { id: localTenantId } },
  };
}

/** What the person reads: the answer to a click or dialog, or the replies in the thread. */
export function toldBy({ status, body }: Received, replies: readonly string[]): string {
  if (status !== 200) return `status ${status}`;
  return body === undefined ? (replies.at(-1) ?? '') : JSON.stringify(body);
}
