import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createIssuer, type Issuer } from '../../infra/local/issuer/issuer';
import { localTenantId } from '../../infra/local/teams/identity';
import type { Limits } from '../../infra/local/teams/limits';
import { createWeather, type Storm, underWeather } from '../../infra/local/teams/weather';

/** A request that the bot made to Teams. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Sent;
  /** Whether Teams carried it out, whatever it answered. */
  readonly taken: boolean;
  /** Of a message that was posted or edited. */
  readonly messageId?: string;
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

/** A person on a roster, as the connector names them. */
export type RosterEntry = Readonly<Record<string, string | undefined>>;

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
  /** Who was asked for in which channel: '19:… 29:…'. */
  readonly rosterCalls: string[];
  /** What answers of the roster name another of; may be changed. */
  mistaken: 'person' | 'tenant' | undefined;
  /** Who is on the roster of a channel; one that isn't here has no roster to read. */
  readonly rosters: Map<string, readonly RosterEntry[]>;
  readonly weather: Storm[];
  /** How many calls were over the limits. */
  readonly refused: () => number;
  /** Resolves when the bot makes its next call. */
  next(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the other end on a free loopback port. Without limits it takes any number of calls. */
export async function startTeamsEnd(limits?: Limits): Promise<TeamsEnd> {
  const folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  const issuer = await createIssuer({ folder });
  const routes = new Hono<{ Variables: { call: Call & { taken: boolean; messageId?: string } } }>();
  const calls: Call[] = [];
  const guests = new Set<string>();
  const strangers = new Set<string>();
  const rosterCalls: string[] = [];
  const rosters = new Map<string, readonly RosterEntry[]>();
  const weather = createWeather();
  const arrivals = new EventEmitter();
  let count = 0;

  routes.on(['POST', 'PUT'], '/connector/*', async ({ req, set }, next) => {
    const { method, path } = req;
    const body = (await req.json()) as Sent;
    const call = { method, path: decodeURIComponent(path), body, taken: false };
    calls.push(call);
    set('call', call);
    arrivals.emit('call');
    await next();
  });
  routes.use('/connector/*', underWeather(weather, limits));
  routes.get('/connector/v3/conversations/:conversation/members/:member', (context) => {
    const { conversation, member: asked } = context.req.param();
    // A person of the tests, by the object id or the Teams id; anybody else has a Teams id only.
    const [, number] = /^(?:29:person-|0{8}-0{4}-4000-8000-0*)(\d+)$/.exec(asked) ?? [];
    const member = number ? `29:person-${number}` : asked;
    const tail = (end.mistaken === 'person' ? '' : (number ?? '')).padStart(12, '0');
    const aadObjectId = `00000000-0000-4000-8000-${tail}`;
    rosterCalls.push(`${conversation} ${member}`);
    if (strangers.has(member) || strangers.has(`${conversation} ${member}`)) {
      return context.json({ error: { code: 'MemberNotFoundInConversation' } }, 404);
    }
    const userRole = guests.has(member) ? 'guest' : 'user';
    return context.json({
      id: member,
      aadObjectId,
      tenantId: end.mistaken === 'tenant' ? 'another' : localTenantId,
      name: 'somebody',
      userRole,
      userPrincipalName: 'a@b.nl',
    });
  });
  routes.get('/connector/v3/conversations/:conversation/pagedmembers', (context) => {
    const all = rosters.get(context.req.param('conversation'));
    if (!all) return context.json({ error: { code: 'ConversationNotFound' } }, 404);
    const from = Number(context.req.query('continuationToken') ?? 0);
    // Few at a time, so that every roster of three people has a second page.
    const next = from + Math.max(2, Math.ceil(all.length / 3));
    const more = next < all.length ? { continuationToken: String(next) } : {};
    return context.json({ members: all.slice(from, next), ...more });
  });
  routes.get('/connector/v3/teams/:team', (context) => context.json({ name: 'Het team' }));
  routes.get('/connector/v3/teams/:team/conversations', (context) =>
    context.json({ conversations: [{ id: '19:second@thread.tacv2', name: 'Buurt' }] }),
  );
  routes.on(['POST', 'PUT'], '/connector/*', ({ get, json }) => {
    const call = get('call');
    call.taken = true;
    const { members, activity } = call.body;
    if (members && !activity) return json({ id: `a:chat-${members[0]?.id}` });
    count += 1;
    const id = call.method === 'PUT' ? String(call.path.split('/').at(-1)) : `message-${count}`;
    call.messageId = id;
    return json({ id, activityId: id });
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
  const end: TeamsEnd = {
    serviceUrl: `${base}/connector/`,
    issuerUrl: `${base}/issuer`,
    issuer,
    calls,
    threads: () => calls.filter(({ path }) => path.endsWith('/v3/conversations')),
    edits: () => calls.filter(({ method }) => method === 'PUT'),
    guests,
    strangers,
    rosterCalls,
    rosters,
    weather: weather.storms,
    refused: () => weather.counts.refused,
    next: async () => {
      await once(arrivals, 'call');
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      (server as Server).closeAllConnections();
      await closed;
      await rm(folder, { recursive: true });
    },
    mistaken: undefined,
  };
  return end;
}
