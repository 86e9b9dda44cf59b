import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { splitConversation } from './ids';
import type { Limits } from './limits';

/** A reply answers an activity; a post is any other message, or a new thread or chat. */
const kinds = ['post', 'reply', 'edit', 'remove', 'read'] as const;
type Kind = (typeof kinds)[number];

/** What goes wrong with the calls that fit, as data; the first storm that fits is the one. */
export const stormSchema = z.strictObject({
  kind: z.enum(kinds).optional(),
  method: z.string().optional(),
  /** Only calls to a path that ends so. */
  path: z.string().optional(),
  /** A channel's id, a chat's id, or the Teams id of the person with whom a chat is opened. */
  conversation: z.string().optional(),
  /** So many calls; without it, all until it is cleared. */
  times: z.int().min(0).optional(),
  /** Milliseconds before anything else happens. */
  slow: z.int().min(0).max(600_000).optional(),
  /** From 400 on the call fails with it; below, the call is carried out as usual. */
  status: z.int().min(200).max(599).optional(),
  /** The connector's error code; without one a code that means nothing. */
  code: z.string().optional(),
  /** For instance {"retry-after": "5"}. */
  headers: z.record(z.string(), z.string()).optional(),
  /** The connection is cut. */
  reset: z.literal(true).optional(),
  /** No answer comes, until the caller gives up. */
  silent: z.literal(true).optional(),
  /** 'after': the call is carried out, and only its answer is lost. */
  when: z.enum(['before', 'after']).optional(),
});

export type Storm = z.infer<typeof stormSchema> & {
  /** Happens when such a call arrives. */
  readonly meanwhile?: () => void;
};

/** The weather between the bot and Teams: storms are added and taken away at will. */
export interface Weather {
  readonly storms: Storm[];
  /** How many calls came of each kind, and how many were over the limits. */
  readonly counts: Record<Kind | 'refused', number>;
}

export function createWeather(): Weather {
  return {
    storms: [],
    counts: { post: 0, reply: 0, edit: 0, remove: 0, read: 0, refused: 0 },
  };
}

/** Stands before the connector's routes. Without limits, any number of calls is taken. */
export function underWeather(weather: Weather, limits?: Limits): MiddlewareHandler {
  return async (context, next) => {
    const kind = kindOf(context);
    const conversation = await conversationOf(context);
    weather.counts[kind] += 1;
    const seconds = limits?.take(conversation, kind === 'read' ? 'read' : 'send') ?? 0;
    if (seconds > 0) {
      weather.counts.refused += 1;
      return failed(context, 429, { 'retry-after': String(seconds) });
    }
    const storm = weather.storms.find((one) => fits(one, kind, context.req, conversation));
    if (!storm) return next();
    if (storm.times !== undefined) storm.times -= 1;
    storm.meanwhile?.();
    if (storm.slow !== undefined) await waitFor(context, storm.slow);
    const fair = !storm.reset && !storm.silent && (storm.status ?? 200) < 400;
    if (fair || storm.when === 'after') await next();
    if (fair) return;
    // What the route answered is dropped: a response set before would lend its headers.
    context.res = undefined;
    context.res = await breakDown(context, storm);
  };
}

/** No longer than somebody waits for the answer. */
async function waitFor(context: Context, milliseconds: number): Promise<void> {
  const { socket } = (context.env as HttpBindings).incoming;
  const waiting = new AbortController();
  const stop = () => waiting.abort();
  socket.once('close', stop);
  await wait(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined);
  socket.off('close', stop);
}

function fits(
  storm: Storm,
  kind: Kind,
  { method, path }: { method: string; path: string },
  conversation: string,
): boolean {
  return (
    storm.times !== 0 &&
    (storm.kind ?? kind) === kind &&
    (storm.method ?? method) === method &&
    path.endsWith(storm.path ?? '') &&
    (storm.conversation ?? conversation) === conversation
  );
}

async function breakDown(context: Context, storm: Storm): Promise<Response> {
  const { socket } = (context.env as HttpBindings).incoming;
  if (storm.silent && !socket.destroyed) await once(socket, 'close');
  if (storm.reset && !socket.destroyed) socket.resetAndDestroy();
  if (storm.silent || storm.reset) return RESPONSE_ALREADY_SENT;
  return failed(context, storm.status ?? 500, storm.headers, storm.code);
}

function failed(
  context: Context,
  status: number,
  headers: Record<string, string> = {},
  code = 'Weather',
): Response {
  return context.json({ error: { code, message: '' } }, status as 500, headers);
}

function kindOf({ req: { method, path } }: Context): Kind {
  if (method === 'GET') return 'read';
  if (method === 'PUT') return 'edit';
  if (method === 'DELETE') return 'remove';
  return /\/activities\/[^/]+$/.test(path) ? 'reply' : 'post';
}

const newConversation = z.object({
  members: z.array(z.object({ id: z.string() })).optional(),
  channelData: z
    .object({
      channel: z.object({ id: z.string() }).optional(),
      teamsChannelId: z.string().optional(),
    })
    .optional(),
});

/** Threads belong to their channel, as Teams counts them; a team is its General channel. */
async function conversationOf({ req }: Context): Promise<string> {
  const [, named] = /\/v3\/(?:conversations|teams)\/([^/]+)/.exec(req.path) ?? [];
  if (named !== undefined) return splitConversation(decodeURIComponent(named)).conversation;
  const { data } = newConversation.safeParse(await req.json().catch(() => undefined));
  const { channel, teamsChannelId } = data?.channelData ?? {};
  return channel?.id ?? teamsChannelId ?? data?.members?.[0]?.id ?? '';
}
