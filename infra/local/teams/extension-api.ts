import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { contexts } from './extension-commands';
import type { JsonObject } from './model';
import { read } from './read-request';
import type { Teams } from './teams';

const json = z.json();
const object = z.record(z.string(), json) as unknown as z.ZodType<JsonObject>;
const place = {
  person: z.string(),
  channel: z.string().optional(),
  thread: z.string().optional(),
};
const call = z.object({
  ...place,
  command: z.string(),
  context: contexts,
  messageId: z.string().optional(),
  theme: z.enum(['default', 'dark', 'contrast']).optional(),
});
const form = call.extend({
  data: json.optional(),
  inputs: object.optional(),
  preview: z.object({ action: z.enum(['edit', 'send']), activity: object }).optional(),
});
const cards = z.object({
  ...place,
  cards: z.array(z.object({ contentType: z.string(), content: json.optional() })).min(1),
});
const listing = z.object({ person: z.string(), context: contexts });

/** Message extensions for the page and for programs; 400 for what is malformed. */
export function extensionApi(teams: Teams): Hono {
  const routes = new Hono();
  routes.get('/', (request) => {
    const asked = listing.safeParse(request.req.query());
    if (!asked.success) throw new HTTPException(400);
    return request.json(teams.commands(asked.data.person, asked.data.context));
  });
  const route = <T>(path: string, schema: z.ZodType<T>, answer: (asked: T) => Promise<unknown>) =>
    routes.post(path, async (request) =>
      request.json((await answer(await read(request, schema))) as object),
    );
  route('/open', call, teams.openCommand);
  route('/submit', form, teams.submitCommand);
  route('/query', call.extend({ text: z.string().optional() }), teams.queryCommand);
  route('/select', call.extend({ item: object }), teams.selectItem);
  route('/send', cards, async ({ cards, ...where }) => {
    const { delivered } = await teams.say({ ...where, text: '', attachments: cards });
    return { delivered };
  });
  return routes;
}
