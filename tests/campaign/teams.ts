import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import type { Issuer } from '../../infra/local/issuer/issuer';
import { people } from './commands';
import type { Kills } from './kills';
import { type Message, subjectOf } from './message';
import type { Random } from './random';
import type { Wire } from './wire';

/** What becomes of one post or edit. */
export type Fate = 'fine' | 'later' | 'lost' | 'stored-lost' | 'stored-reset' | 'forbidden';

/** What Teams did with the messages about one subject. */
export interface Sending {
  /** In the order in which they came to stand there. */
  readonly posts: Message[];
  /** Tries of which the bot can't know whether they arrived. */
  lost: number;
  /** Tries that Teams refused for good. */
  refused: number;
}

/** One sequence's side of Teams: what it holds, and how it behaves. */
export interface TeamsWorld {
  readonly wireOf: (token: string) => Wire | undefined;
  readonly kills: Kills;
  readonly fate: (kind: 'post' | 'edit') => Fate;
  /** Happens while Teams is busy with a post or an edit. */
  readonly meanwhile: () => Promise<void>;
  readonly messages: Map<string, Message>;
  readonly sendings: Map<string, Sending>;
  /** What was replied to an activity, by its id. */
  readonly replies: Map<string, string[]>;
}

export interface TeamsServer {
  readonly origin: string;
  readonly serviceUrl: string;
  /** The sequence that is running. */
  world: TeamsWorld | undefined;
  /** Gives a host an issuer of its own, by which its calls are known. */
  issuerFor(host: string): string;
  close(): Promise<void>;
}

