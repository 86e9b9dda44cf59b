import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Issuer } from '../issuer/issuer';
import { conversationIdOf } from './activities';
import { contentOf, readActivity } from './connector-activity';
import {
  activityNotFound,
  badRequest,
  blocked,
  conversationNotFound,
  memberNotFound,
  notInRoster,
  notReachable,
  unauthorized,
} from './connector-errors';
import type { Feed } from './feed';
import { chatIdOf } from './ids';
import type { Limits } from './limits';
import type { Json, Message, Place } from './model';
import { channelList, memberOf, peopleIn, teamDetails } from './roster';
import type { Store } from './store';
import { underWeather, type Weather } from './weather';
import type { World } from './world';

export interface ConnectorParts {
  world: World;
  feed: Feed;
  store: Store;
  issuer: Issuer;
  /** Takes calls without a token, for drivers that have none. */
  unsigned: boolean;
  weather: Weather;
  limits: Limits;
}

/** The part of the Bot Framework's connector REST API that Teams bots use, paths below /v3. */
export function connectorRoutes(parts: ConnectorParts): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    const [scheme, token] = (context.req.header('authorization') ?? '').split(' ');
    const known = scheme === 'Bearer' && token && (await parts.issuer.verifyBotToken(token));
    if (!known && !parts.unsigned) throw unauthorized();
    await next();
  });
  routes.use(underWeather(parts.weather, parts.limits));
  addActivityRoutes(routes, parts);
  addRosterRoutes(routes, parts);
  return routes;
}

const conversationRequest = z.object({
  isGroup: z.boolean().optional(),
  members: z.array(z.object({ id: z.string() })).optional(),
  activity: z.json().optional(),
  channelData: z
    .object({
      channel: z.object({ id: z.string() }).optional(),
      teamsChannelId: z.string().optional(),
    })
    .loose()
    .optional(),
});

function addActivityRoutes(routes: Hono, parts: ConnectorParts): void {
  const { feed } = parts;

  routes.post('/v3/conversations', async (context) => {
    const request = conversationRequest.safeParse(await bodyOf(context));
    if (!request.success) throw badRequest();
    const { channelData, members, activity } = request.data;
    const channel = channelData?.channel?.id ?? channelData?.teamsChannelId;
    const target = channel ?? chatWith(parts, members?.[0]?.id);
    const place = placeOf(parts, target);
    if (activity === undefined) return context.json({ id: conversationIdOf(place) }, 201);
    const message = postTo(parts, place, activity);
    const thread = place.kind === 'channel' ? message.thread : undefined;
    return context.json({ id: conversationIdOf(place, thread), activityId: message.id }, 201);
  });

  routes.post('/v3/conversations/:conversation/activities', async (context) =>
    context.json(send(parts, context, await bodyOf(context)), 201),
  );
  routes.post('/v3/conversations/:conversation/activities/:activity', async (context) =>
    context.json(send(parts, context, await bodyOf(context)), 201),
  );

  routes.put('/v3/conversations/:conversation/activities/:activity', async (context) => {
    const activity = readActivity(await bodyOf(context));
    const found = ownMessage(parts, context);
    feed.edit(found.id, contentOf(activity, keyIn(parts)));
    return context.json({ id: found.id });
  });

  routes.delete('/v3/conversations/:conversation/activities/:activity', (context) => {
    feed.remove(ownMessage(parts, context).id);
    return context.body(null, 200);
  });
}

