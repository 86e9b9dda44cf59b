import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { succeeded } from './delivery';
import type { Membership } from './membership';
import type { Person } from './model';
import { read } from './read-request';

const name = z.string().trim().min(1).max(50);
const channel = z.string();
const seed = z.strictObject({
  key: z.string(),
  name,
  title: z.string().default(''),
  role: z.enum(['user', 'guest']).default('user'),
  language: z.enum(['nl', 'en']).default('nl'),
});

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-person'), who: z.union([z.string(), seed]) }),
  z.strictObject({ kind: z.literal('remove-person'), who: z.string() }),
  z.strictObject({ kind: z.literal('add-channel'), name }),
  z.strictObject({ kind: z.literal('rename-channel'), channel, name }),
  z.strictObject({ kind: z.literal('remove-channel'), channel }),
  z.strictObject({ kind: z.literal('restore-channel'), channel }),
  z.strictObject({ kind: z.literal('rename-team'), name }),
  z.strictObject({ kind: z.literal('delete-team') }),
  z.strictObject({ kind: z.literal('restore-team') }),
  z.strictObject({ kind: z.literal('archive-team') }),
  z.strictObject({ kind: z.literal('unarchive-team') }),
  z.strictObject({ kind: z.literal('install-app') }),
  z.strictObject({ kind: z.literal('remove-app') }),
  z.strictObject({ kind: z.literal('upgrade-app'), to: z.enum(['with-bot', 'without-bot']) }),
]);

export type TeamChange = z.input<typeof change>;

const request = z.strictObject({ person: z.string(), team: z.string(), change });

/**
 * POST changes a team as one of its people: `{person, team, change: {kind, …}}`; answers whether the
 * app took the news. 400 for what is malformed, 403 for what guests may not do (all but leaving), 404
 * for what isn't there for this person.
 */
export function teamApi(
  membership: Membership,
  personBy: (key: string) => Person | undefined,
): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    const asked = await read(context, request);
    return context.json({ delivered: await carryOut(membership, personBy, asked) });
  });
  return routes;
}

async function carryOut(
  membership: Membership,
  personBy: (key: string) => Person | undefined,
  { person, team, change: asked }: z.infer<typeof request>,
): Promise<boolean> {
  const { kind } = asked;
  const leaves = kind === 'remove-person' && asked.who === person;
  if (personBy(person)?.role === 'guest' && !leaves) throw new HTTPException(403);
  if (kind === 'add-channel') {
    await membership.addChannel(team, person, asked.name);
    return true;
  }
  if (kind === 'add-person') {
    const who = typeof asked.who === 'string' ? personBy(asked.who) : asked.who;
    if (!who) throw new HTTPException(404);
    return succeeded(await membership.addPerson(team, person, who));
  }
  return succeeded(await simpleChange(membership, team, person, asked));
}

type SimpleChange = Exclude<
  z.infer<typeof change>,
  { kind: 'add-channel' } | { kind: 'add-person' }
>;

function simpleChange(membership: Membership, team: string, by: string, asked: SimpleChange) {
  switch (asked.kind) {
    case 'remove-person':
      return membership.removePerson(team, by, asked.who);
    case 'rename-channel':
      return membership.renameChannel(team, by, asked.channel, asked.name);
    case 'remove-channel':
      return membership.removeChannel(team, by, asked.channel);
    case 'restore-channel':
      return membership.restoreChannel(team, by, asked.channel);
    case 'rename-team':
      return membership.renameTeam(team, by, asked.name);
    case 'delete-team':
      return membership.deleteTeam(team, by);
    case 'restore-team':
      return membership.restoreTeam(team, by);
    case 'archive-team':
      return membership.archiveTeam(team, by);
    case 'unarchive-team':
      return membership.unarchiveTeam(team, by);
    case 'install-app':
      return membership.installApp(team, by);
    case 'remove-app':
      return membership.removeApp(team, by);
    case 'upgrade-app':
      return membership.upgradeApp(team, by, asked.to);
  }
}
