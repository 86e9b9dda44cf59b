import { z } from 'zod';
import { objectOf } from './answers';
import { badRequest, tooLarge } from './connector-errors';
import type { Edit } from './feed';
import type { Attachment, Json } from './model';

const json = z.json() as z.ZodType<Json>;

const attachment = z.object({
  contentType: z.string(),
  content: json.optional(),
  name: z.string().nullish(),
});

const sentActivity = z.object({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).catch('markdown').optional(),
  attachments: z.array(attachment).nullish(),
  summary: z.string().nullish(),
  entities: json.optional(),
});

export type SentActivity = z.infer<typeof sentActivity>;

/** Bytes in UTF-16 above which Teams refuses a bot's message (limits-specifications-teams.md). */
const limit = 100 * 1024;

/** Checks an activity that the bot sends. Throws the connector's 400 or 413. */
export function readActivity(body: unknown): SentActivity {
  const activity = sentActivity.safeParse(body);
  if (!activity.success) throw badRequest();
  if (JSON.stringify(activity.data).length * 2 > limit) throw tooLarge();
  return activity.data;
}

/**
 * What of it becomes a message; Teams reads bots' text as markdown unless told otherwise.
 * @param keyOf the key of the person with an id that a mention may carry
 */
export function contentOf(
  activity: SentActivity,
  keyOf: (id: string) => string | undefined,
): Required<Edit> {
  const attachments: Attachment[] = (activity.attachments ?? []).map((each) => ({
    contentType: each.contentType,
    content: each.content,
    ...(each.name ? { name: each.name } : {}),
  }));
  const cards = attachments.map(({ content }) => objectOf(objectOf(content).msteams).entities);
  const mentions = [activity.entities, ...cards]
    .flatMap(mentionedIn)
    .flatMap((id) => keyOf(id) ?? []);
  const textFormat = activity.textFormat ?? 'markdown';
  const { summary, text } = activity;
  return { text: text ?? '', textFormat, attachments, mentions, summary: summary ?? '' };
}

/** The ids behind the mentions in a message or on a card, which name them in the same way. */
function mentionedIn(entities: Json | undefined): string[] {
  const list = Array.isArray(entities) ? entities.map(objectOf) : [];
  const mentions = list.filter(({ type }) => type === 'mention');
  return mentions.map(({ mentioned }) => String(objectOf(mentioned).id));
}
