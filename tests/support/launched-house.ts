import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { launchStart } from '../infra/local/start/launched';
import { channelId, type Somebody } from './people';
import type { TeamsEnd } from './teams-end';

export type LaunchedHouse = Awaited<ReturnType<typeof launchHouse>>;

/** `npm start` in processes of its own, with a token by which Teams is believed. */
export async function launchHouse(teams: TeamsEnd, words: readonly string[]) {
  const start = launchStart(['--no-demo', '--json', ...words]);
  const addresses = await start.ready;
  const signed = await fetch(`${addresses.teams}issuer/channel-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ serviceUrl: teams.serviceUrl }),
  });
  const { token } = (await signed.json()) as { token: string };

  /** Delivers an activity to one of the hosts; rejects when it is gone. */
  async function deliver(activity: object, host = 0) {
    const answer = await fetch(addresses.hosts[host] ?? '', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return { status: answer.status, body: await answer.text() };
  }

  /** Moves the clock of all processes ahead, and lets it wake what is due. */
  async function later(milliseconds: number): Promise<void> {
    const moved = await fetch(`${addresses.teams}page-api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMs: milliseconds }),
    });
    if (!moved.ok) throw new Error(`the clock answered ${moved.status}`);
  }
  return { ...start, ...addresses, deliver, later };
}

let occurrences = 0;

/** What Teams posts for something that somebody does in a channel. */
export function rawActivity(teams: TeamsEnd, who: Somebody, what: object, channel = channelId) {
  occurrences += 1;
  return {
    type: 'message',
    id: `house-${occurrences}`,
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    from: { id: who.teamsId, name: who.name, aadObjectId: who.objectId },
    recipient: { id: localBotId },
    conversation: { id: channel, conversationType: 'channel', tenantId: localTenantId },
    channelData: {
      tenant: { id: localTenantId },
      team: { id: channel },
      channel: { id: channel },
    },
    locale: 'nl-NL',
    ...what,
  };
}
