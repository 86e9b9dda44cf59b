import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
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
const theme = z.enum(['default', 'dark']).optional();
const person = z.string();

const requests = {
  say: z.object({
    person,
    channel: z.string().optional(),
    thread: z.string().optional(),
    text: z.string().trim().min(1).max(10_000),
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
  refresh: z.object({ person, messageId: z.string() }),
  app: z.object({ person, team: z.string() }),
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
    const request = await read(context, requests.refresh);
    await teams.refresh(request.person, request.messageId);
    return context.json({});
  });
  routes.post('/dialog', async (context) =>
    context.json(await teams.submitDialog(await read(context, requests.dialog))),
  );
  routes.post('/install', async (context) => {
    const request = await read(context, requests.app);
    const { status } = await teams.installApp(request.team, request.person);
    return context.json({ delivered: status !== undefined && status < 300 });
  });
  routes.post('/remove', async (context) => {
    const request = await read(context, requests.app);
    const { status } = await teams.removeApp(request.team, request.person);
    return context.json({ delivered: status !== undefined && status < 300 });
  });
  return routes;
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
  const { app } = pages;
  const people = world.people();
  return { person: viewer, people, teams, chat, app, groups, botName: localBotName };
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
      void stream.writeSSE({ event: 'open', data: '' });
    });
    stop();
  });
}

function eventFor(parts: PageApiParts, event: WorldEvent, viewer: Person): PageEvent | undefined {
  if (event.kind === 'teams') return event;
  if (event.kind === 'view' && event.person !== viewer.key) return undefined;
  const place = parts.world.place(event.message.conversation);
  if (!place || !parts.world.mayRead(viewer.key, place)) return undefined;
  return { kind: 'message', message: parts.feed.seenBy(event.message, viewer.key) };
}
