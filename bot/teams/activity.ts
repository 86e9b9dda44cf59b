import { z } from 'zod';

const text = (most: number) => z.string().max(most);
/** Visible ASCII, as in every id of Teams: it becomes part of addresses and of ids of documents. */
const id = text(300).regex(/^[!-~]+$/);

/** Who came or went; Teams gives the Entra object id not always. */
const moved = z
  .array(z.object({ id, aadObjectId: text(100).nullish() }))
  .max(1_000)
  .nullish();

/**
 * The part of a Teams activity that we read, checked at the edge. Everything else stays behind, also
 * for botbuilder, which trusts what it is given; an activity that doesn't fit is answered with 400
 * and has no effect.
 */
export const activitySchema = z.object({
  type: text(50).min(1),
  id: id.optional(),
  /**
   * Another channel of the same bot says who somebody is in its own way. What names none must have
   * a token that Teams' own key signed: that is checked for the channel that stands here.
   */
  channelId: text(50).default('msteams'),
  name: text(100).optional(),
  text: text(100_000).nullish(),
  locale: text(35).nullish(),
  timestamp: text(50).nullish(),
  action: text(50).optional(),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1_000),
  replyToId: id.nullish(),
  from: z.object({
    id,
    name: text(300).nullish(),
    aadObjectId: text(100).nullish(),
  }),
  recipient: z.object({ id }).optional(),
  conversation: z.object({
    id,
    conversationType: text(50).nullish(),
    tenantId: text(100).nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: text(100) }).nullish(),
      team: z.object({ id, name: text(300).nullish() }).nullish(),
      channel: z.object({ id, name: text(300).nullish() }).nullish(),
      eventType: text(100).nullish(),
    })
    .nullish(),
  entities: z
    .array(
      z.object({
        type: text(100),
        text: text(1_000).nullish(),
        mentioned: z.object({ id: text(1_000) }).nullish(),
      }),
    )
    .max(200)
    .nullish(),
  membersAdded: moved,
  membersRemoved: moved,
  value: z.unknown().optional(),
});

export type TeamsActivity = z.infer<typeof activitySchema>;

/** The tenant whose Teams it happened in: the host's, also for a guest. */
export function tenantOf({ channelData, conversation }: TeamsActivity): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId ?? undefined;
}

/** The channel that it happened in, also when it was in one of its threads. */
export function channelIdOf({ channelData, conversation }: TeamsActivity): string {
  return channelData?.channel?.id ?? conversation.id.split(';')[0] ?? conversation.id;
}

/** What somebody typed, without the mention of the bot; other people's mentions are '@' and their name. */
export function typedText({ text: raw, entities, recipient }: TeamsActivity): string {
  const mentions = (entities ?? []).filter(
    ({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient?.id,
  );
  const without = mentions.reduce(
    (rest, { text: mention }) => (mention ? rest.replaceAll(mention, ' ') : rest),
    raw ?? '',
  );
  // Some clients send the mention without an entity, and spaces as &nbsp;.
  const opening = mentions.length === 0 ? /^\s*<at>[^<]*<\/at>/ : /^$/;
  return without
    .replace(opening, ' ')
    .replace(/<at>/g, '@')
    .replace(/<\/at>/g, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim();
}

/** Whether the bot is among the people that came or went. */
export function isAboutBot(
  members: TeamsActivity['membersAdded'],
  { recipient }: TeamsActivity,
): boolean {
  return (members ?? []).some(({ id: member }) => member === recipient?.id);
}
