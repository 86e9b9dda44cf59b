import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { pollCard } from '../../../bot/polls/cards';
import { activitySchema, typedText } from '../../../bot/teams/activity';
import { messageOf, replyTo } from '../../../bot/teams/answer';
import { draftPoll } from '../../../domain/polls/drafting';
import { pollLimits } from '../../../domain/polls/model';
import { localTenantId } from '../../../infra/local/teams/identity';
import { type Running, startApplication } from '../../support/application';
import {
  button,
  cardOf,
  channelActivity,
  chatActivity,
  clicked,
  deliver,
  dialog,
  newestCard,
  somebody,
  type,
  wordsOf,
} from '../../support/people';
import type { Card, Sent } from '../../support/teams-end';

const karin = somebody(1);

describe('who may start a leerwerkplaats, by what the roster says', () => {
  let running: Running;
  let member: object | undefined;
  let replies: Sent[];
  let server: ReturnType<typeof serve>;

  beforeEach(async () => {
    const home = await startApplication();
    replies = [];
    const routes = new Hono();
    routes.get('/*', (context) =>
      member ? context.json(member) : context.json({ error: { code: 'NotFound' } }, 404),
    );
    routes.post('/*', async (context) => {
      replies.push(await context.req.json());
      return context.json({ id: 'message' });
    });
    server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    running = { ...home, teams: { ...home.teams, serviceUrl } };
  });
  afterEach(async () => {
    await running.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const colleague = {
    id: karin.teamsId,
    userRole: 'user',
    userPrincipalName: 'karin@host.nl',
    tenantId: localTenantId,
  };
  const upn = (userPrincipalName: string) => ({ ...colleague, userPrincipalName });

  it.each([
    ['a colleague', colleague, 'Gooise Meren is begonnen'],
    ['a guest', { ...colleague, userRole: 'guest' }, 'U bent gast'],
    ['a guest by name', upn('karin_huis.nl#EXT#@host.nl'), 'U bent gast'],
    ['a guest by name in small letters', upn('karin_huis.nl#ext#@host.nl'), 'U bent gast'],
    ['somebody of elsewhere', { ...colleague, tenantId: 'elsewhere' }, 'U bent gast'],
    ['who isn’t on it', undefined, 'Ik kan niet zien of u bij deze organisatie hoort'],
  ])('%s', async (_who, found, sentence) => {
    member = found;
    await type(running, karin, 'start Gooise Meren');
    const [reply, ...more] = replies;
    expect(more).toEqual([]);
    expect(reply?.text ?? wordsOf(reply?.attachments?.[0]?.content)).toContain(sentence);
    expect((await running.stored('work')).length > 0).toBe(found === colleague);
  });
});

/** Everything in a card, however deep. */
function partsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(partsOf)];
}

describe('what people type', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startApplication();
  });
  afterEach(() => running.close());

  it('is never a link in a card and never in a notification', async () => {
    const link = '[x](http://x)';
    const named = (number: number) => ({ ...somebody(number), name: `${link} ${number}` });
    const [leader, other] = [named(1), named(2)];
    const second = '19:second@thread.tacv2';
    const cards: Card[] = [];
    const press = async (what: Record<string, unknown>) => {
      const { body } = await deliver(running, channelActivity(running, other, what));
      const { value } = body as { value?: unknown };
      cards.push(value ? (value as Card) : cardOf(body));
    };

    await type(running, leader, `${link} hulp`);
    await type(running, leader, `start ${link.repeat(5)}`);
    await type(running, leader, `start ${link}`);
    await type(running, other, `start ${link}`);
    await type(running, other, `koppel ${link}`);
    await type(running, other, `koppel ${link} 2`, second);
    await type(running, other, `koppel ${link}`, second);
    await type(running, other, `peiling ${link} ; ${link} ; ${link}`);
    await type(running, leader, `peiling ${link} ; ${link} 1 ; ${link} 2`);
    await running.settle();
    const poll = newestCard(running);
    await deliver(running, channelActivity(running, other, clicked(button(poll, `${link} 1`))));
    await press(clicked(button(poll, 'Mijn keuze')));
    const sent = { verb: 'polls/ask', formId: 'form', question: link, options: `${link}\n${link}` };
    await press(dialog('task/submit', sent));
    const asked = running.teams.calls.flatMap(({ body }) => body.attachments ?? []);
    const request = asked.find(({ content }) => wordsOf(content).startsWith('Mag dit kanaal'));
    const allow = clicked(button(request?.content as Card, 'Toestaan'));
    const { body } = await deliver(running, chatActivity(running, leader, allow));
    cards.push((body as { value: Card }).value);
    await running.settle();

    const messages = running.teams.calls.map((call) => call.body.activity ?? call.body);
    const all = [...cards, ...messages.flatMap(({ attachments = [] }) => attachments)];
    const parts = partsOf(all);
    const withLink = parts.filter(({ text }) => String(text).includes(link));
    expect(new Set(withLink.map((part) => part.type))).toEqual(new Set(['TextRun']));
    expect(withLink.length).toBeGreaterThan(20);
    const summaries = messages.map(({ summary }) => summary);
    const fallbacks = parts.map(({ fallbackText }) => fallbackText);
    expect([...summaries, ...fallbacks].filter((text) => text?.toString().includes(link))).toEqual(
      [],
    );
    for (const { attachments, summary } of messages) if (attachments) expect(summary).toBeTruthy();
  });
});