function addRosterRoutes(routes: Hono, parts: ConnectorParts): void {
  const { world } = parts;
  const membersIn = (context: Context) =>
    peopleIn(world, placeOf(parts, parameter(context, 'conversation'))).map(memberOf);

  routes.get('/v3/conversations/:conversation/members', (context) =>
    context.json(membersIn(context)),
  );

  routes.get('/v3/conversations/:conversation/pagedmembers', (context) => {
    const size = Math.min(Number(context.req.query('pageSize') ?? 200) || 200, 500);
    const from = Number(context.req.query('continuationToken') ?? 0) || 0;
    const all = membersIn(context);
    const more = from + size < all.length ? { continuationToken: String(from + size) } : {};
    return context.json({ members: all.slice(from, from + size), ...more });
  });

  routes.get('/v3/conversations/:conversation/members/:member', (context) => {
    const person = world.findPerson(parameter(context, 'member'));
    const place = placeOf(parts, parameter(context, 'conversation'));
    if (!person || !peopleIn(world, place).includes(person)) throw memberNotFound();
    return context.json(memberOf(person));
  });

  routes.get('/v3/teams/:team', (context) => context.json(teamDetails(teamOf(parts, context))));
  routes.get('/v3/teams/:team/conversations', (context) =>
    context.json(channelList(teamOf(parts, context))),
  );
}

function teamOf(parts: ConnectorParts, context: Context) {
  const team = parts.world.team(parameter(context, 'team'));
  if (!team || team.deleted) throw conversationNotFound();
  if (!team.installed) throw notInRoster();
  return team;
}

/** The chat that the bot opens with somebody; Teams allows it with members of its teams only. */
function chatWith(parts: ConnectorParts, id: string | undefined): string {
  const person = id === undefined ? undefined : parts.world.findPerson(id);
  if (!person) throw badRequest();
  if (person.role === 'external') throw notReachable();
  return chatIdOf(person.key);
}

function placeOf(parts: ConnectorParts, conversation: string): Place {
  const { world, store } = parts;
  const place = world.place(conversation);
  if (!place) throw conversationNotFound();
  const allowed =
    place.kind === 'channel'
      ? place.team.installed
      : store.hasChat(place.person.key) ||
        world.teamsOf(place.person.key).some((team) => team.installed);
  if (!allowed) throw notInRoster();
  return place;
}

function send(parts: ConnectorParts, context: Context, body: unknown): { id: string } {
  const place = placeOf(parts, parameter(context, 'conversation'));
  const answered = context.req.param('activity');
  return { id: postTo(parts, place, body, answered).id };
}

function postTo(parts: ConnectorParts, place: Place, body: unknown, answered?: string): Message {
  if (place.kind === 'personal' && parts.store.hasBlocked(place.person.key)) throw blocked();
  if (place.kind === 'channel' && place.team.archived) throw blocked();
  const activity = readActivity(body);
  const conversation = place.kind === 'channel' ? place.channel.id : place.conversation;
  const thread = place.kind === 'channel' ? threadFor(parts, place, answered) : undefined;
  const content = contentOf(activity, keyIn(parts));
  const draft = { conversation, thread, author: 'bot', answerTo: answered, ...content };
  // 'typing' and the like leave nothing behind.
  if (activity.type !== 'message') return { ...parts.feed.preview(draft) };
  return parts.feed.post(draft);
}

/** An answer to an activity without a thread in the conversation id goes into that one's thread. */
function threadFor(parts: ConnectorParts, place: Place & { kind: 'channel' }, answered?: string) {
  const root = place.thread ?? (answered && parts.feed.message(answered)?.thread);
  if (root === undefined || root === '') return undefined;
  const opened = parts.feed.message(root);
  if (opened?.conversation !== place.channel.id) throw conversationNotFound();
  return opened.thread;
}

function ownMessage(parts: ConnectorParts, context: Context): Message {
  const place = placeOf(parts, parameter(context, 'conversation'));
  const conversation = place.kind === 'channel' ? place.channel.id : place.conversation;
  const found = parts.feed.message(parameter(context, 'activity'));
  if (!found || found.deleted || found.conversation !== conversation) throw activityNotFound();
  if (found.author !== 'bot') throw notInRoster();
  return found;
}

function keyIn({ world }: ConnectorParts) {
  return (id: string) => world.findPerson(id)?.key;
}

function parameter(context: Context, name: string): string {
  return context.req.param(name) ?? '';
}

async function bodyOf(context: Context): Promise<Json> {
  return (await context.req.json().catch(() => null)) as Json;
}
