import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createIssuer, type Issuer } from '../../infra/local/issuer/issuer';

/** A request that the bot made to Teams. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Sent;
}

export interface Sent {
  readonly id?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly members?: readonly { id: string }[];
  readonly channelData?: { channel?: { id: string } };
  readonly activity?: Sent;
  readonly attachments?: readonly { content: Card }[];
}

export interface Card {
  readonly body: readonly unknown[];
  readonly actions?: readonly CardButton[];
  readonly refresh?: { userIds: readonly string[] };
}

export interface CardButton {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data: Record<string, unknown>;
}

/** What Teams says to the next calls that fit, in place of its usual answer. */
export interface Weather {
  readonly method: string;
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** The error code of Teams; without one a code that means nothing. */
  readonly code?: string;
  /** Only calls to a path that ends so. */
  readonly path?: string;
  times: number;
  /** Happens when such a call arrives. */
  readonly meanwhile?: () => void;
}

/** The other end of the line: a connector that keeps what it is sent, and a real token issuer. */
export interface TeamsEnd {
  readonly serviceUrl: string;
  readonly issuerUrl: string;
  readonly issuer: Issuer;
  readonly calls: Call[];
  /** The threads that were started, and the messages that were edited. */
  readonly threads: () => Call[];
  readonly edits: () => Call[];
  readonly guests: Set<string>;
  /** Who isn't in any channel; with a channel before it ('19:… 29:…') who isn't in that one. */
  readonly strangers: Set<string>;
  readonly weather: Weather[];
  /** Resolves when the bot makes its next call. */
  next(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the other end on a free loopback port. */
export async function startTeamsEnd(): Promise<TeamsEnd> {
  const folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  const issuer = await createIssuer({ folder });
  const routes = new Hono();
  const calls: Call[] = [];
  const guests = new Set<string>();
  const strangers = new Set<string>();
  const weather: Weather[] = [];
  const arrivals = new EventEmitter();
  let count = 0;

  routes.get('/connector/v3/conversations/:conversation/members/:member', (context) => {
    const { conversation, member } = context.req.param();
    if (strangers.has(member) || strangers.has(`${conversation} ${member}`)) {
      return context.json({ error: { code: 'MemberNotFoundInConversation' } }, 404);
    }
    const userRole = guests.has(member) ? 'guest' : 'user';
    return context.json({ id: member, name: 'somebody', userRole, userPrincipalName: 'a@b.nl' });
  });
  routes.get('/connector/v3/teams/:team', (context) => context.json({ name: 'Het team' }));
  routes.get('/connector/v3/teams/:team/conversations', (context) =>
    context.json({ conversations: [{ id: '19:second@thread.tacv2', name: 'Buurt' }] }),
  );
  routes.on(['POST', 'PUT'], '/connector/*', async (context) => {
    const { method, path } = context.req;
    calls.push({ method, path: decodeURIComponent(path), body: await context.req.json() });
    arrivals.emit('call');
    const storm = weather.find(
      (one) => one.method === method && one.times > 0 && path.endsWith(one.path ?? ''),
    );
    if (storm) {
      storm.times -= 1;
      storm.meanwhile?.();
    }
    if (storm && storm.status !== 200) {
      return context.json(
        { error: { code: storm.code ?? 'Storm' } },
        storm.status as 503,
        storm.headers,
      );
    }
    count += 1;
    return context.json({ id: `message-${count}`, activityId: `message-${count}` });
  });

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(started),
    );
  });
  // Longer than a test: a connection that ends between two calls is another test's weather.
  (server as Server).keepAliveTimeout = 600_000;
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  routes.route('/issuer', issuer.routes(`${base}/issuer`));
  return {
    serviceUrl: `${base}/connector/`,
    issuerUrl: `${base}/issuer`,
    issuer,
    calls,
    threads: () => calls.filter(({ path }) => path.endsWith('/v3/conversations')),
    edits: () => calls.filter(({ method }) => method === 'PUT'),
    guests,
    strangers,
    weather,
    next: async () => {
      await once(arrivals, 'call');
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
