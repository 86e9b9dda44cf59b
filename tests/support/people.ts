import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { type Product, type Running, startApplication } from './application';
import type { Card, CardButton, Sent, TeamsEnd } from './teams-end';

/** Somebody in a test. */
export interface Somebody {
  readonly teamsId: string;
  readonly objectId: string;
  readonly name: string;
  readonly locale: string;
}

/** The nth person, the same each time. */
export function somebody(number: number, locale = 'nl-NL'): Somebody {
  const tail = String(number).padStart(12, '0');
  return {
    teamsId: `29:person-${number}`,
    objectId: `00000000-0000-4000-8000-${tail}`,
    name: `Persoon ${number}`,
    locale,
  };
}

export const channelId = '19:gooise-meren@thread.tacv2';

export type Activity = Record<string, unknown> & { id: string };

let occurrences = 0;

/** An activity as Teams sends it from a channel; `more` overrides any part. */
export function channelActivity(
  running: { readonly teams: Pick<TeamsEnd, 'serviceUrl'> },
  who: Somebody,
  more: Record<string, unknown>,
  channel = channelId,
): Activity {
  occurrences += 1;
  return {
    type: 'message',
    id: `activity-${occurrences}`,
    channelId: 'msteams',
    serviceUrl: running.teams.serviceUrl,
    from: { id: who.teamsId, name: who.name, aadObjectId: who.objectId },
    recipient: { id: localBotId, name: 'Leerwerkplaats' },
    conversation: {
      id: `${channel};messageid=1`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: localTenantId,
    },
    channelData: {
      tenant: { id: localTenantId },
      team: { id: '19:team@thread.tacv2' },
      channel: { id: channel },
    },
    locale: who.locale,
    ...more,
  };
}

/** As `channelActivity`, from the 1:1 chat with the bot. */
export function chatActivity(
  running: Product,
  who: Somebody,
  more: Record<string, unknown>,
): Activity {
  return channelActivity(running, who, {
    conversation: {
      id: `a:chat-${who.teamsId}`,
      conversationType: 'personal',
      tenantId: localTenantId,
    },
    channelData: { tenant: { id: localTenantId } },
    ...more,
  });
}

const mention = '<at>Leerwerkplaats</at>';

/** What a typed message in a channel says, with the bot mentioned. */
export function typed(text: string) {
  return {
    text: `${mention} ${text}`,
    entities: [{ type: 'mention', mentioned: { id: localBotId }, text: mention }],
  };
}

/** A click on a button of a card. */
export function clicked(
  { type, verb, data }: Pick<CardButton, 'type' | 'verb' | 'data'>,
  inputs: object = {},
) {
  const action = { type, verb, data: { ...data, ...inputs } };
  return { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
}

/** Opening a dialog with a button, or sending it. */
export function dialog(name: 'task/fetch' | 'task/submit', data: object) {
  return { type: 'invoke', name, value: { data, context: { theme: 'default' } } };
}

/** Delivers an activity with a good token; answers status and body. */
export async function deliver(running: Product, activity: Activity) {
  const token = await running.teams.issuer.signChannelToken({
    serviceUrl: running.teams.serviceUrl,
    // The clock may have been moved ahead of the issuer's.
    expiresInSeconds: 24 * 60 * 60,
  });
  return running.receive(`Bearer ${token}`, activity);
}

/** Somebody types in the channel; answers what the bot replied, if anything. */
export async function type(running: Product, who: Somebody, text: string, channel = channelId) {
  const before = running.teams.calls.length;
  await deliver(running, channelActivity(running, who, typed(text), channel));
  return running.teams.calls.slice(before).at(-1)?.body;
}

/** Somebody clicks; answers the sentence or card that comes back. */
export async function click(
  running: Running,
  who: Somebody,
  button: Pick<CardButton, 'type' | 'verb' | 'data'>,
  inputs: object = {},
  channel = channelId,
) {
  const activity = channelActivity(running, who, clicked(button, inputs), channel);
  const { body } = await deliver(running, activity);
  return (body as { value: string | Card }).value;
}

/** Everything a card says, in reading order. */
export function wordsOf(card: unknown): string {
  if (Array.isArray(card)) return card.map(wordsOf).filter(Boolean).join('\n');
  if (typeof card !== 'object' || card === null) return '';
  const parts = card as Record<string, unknown>;
  const own = typeof parts.text === 'string' ? parts.text : '';
  const label = typeof parts.label === 'string' ? parts.label : '';
  const inner = ['inlines', 'items', 'columns', 'body'].map((name) => wordsOf(parts[name]));
  return [own, label, ...inner].filter(Boolean).join('\n');
}

/** The newest poll card that Teams was given: as posted, or as last edited. */
export function newestCardOf(teams: TeamsEnd): Card | undefined {
  return teams.calls
    .map(({ body }) => (body.activity ?? body).attachments?.[0]?.content)
    .findLast((card) => card?.refresh !== undefined);
}

/** As `newestCardOf`, where there must be one. */
export function newestCard({ teams }: Running): Card {
  const newest = newestCardOf(teams);
  if (!newest) throw new Error('no poll card was posted');
  return newest;
}

/** The buttons of a card in reading order: those in its midst, and those at its bottom. */
function buttonsOf(card: unknown): CardButton[] {
  if (typeof card !== 'object' || card === null) return [];
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  const { body, items, columns, actions = [] } = card as Record<string, unknown>;
  return [...[body, items, columns].flatMap(buttonsOf), ...(actions as CardButton[])];
}

/** A button of a card by its title. */
export function button(card: unknown, title: string): CardButton {
  const found = buttonsOf(card).find((action) => action.title === title);
  if (!found) throw new Error(`no button ${title}`);
  return found;
}

/** What a reply says, whether it is a sentence or a card. */
export const said = (reply: Sent | undefined) =>
  reply?.text ?? wordsOf(reply?.attachments?.[0]?.content);

/** The product with a leerwerkplaats in the channel, started by that person; Teams' calls start after. */
export async function startLeerwerkplaats(
  leader: Somebody,
  options: Parameters<typeof startApplication>[0] = {},
): Promise<Running> {
  const running = await startApplication(options);
  await type(running, leader, 'start Gooise Meren');
  await running.settle();
  running.teams.calls.length = 0;
  return running;
}

/** The card in a dialog. */
export function cardOf(body: unknown): Card {
  return (body as { task: { value: { card: { content: Card } } } }).task.value.card.content;
}
