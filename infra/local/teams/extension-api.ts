import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Extensions } from './extensions';
import type { JsonObject } from './model';

const json = z.json();
const object = z.record(z.string(), json) as unknown as z.ZodType<JsonObject>;
const place = {
  person: z.string(),
  channel: z.string().optional(),
  thread: z.string().optional(),
};
const context = z.enum(['compose', 'commandBox', 'message']);
const call = z.object({
  ...place,
  command: z.string(),
  context,
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
  text: z.string().max(10_000).optional(),
  cards: z.array(z.object({ contentType: z.string(), content: json.optional() })).min(1),
});
const listing = z.object({ person: z.string(), context });

/** Message extensions for the page and for programs; 400 for what is malformed. */
export function extensionApi(extensions: Extensions): Hono {
  const routes = new Hono();
  routes.get('/', (request) => {
    const { person, context } = checked(listing, request.req.query());
    return request.json(extensions.commands(person, context));
  });
  const route = <T>(path: string, schema: z.ZodType<T>, answer: (asked: T) => Promise<unknown>) =>
    routes.post(path, async (request) => {
      const asked = checked(schema, await request.req.json().catch(() => undefined));
      return request.json((await answer(asked)) as object);
    });
  route('/open', call, extensions.openCommand);
  route('/submit', form, extensions.submitCommand);
  route('/query', call.extend({ text: z.string().optional() }), extensions.queryCommand);
  route('/select', call.extend({ item: object }), extensions.selectItem);
  route('/send', cards, extensions.sendCards);
  return routes;
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new HTTPException(400);
  return read.data;
}
