import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { activityFor, notificationFor } from './activity-feed';
import type { AppPages } from './app-pages';
import type { Feed } from './feed';
import { localBotName } from './identity';
import { chatIdOf } from './ids';
import type { JsonObject, Person, WorldEvent } from './model';
import type { PageEvent, PageState, PageTeam } from './page-model';
import { read } from './read-request';
import type { Teams } from './teams';
import type { World } from './world';

export interface PageApiParts {
  world: World;
  feed: Feed;
  teams: Teams;
  pages: AppPages;
}

const json = z.json();
const object = z.record(z.string(), json) as unknown as z.ZodType<JsonObject>;
const theme = z.enum(['default', 'dark', 'contrast']).optional();
const person = z.string();
const words = z.string().trim().min(1).max(10_000);

const requests = {
  say: z.object({
    person,
    channel: z.string().optional(),
    thread: z.string().optional(),
    text: words,
  }),
  press: z.object({
    person,
    messageId: z.string(),
    action: object,
    inputs: object.optional(),
    theme,
  }),
  dialog: z.object({
    person,
    messageId: z.string(),
    data: json.optional(),
    inputs: object.optional(),
    theme,
  }),
  message: z.object({ person, messageId: z.string() }),
  edit: z.object({ person, messageId: z.string(), text: words }),
  language: z.object({ person, language: z.enum(['nl', 'en']) }),
};

/** The JSON API of the page; whoever may reach it may be anybody, as it is for trying things out. */
export function pageApi(parts: PageApiParts): Hono {
  const { world, feed, teams } = parts;
  const routes = new Hono();
  routes.get('/state', (context) => context.json(stateFor(parts, asker(world, context))));
  routes.get('/messages', (context) => {
    const { key } = asker(world, context);
    const conversation = context.req.query('conversation') ?? '';
    const place = world.place(conversation);
    if (!place || !world.mayRead(key, place)) throw new HTTPException(404);
    return context.json(feed.messages(conversation, key));
  });
  routes.get('/live', (context) => live(parts, context, asker(world, context)));
  routes.post('/say', async (context) => {
    const { delivered } = await teams.say(await read(context, requests.say));
    return context.json({ delivered });
  });
  routes.post('/press', async (context) =>
    context.json(await teams.press(await read(context, requests.press))),
  );
  routes.post('/refresh', async (context) => {
    const request = await read(context, requests.message);
    await teams.refresh(request.person, request.messageId);
    return context.json({});
  });
  routes.post('/dialog', async (context) =>
    context.json(await teams.submitDialog(await read(context, requests.dialog))),
  );
  addMessageRoutes(routes, parts);
  routes.post('/language', async (context) => {
    const request = await read(context, requests.language);
    teams.setLanguage(request.person, request.language);
    return context.json({});
  });
  return routes;
}

/** What people do with what they said. */
function addMessageRoutes(routes: Hono, { teams }: PageApiParts): void {
  routes.post('/edit', async (context) => {
    const { person, messageId, text } = await read(context, requests.edit);
    return context.json({ delivered: await teams.editMessage(person, messageId, text) });
  });
  routes.post('/delete', async (context) => {
    const { person, messageId } = await read(context, requests.message);
    return context.json({ delivered: await teams.deleteMessage(person, messageId) });
  });
  routes.post('/undelete', async (context) => {
    const { person, messageId } = await read(context, requests.message);
    return context.json({ delivered: await teams.undeleteMessage(person, messageId) });
  });
}

function asker(world: World, context: Context): Person {
  const key = context.req.query('person') ?? '';
  const found = world.person(key) ?? (key === '' ? world.people()[0] : undefined);
  if (!found) throw new HTTPException(404);
  return found;
}

function stateFor({ world, feed, pages }: PageApiParts, viewer: Person): PageState {
  const latest = feed.latest();
  const teams: PageTeam[] = world.teamsOf(viewer.key).map((team) => ({
    key: team.key,
    id: team.id,
    groupId: team.groupId,
    name: team.name,
    installed: team.installed,
    people: team.people,
    archived: team.archived ?? false,
    deletedChannels: (team.deletedChannels ?? []).map(({ id, name }) => ({ id, name })),
    channels: world.channelsOf(team, viewer.key).map(({ id, name, tabs = [] }) => ({
      id,
      name,
      latest: latest.get(id),
      tabs: tabs.map(pages.opened),
    })),
  }));
  const id = chatIdOf(viewer.key);
  const tabs = pages.personalTabs(viewer.language);
  const chat = { id, name: localBotName, latest: latest.get(id), tabs };
  const mine = world.teamsOf(viewer.key);
  const others = world.teams().filter((team) => !mine.includes(team));
  const groups = [...mine, ...others].map(({ name, people, channels }) => {
    const invited = channels.flatMap(({ sharedWith = [] }) => sharedWith);
    return { name, people: [...people, ...invited] };
  });
  return {
    person: viewer,
    people: world.people(),
    teams,
    chat,
    app: pages.app,
    groups,
    botName: localBotName,
    activity: activityFor(world, feed, viewer.key),
  };
}

/** Server-sent events, each with what this person sees. */
function live(parts: PageApiParts, context: Context, viewer: Person) {
  return streamSSE(context, async (stream) => {
    const stop = parts.feed.subscribe((event) => {
      const seen = eventFor(parts, event, viewer);
      if (seen) void stream.writeSSE({ data: JSON.stringify(seen) });
    });
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
      void stream.writeSSE({ event: 'begun', data: '' });
    });
    stop();
  });
}

function eventFor(parts: PageApiParts, event: WorldEvent, viewer: Person): PageEvent | undefined {
  if (event.kind === 'teams') return event;
  if (event.kind === 'view' && event.person !== viewer.key) return undefined;
  const place = parts.world.place(event.message.conversation);
  if (!place || !parts.world.mayRead(viewer.key, place)) return undefined;
  const message = parts.feed.seenBy(event.message, viewer.key);
  const activity = notificationFor(parts.feed, event.message, viewer.key);
  return { kind: 'message', message, activity };
}