/** A Teams that stores what it is sent, and an issuer per host. Listens on any loopback port. */
export async function startTeams(issuer: Issuer): Promise<TeamsServer> {
  const issuers = new Map<string, Hono>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    const [, area, host = '', ...rest] = (request.url ?? '').split('/');
    if (area === 'issuer') return issue(host, rest.join('/'), response);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const { world } = running;
    const wire = world?.wireOf(token);
    if (!world || !wire || wire.isCut) return void response.destroy();
    const path = decodeURIComponent(request.url ?? '').replace('/connector', '');
    await connector(world, wire, { method: request.method ?? '', path, body }, response);
  }

  async function issue(host: string, path: string, response: ServerResponse): Promise<void> {
    if (path === 'token') return json(response, { access_token: host, expires_in: 3600 });
    const found = await issuers.get(host)?.fetch(new Request(`${origin}/${path}`));
    json(response, await found?.json());
  }

  const running: TeamsServer = {
    origin,
    serviceUrl: `${origin}/connector/`,
    world: undefined,
    issuerFor: (host) => {
      const base = `${origin}/issuer/${host}`;
      issuers.set(host, issuer.routes(base));
      return base;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return running;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

async function connector(
  world: TeamsWorld,
  wire: Wire,
  call: Call,
  response: ServerResponse,
): Promise<void> {
  const { method, path } = call;
  if (method === 'GET') return json(response, rosterAnswer(path));
  const body = JSON.parse(call.body) as SentBody;
  const conversation = /\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1];
  if (conversation === undefined && body.activity === undefined) {
    return json(response, { id: `a:chat-${body.members?.[0]?.id}` });
  }
  const replyTo = method === 'POST' ? /\/activities\/([^/]+)$/.exec(path)?.[1] : undefined;
  if (replyTo !== undefined) return reply(world, replyTo, body, response);
  await store(world, wire, { method, path, conversation, body }, response);
}

interface SentBody {
  readonly activity?: SentBody;
  readonly text?: string;
  readonly members?: readonly { id: string }[];
  readonly channelData?: { channel?: { id: string } };
  readonly attachments?: readonly { content: unknown }[];
}

/** Everybody is in every channel. */
const roster = people.map(({ teamsId, name, objectId }) => ({
  id: teamsId,
  name,
  aadObjectId: objectId,
  userRole: 'user',
}));

function rosterAnswer(path: string): unknown {
  if (path.endsWith('/conversations')) return { conversations: [] };
  if (path.includes('/teams/')) return { name: 'Het team' };
  if (path.includes('/pagedmembers')) return { members: roster };
  return { id: path.split('/').at(-1), name: 'iemand', userRole: 'user' };
}

function reply(world: TeamsWorld, to: string, body: SentBody, response: ServerResponse): void {
  const said = body.text ?? JSON.stringify(body.attachments?.[0]?.content);
  world.replies.set(to, [...(world.replies.get(to) ?? []), said]);
  json(response, { id: `reply-${to}` });
}

/** A post or an edit on its way to be stored, or not, and answered, or not. */
interface Sent {
  readonly kind: 'post' | 'edit';
  readonly path: string;
  /** Undefined for a post that starts a thread. */
  readonly conversation: string | undefined;
  readonly channel: string;
  readonly subject: string;
  readonly card: unknown;
  readonly sending: Sending;
}

async function store(
  world: TeamsWorld,
  wire: Wire,
  call: { method: string; path: string; conversation: string | undefined; body: SentBody },
  response: ServerResponse,
): Promise<void> {
  const { method, path, conversation, body } = call;
  const card = (body.activity ?? body).attachments?.[0]?.content;
  const channel = conversation ?? body.channelData?.channel?.id ?? '';
  const subject = subjectOf(channel, card);
  const sending = world.sendings.get(subject) ?? { posts: [], lost: 0, refused: 0 };
  world.sendings.set(subject, sending);
  const kind = method === 'PUT' ? 'edit' : 'post';
  const sent: Sent = { kind, path, conversation, channel, subject, card, sending };
  await world.meanwhile();
  // Another host takes a dead one's range over only when its lease has run out: an edit that was
  // under way then was long there.
  if (wire.isCut && kind === 'edit') return void response.destroy();
  const fate = world.fate(kind);
  if (kind === 'post' && fate === 'lost') sending.lost += 1;
  if (kind === 'post' && fate === 'forbidden') sending.refused += 1;
  const refusal = refusals[fate];
  if (refusal !== undefined) return json(response, {}, refusal, { 'retry-after': '5' });
  keep(world, wire, { sent, fate }, response);
}

/** What Teams answers when it stores nothing. */
const refusals: Partial<Record<Fate, number>> = { later: 429, forbidden: 403, lost: 502 };

/** Stores it; the answer may be lost, or whoever waits for it may die. */
function keep(
  world: TeamsWorld,
  wire: Wire,
  { sent, fate }: { sent: Sent; fate: Fate },
  response: ServerResponse,
): void {
  const { kind, conversation, channel, subject, sending } = sent;
  const id = put(world, sent);
  if (id === undefined) {
    json(response, {}, 404);
    return;
  }
  const dies = wire.isCut || world.kills.strikes('after-send');
  if (kind === 'post' && (dies || fate !== 'fine')) sending.lost += 1;
  if (dies) wire.cut();
  if (dies || fate === 'stored-reset') return void response.destroy();
  if (fate === 'stored-lost') {
    json(response, {}, 504);
    return;
  }
  wire.teamsAnswered(kind === 'post' ? subject : undefined);
  const thread = conversation === undefined ? `${channel};messageid=${id}` : id;
  json(response, { id: thread, activityId: id });
}

/** The id of the message; undefined when it isn't there to be edited. */
function put(world: TeamsWorld, { kind, path, channel, card, sending }: Sent): string | undefined {
  if (kind === 'edit') {
    const id = path.split('/').at(-1) ?? '';
    const found = world.messages.get(id);
    if (found) found.card = card;
    return found && id;
  }
  const id = `message-${world.messages.size + 1}`;
  const message = { id, channel, first: card, card };
  world.messages.set(id, message);
  sending.posts.push(message);
  return id;
}

function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** Mostly fine weather, so that something gets done between the storms. */
export function drawFate(random: Random, kind: 'post' | 'edit', storm: number): Fate {
  if (!random.chance(storm)) return 'fine';
  if (kind === 'edit') {
    return random.weighted({
      later: 3,
      lost: 2,
      'stored-lost': 3,
      'stored-reset': 2,
      forbidden: 1,
    });
  }
  return random.weighted({
    later: 3,
    lost: 2,
    'stored-lost': 4,
    'stored-reset': 3,
    forbidden: 0.3,
  });
}
