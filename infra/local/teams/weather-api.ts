import { Hono } from 'hono';
import { z } from 'zod';
import type { Fault, Faults } from '../cosmos/faults';
import { stormSchema, type Weather } from './weather';

const match = z.strictObject({
  operation: z.string().optional(),
  container: z.string().optional(),
  id: z.string().optional(),
});
const counted = {
  match: match.optional(),
  times: z.int().min(1).optional(),
  skip: z.int().min(0).optional(),
};
const faultSchema = z.union([
  z.strictObject({
    ...counted,
    status: z.int().min(400).max(599),
    substatus: z.int().optional(),
    retryAfterMilliseconds: z.int().min(0).optional(),
    when: z.enum(['before', 'after']).optional(),
  }),
  z.strictObject({ ...counted, delay: z.int().min(0).max(600_000) }),
  z.strictObject({ ...counted, stale: z.literal(true) }),
  z.strictObject({ ...counted, emptyPage: z.literal(true) }),
]);
const request = z.union([
  z.strictObject({ teams: stormSchema }),
  z.strictObject({ database: faultSchema }),
]);

/**
 * The weather for programs: GET shows it with the counts of calls, POST adds `{"teams": storm}` or
 * `{"database": fault}`, DELETE clears both. 400 for anything else, 404 where the database runs
 * elsewhere.
 */
export function weatherApi(weather: Weather, databaseFaults: Faults | undefined): Hono {
  const routes = new Hono();
  routes.get('/', (context) => {
    const storms = weather.storms.filter(({ times }) => times !== 0);
    return context.json({ storms, counts: weather.counts, database: databaseFaults?.left() ?? 0 });
  });
  routes.post('/', async (context) => {
    const asked = request.safeParse(await context.req.json().catch(() => undefined));
    if (!asked.success) return context.json({ error: { code: 'BadSyntax' } }, 400);
    if ('teams' in asked.data) {
      weather.storms.push(asked.data.teams);
      return context.json({});
    }
    if (!databaseFaults) return context.json({ error: { code: 'NoDatabaseHere' } }, 404);
    databaseFaults.inject(asked.data.database as Fault);
    return context.json({});
  });
  routes.delete('/', (context) => {
    weather.storms.length = 0;
    databaseFaults?.clear();
    return context.json({});
  });
  return routes;
}
