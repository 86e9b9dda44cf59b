import type { MiddlewareHandler } from 'hono';
import type { Activity } from './activities';
import { objectOf } from './answers';
import type { Attempt } from './delivery';
import { splitConversation } from './ids';

/** One activity to the bot, or one call of the bot; nothing of what it said. */
export interface Passage {
  /** ISO 8601, UTC. */
  at: string;
  to: 'bot' | 'teams';
  /** The kind of activity and its name, or the method and the kind of call. */
  what: string;
  /** A channel's id or a chat's; empty where there is none. */
  conversation: string;
  /** Absent when no answer came. */
  status?: number;
  milliseconds: number;
  /** Of what was sent and of the answer. */
  bytes: { sent: number; answered: number };
}

/** The newest of what passed between Teams and the bot. */
export interface Traffic {
  /** Newest last. */
  passages(): readonly Passage[];
  record(passage: Passage): void;
  subscribe(listener: (passage: Passage) => void): () => void;
}

const kept = 200;

export function createTraffic(): Traffic {
  const passages: Passage[] = [];
  const listeners = new Set<(passage: Passage) => void>();
  return {
    passages: () => passages,
    record: (passage) => {
      passages.push(passage);
      if (passages.length > kept) passages.shift();
      for (const listener of [...listeners]) listener(passage);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is known of an activity that was delivered; `began` is performance.now() of before. */
export function activityPassage(activity: Activity, answer: Attempt, began: number): Passage {
  const { name, action } = activity;
  const event = objectOf(activity.channelData).eventType;
  const more = [name, event, action].filter((each) => typeof each === 'string');
  return {
    at: new Date().toISOString(),
    to: 'bot',
    what: [activity.type, ...more].join(' '),
    conversation: splitConversation(String(objectOf(activity.conversation).id)).conversation,
    ...(answer.status === undefined ? {} : { status: answer.status }),
    milliseconds: Math.round(performance.now() - began),
    bytes: { sent: Buffer.byteLength(JSON.stringify(activity)), answered: answer.answered ?? 0 },
  };
}

/** Stands before the connector's routes and their weather. */
export function watchTraffic(traffic: Traffic): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    const { method, path } = context.req;
    await next();
    const [, named = ''] = /\/v3\/(?:conversations|teams)\/([^/]+)/.exec(path) ?? [];
    const { headers, status } = context.res;
    // The weather cut the connection: no answer went out.
    const cut = headers.has('x-hono-already-sent');
    const answered = cut ? 0 : (await context.res.clone().arrayBuffer()).byteLength;
    traffic.record({
      at: new Date().toISOString(),
      to: 'teams',
      what: `${method} ${kindOf(path)}`,
      conversation: splitConversation(decodeURIComponent(named)).conversation,
      ...(cut ? {} : { status }),
      milliseconds: Math.round(performance.now() - began),
      bytes: { sent: Number(context.req.header('content-length') ?? 0), answered },
    });
  };
}

/** The path without its ids. */
function kindOf(path: string): string {
  const [, parts = ''] = /\/v3\/(.*)$/.exec(path) ?? [];
  const names = ['conversations', 'teams', 'activities', 'members', 'pagedmembers'];
  return parts
    .split('/')
    .filter((part) => names.includes(part))
    .join('/');
}
