import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import type { Product, Running } from './application';
import { channelActivity, channelId, deliver, type Somebody, wordsOf } from './people';
import type { Card, Sent } from './teams-end';

export const teamId = '19:team@thread.tacv2';
export const secondChannel = '19:second@thread.tacv2';

/** What a channel's activities say when it belongs to another team. */
export const inTeam = (id: string, channel: string) => ({
  channelData: { tenant: { id: localTenantId }, team: { id }, channel: { id: channel } },
});

/** A moment of Teams, in seconds after the tests' start of time. */
export const moment = (seconds: number) =>
  new Date(Date.parse('2026-12-01T12:00:00Z') + seconds * 1000).toISOString();

const data = (team: string, more: object = {}) => ({
  channelData: { tenant: { id: localTenantId }, team: { id: team, name: 'Het team' }, ...more },
});

/** The app comes or goes, as the installation tells it, or as the team's members do. */
export const appNews = {
  installation: (action: string, at: number, team = teamId) => ({
    type: 'installationUpdate',
    action,
    timestamp: moment(at),
    ...data(team),
  }),
  members: (what: 'Added' | 'Removed', at: number, team = teamId) => ({
    type: 'conversationUpdate',
    [`members${what}`]: [{ id: localBotId }],
    timestamp: moment(at),
    ...data(team, { eventType: `teamMember${what}` }),
  }),
};

/** Somebody comes or goes. Teams gives the object id not always. */
export const personNews = (
  what: 'Added' | 'Removed',
  who: readonly Somebody[],
  at: number,
  { objectIds = true, team = teamId } = {},
) => ({
  type: 'conversationUpdate',
  [`members${what}`]: who.map(({ teamsId, objectId }) =>
    objectIds ? { id: teamsId, aadObjectId: objectId } : { id: teamsId },
  ),
  timestamp: moment(at),
  ...data(team, { eventType: `teamMember${what}` }),
});

/** People as Teams has them on a roster. */
export const onRoster = (...people: readonly Somebody[]) =>
  people.map(({ teamsId, name, objectId }) => ({ id: teamsId, name, aadObjectId: objectId }));

/** Teams has them on the channel's roster, and the clock reads it. */
export async function rosterIs(running: Product, ...people: readonly Somebody[]): Promise<void> {
  running.teams.rosters.set(channelId, onRoster(...people));
  await running.later(60_000);
}

/** A channel is deleted, restored or renamed. */
export const channelNews = (eventType: string, channel: string, at: number, name = 'Overleg') => ({
  type: 'conversationUpdate',
  timestamp: moment(at),
  ...data(teamId, { eventType, channel: { id: channel, name } }),
});

/** Teams tells it: of nobody, because such activities need not say who did it. */
export async function tell(running: Running, news: object): Promise<void> {
  const nobody = { teamsId: '29:nobody', objectId: '', name: '', locale: 'nl-NL' };
  const activity = channelActivity(running, nobody, { from: { id: '29:nobody' }, ...news });
  await deliver(running, activity);
}

/** The card of a call, whether it was posted, edited or sent 1:1. */
export const cardIn = (body: Sent | undefined): Card | undefined =>
  (body?.activity ?? body)?.attachments?.[0]?.content;

/** The cards sent 1:1, in order. */
export const chatCards = ({ teams }: Running): Card[] =>
  teams.calls
    .filter(({ path, body }) => path.includes('/activities') && cardIn(body) && !body.id)
    .map(({ body }) => cardIn(body) as Card);

/** To whom a chat was opened, in order. */
export const chatsWith = ({ teams }: Running): (string | undefined)[] =>
  teams.calls.filter(({ body }) => body.members).map(({ body }) => body.members?.[0]?.id);

/** The polls that stand in the channel, whole. */
export const standingPolls = ({ teams }: Running): string[] =>
  teams
    .threads()
    .filter(({ taken }) => taken)
    .map(({ body }) => wordsOf(cardIn(body)))
    .filter((words) => words.split('\n')[0]?.endsWith('?'));

/** The threads started in a channel: what each says. */
export const threadsIn = ({ teams }: Running, channel = channelId): string[] =>
  teams
    .threads()
    .filter(({ body }) => body.channelData?.channel?.id === channel)
    .map(({ body }) => wordsOf(cardIn(body)));
