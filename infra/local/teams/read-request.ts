import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';

/** The JSON body of a request; throws HTTPException 400 for anything else. */
export async function read<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const request = schema.safeParse(await context.req.json().catch(() => null));
  if (!request.success) throw new HTTPException(400);
  return request.data;
}
