import { randomUUID } from 'node:crypto';
import { createBot } from '../../bot/bot';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import type { Running } from '../support/application';
import {
  type Activity,
  channelActivity,
  channelId,
  chatActivity,
  clicked,
  deliver,
  dialog,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
} from '../support/people';

export const leader = somebody(1);
export const secondChannel = '19:second@thread.tacv2';
export const askingChannel = '19:asking@thread.tacv2';
const elsewhere = '19:elsewhere@thread.tacv2';

/** A button that the bot gave somebody: what it carries, and the fields a person fills in. */
export interface Offer {
  readonly verb: string;
  /** Opens or sends a dialog; else a click on a card. */
  readonly door: 'execute' | 'fetch' | 'submit';
  readonly carried: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface Scenario {
  readonly running: Running;
  /** Per verb, a button of the newest card that has it. */
  readonly offers: readonly Offer[];
  /** What the bot says that it answers to. */
  readonly known: ReturnType<typeof createBot>['router']['known'];
  /** Ids of polls that exist, but not in the channel of the activity. */
  readonly foreign: readonly string[];
  /** Delivers the text of an HTTP body, as Teams would. */
  readonly post: (json: string) => Promise<{ status: number; body?: unknown }>;
  /** Whether anything that is stored has changed since it was asked last. */
  readonly changed: () => Promise<boolean>;
}

/**
 * A leerwerkplaats with two channels and a third that asks to join, polls in each, and another
 * leerwerkplaats. The offers come from the cards that the bot itself drew.
 */
export async function openScenario(): Promise<Scenario> {
  const running = await startLeerwerkplaats(leader);
  const cards: unknown[] = [];
  await type(running, somebody(2), 'koppel Gooise Meren', secondChannel);
  await running.settle();
  const question = cardsIn(running.teams.calls.map(({ body }) => body)).find(
    has('answer-coupling'),
  );
  const allow = offersIn(question).find(({ carried }) => carried.answer === 'allow') as Offer;
  await deliver(running, chatActivity(running, leader, inDoor(allow, 'execute')));
  await type(running, leader, 'start Krimpenerwaard', elsewhere);
  for (const channel of [secondChannel, elsewhere]) {
    await type(running, leader, 'peiling Waar? ; hier ; daar', channel);
  }
  const foreign = (await running.documents('poll')).map(({ pollId }) => String(pollId));
  await type(running, somebody(2), 'koppel Gooise Meren', askingChannel);
  await type(running, leader, 'peiling Hoe laat? ; 9 ; 10 ; 11 ; 12 ; 13 ; 14');
  await type(running, leader, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();
  cards.push(...running.teams.calls.map(({ body }) => body));

  const documents = createCosmosDocuments(running.database, async () => undefined);
  const { known } = createBot({ documents, newId: randomUUID }).router;
  const token = await running.teams.issuer.signChannelToken({
    serviceUrl: running.teams.serviceUrl,
  });
  const post = (json: string) => running.application.receive(`Bearer ${token}`, JSON.parse(json));
  const closing = offersIn(newestCard(running)).find(({ verb }) => verb === 'polls/close') as Offer;
  for (const step of ['polls/close', 'polls/reopen']) {
    await deliver(
      running,
      channelActivity(
        running,
        leader,
        inDoor({ ...closing, verb: step, carried: { ...closing.carried, verb: step } }, 'execute'),
      ),
    );
    await running.settle();
    cards.push(newestCard(running));
  }
  for (const verb of known.forms) {
    const open = channelActivity(
      running,
      leader,
      dialog('task/fetch', { verb }),
      formChannel(verb),
    );
    cards.push((await deliver(running, open)).body);
  }
  running.teams.calls.length = 0;
  return {
    running,
    known,
    foreign,
    post,
    offers: newestPerVerb(cards.flatMap(offersIn)),
    changed: await changesIn(running),
  };
}

async function changesIn(running: Running): Promise<() => Promise<boolean>> {
  const state = async () =>
    JSON.stringify([await running.stored('work'), await running.stored('index')]);
  let last = await state();
  return async () => {
    const before = last;
    last = await state();
    return last !== before;
  };
}

/** A form about joining is for a channel that hasn't joined. */
const formChannel = (verb: string) =>
  verb.startsWith('leerwerkplaats/') ? askingChannel : channelId;

function newestPerVerb(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.map((offer) => [`${offer.verb} ${offer.door}`, offer])).values()];
}

/** The activity of a click on `offer`, by a door that may be the wrong one. */
export function inDoor({ verb, carried, inputs }: Offer, door: Door): Record<string, unknown> {
  const data = { ...carried, ...inputs };
  switch (door) {
    case 'execute':
      return clicked({ type: 'Action.Execute', verb, data });
    case 'message':
      return { type: 'message', value: data };
    case 'fetch':
      return dialog('task/fetch', data);
    case 'submit':
      return dialog('task/submit', data);
  }
}

export type Door = 'execute' | 'message' | 'fetch' | 'submit';
export const doors: readonly Door[] = ['execute', 'message', 'fetch', 'submit'];

/** Where the data of a click stands in the activity. */
export const dataPath: Readonly<Record<Door, readonly string[]>> = {
  execute: ['value', 'action', 'data'],
  message: ['value'],
  fetch: ['value', 'data'],
  submit: ['value', 'data'],
};

/** The activity of the leader in the place where the offer stands. */
export function activityOf(
  { running }: Pick<Scenario, 'running'>,
  offer: Offer,
  door: Door,
  who: Somebody = leader,
): Activity {
  const { verb } = offer;
  const what = inDoor(offer, door);
  if (verb === 'leerwerkplaats/answer-coupling') return chatActivity(running, who, what);
  return channelActivity(running, who, what, formChannel(verb));
}

const has = (verb: string) => (card: unknown) => JSON.stringify(card).includes(verb);

/** Every card in a message or an answer, however deep. */
export function cardsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { type?: unknown }).type === 'AdaptiveCard';
  if (own) return [value as Record<string, unknown>];
  return Object.values(value).flatMap(cardsIn);
}

/** Every button in it, with a text for each field of its card. */
function offersIn(value: unknown): Offer[] {
  return cardsIn(value).flatMap((card) => {
    const parts = partsOf(card);
    const inputs = Object.fromEntries(
      parts
        .filter(({ type }) => String(type).startsWith('Input.'))
        .map(({ id, choices }) => [id, (choices as { value: string }[])?.[0]?.value ?? 'a\nb']),
    );
    return parts.flatMap(({ type, data }) => offerOf(String(type), data, inputs) ?? []);
  });
}

function offerOf(type: string, data: unknown, inputs: Record<string, string>): Offer | undefined {
  if (!type.startsWith('Action.') || typeof data !== 'object' || data === null) return undefined;
  const carried = data as Record<string, unknown>;
  const opens = carried.msteams !== undefined;
  const door = opens ? 'fetch' : 'formId' in carried ? 'submit' : 'execute';
  return { verb: String(carried.verb), door, carried, inputs: opens ? {} : inputs };
}

function partsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(partsOf)];
}