it.each([
  ['a sentence', { kind: 'notice', text: '**a**', buttons: [] } as const],
  ['a sentence for one person', { kind: 'private', text: '**a**' } as const],
])('%s is shown as it was typed, without Markdown', (_what, answer) => {
  const asked = { way: 'message', inChannel: true, language: 'nl', repeat: false } as const;
  expect(replyTo(answer, asked)).toMatchObject({ text: '**a**', textFormat: 'plain' });
});

it('somebody who is mentioned stays in the question; only the bot’s own name goes', () => {
  const bot = { id: '28:bot' };
  const mention = (text: string, id: string) => ({ type: 'mention', text, mentioned: { id } });
  const activity = activitySchema.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/emea/',
    from: { id: '29:a' },
    recipient: bot,
    conversation: { id: 'c' },
    text: '<at>Leerwerkplaats</at> peiling Komt <at>Piet</at> ook?',
    entities: [mention('<at>Leerwerkplaats</at>', bot.id), mention('<at>Piet</at>', '29:piet')],
  });
  expect(typedText(activity)).toBe('peiling Komt @Piet ook?');
});

describe('a poll', () => {
  it('keeps no control characters or halves of characters, which nobody sees', () => {
    const draft = draftPoll({
      question: 'Waar\u0007 is\u0000het?',
      options: ['\u001bhier\ud83d', 'da\u0085ar'],
    });
    expect(draft).toMatchObject({
      value: { question: 'Waar is het?', options: [{ text: 'hier' }, { text: 'da ar' }] },
    });
  });

  it.each([
    ['Chinese', '漢'],
    ['euro signs', '€'],
  ])('of as many and as long options as it takes fits in a message: %s', (_what, heaviest) => {
    const fill = (length: number) => heaviest.repeat(length).slice(0, length);
    const longest = (count: number) => {
      for (let length = pollLimits.option - 2; length > 0; length -= 1) {
        const options = Array.from({ length: count }, (_, at) => `${at + 10}${fill(length)}`);
        const draft = draftPoll({ question: fill(pollLimits.question), options });
        if (draft.ok) return draft.value;
      }
      throw new Error('no poll fits');
    };
    for (let count = 2; count <= pollLimits.options.most; count += 1) {
      const card = pollCard(
        {
          ...longest(count),
          id: 'a'.repeat(32),
          leerwerkplaatsId: 'b',
          channelId: 'c',
          askedBy: { personId: 'x:y', name: fill(300) },
          status: 'open',
          counts: { o1: 200, o2: 400 },
          voters: 600,
          version: 5,
        },
        'nl',
        { repeat: true, ownVote: fill(200) },
      );
      const bytes = Buffer.byteLength(JSON.stringify(messageOf({ card, summary: '' })));
      expect(bytes).toBeLessThan(28 * 1024);
    }
  });
});
