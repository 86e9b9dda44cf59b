import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { read } from './read-request';
import type { Tabs } from './tabs';
import type { World } from './world';

const person = z.string();

const requests = {
  save: z.object({
    person,
    channel: z.string(),
    tab: z.object({
      id: z.string().min(1),
      name: z.string().trim().min(1).max(128),
      entityId: z.string(),
      contentUrl: z.url(),
    }),
  }),
  remove: z.object({ person, channel: z.string(), tab: z.string() }),
  token: z.object({ person }),
};

/** What the page asks for the tabs in it. */
export function tabApi({ world, tabs }: { world: World; tabs: Tabs }): Hono {
  const routes = new Hono();
  routes.post('/save', async (context) => {
    const request = await read(context, requests.save);
    const saved = tabs.save(request.person, request.channel, request.tab);
    return saved ? context.json(saved) : context.json({ error: { code: 'NotOfTheApp' } }, 400);
  });
  routes.post('/remove', async (context) => {
    const request = await read(context, requests.remove);
    tabs.remove(request.person, request.channel, request.tab);
    return context.json({});
  });
  routes.post('/token', async (context) => {
    const found = world.person((await read(context, requests.token)).person);
    if (!found) throw new HTTPException(404);
    return context.json(await tabs.token(found));
  });
  return routes;
}
