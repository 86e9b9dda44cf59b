import { Hono } from 'hono';
import { z } from 'zod';

/** A clock that is moved ahead by hand; everything on this computer goes by the same one. */
export interface TestClock {
  /** How far it is ahead of the real time. */
  aheadMs(): number;
  /** Moves it further ahead, and runs the timers that are due by then. */
  advance(milliseconds: number): Promise<void>;
}

/** About ten years: beyond it dates that are added to would soon stop being dates. */
const most = 10 * 366 * 86_400_000;

const request = z.union([
  z.strictObject({ advanceMs: z.int().min(1).max(most) }),
  z.strictObject({ aheadMs: z.int().min(0).max(most) }),
]);

/**
 * The test clock for programs: GET tells it, POST moves it by `advanceMs`, or to `aheadMs` from the
 * real time. 400 for anything else and for going back, because what is stored would then lie in the
 * future; 404 where there is none.
 */
export function clockApi(clock: TestClock | undefined): Hono {
  const routes = new Hono();
  const told = () => ({ aheadMs: clock?.aheadMs(), now: new Date().toISOString() });
  routes.use(async (context, next) =>
    clock ? next() : context.json({ error: { code: 'NoClockHere' } }, 404),
  );
  routes.get('/', (context) => context.json(told()));
  routes.post('/', async (context) => {
    const asked = request.safeParse(await context.req.json().catch(() => undefined));
    const ahead = clock?.aheadMs() ?? 0;
    const step = asked.success ? stepOf(asked.data, ahead) : -1;
    if (step < 0) return context.json({ error: { code: 'BadSyntax' } }, 400);
    await clock?.advance(step);
    return context.json(told());
  });
  return routes;
}

function stepOf(asked: z.infer<typeof request>, ahead: number): number {
  const step = 'advanceMs' in asked ? asked.advanceMs : asked.aheadMs - ahead;
  return ahead + step > most ? -1 : step;
}
