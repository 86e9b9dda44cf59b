import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { messageLink } from '../../domain/shared/message-link';
import type { AboutMessage } from '../shared/turn';
import { channelIdOf, type TeamsActivity, tenantOf } from './activity';

const messageId = z.string().regex(/^\d{1,30}$/);

/** What we read of the message that a command was used on (Graph's chatMessage, of earlier days). */
const payload = z.object({
  messagePayload: z.object({
    id: messageId,
    replyToId: messageId.nullish(),
    body: z.object({ content: z.string().max(100_000).nullish() }).nullish(),
    from: z.object({ application: z.unknown() }).nullish(),
  }),
});

/** Each of them begins a line. */
const lines = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'blockquote', 'pre']);
/** What stands in it is no part of the words. */
const unseen = new Set(['attachment', 'script', 'style', 'title']);

/**
 * The message that a command of the message extension was used on; undefined: on none. A message
 * of a bot has cards for words, of which nothing is read. Of a chat there is no address: it would
 * tell others who speaks with whom.
 */
export function messageOf(activity: TeamsActivity): AboutMessage | undefined {
  const read = payload.safeParse(activity.value);
  if (!read.success) return undefined;
  const { id, replyToId, body, from } = read.data.messagePayload;
  const teamId = activity.channelData?.team?.id;
  return {
    link:
      teamId === undefined
        ? undefined
        : messageLink({ tenantId: tenantOf(activity) }, channelIdOf(activity), id, replyToId ?? id),
    firstLine: from?.application ? '' : firstLineOf(body?.content ?? ''),
  };
}

/** The first line of a message's HTML that says something, as people read it. */
function firstLineOf(html: string): string {
  const found = [''];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (unseen.has(name)) hidden += 1;
      if (lines.has(name)) found.push('');
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hidden -= 1;
      if (lines.has(name)) found.push('');
    },
    ontext: (text) => {
      if (hidden === 0) found.push(`${found.pop() ?? ''}${text.replaceAll(/\s+/g, ' ')}`);
    },
  });
  parser.end(html);
  return found.map((line) => line.trim()).find((line) => /[\p{L}\d]/u.test(line)) ?? '';
}
