import { randomUUID } from 'node:crypto';
import { HttpRequest } from '@azure/functions';
import type { ApiRefusal } from '../../domain/leerwerkplaats/api';
import type { ChannelView, MineView, PollView } from '../../domain/polls/api';
import { answerTab } from '../../functions/platform/tab-answer';
import type { TabRoute } from '../../functions/platform/tab-route';
import { everyRoute } from '../../functions/routes/every-route';
import { createRoute, splitPath } from '../../infra/local/functions-host/http-routes';
import type { TabTokenClaims } from '../../infra/local/issuer/issuer';
import type { Running } from './application';
import { channelId, type Somebody } from './people';

export interface TabAnswer<View> {
  readonly status: number;
  readonly headers: Headers;
  readonly view: View;
  readonly refusal: ApiRefusal;
}

export interface TabRequest {
  readonly method?: TabRoute['method'];
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Makes the token another than Teams would give this person. */
  readonly claims?: Partial<TabTokenClaims>;
}

export const channelPath = (channel = channelId) => `channels/${encodeURIComponent(channel)}`;

/** The token that Teams gives somebody's tab. */
export function tabToken(
  { teams }: Pick<Running, 'teams'>,
  { objectId, name }: Somebody,
  claims: Partial<TabTokenClaims> = {},
): Promise<string> {
  const own = { oid: objectId, name, preferred_username: 'iemand@voorbeeld.nl' };
  return teams.issuer.signTabToken({ ...own, ...claims });
}

/** Somebody's tab asks; `path` is what comes after /api/tab/. */
export async function askTab<View>(
  running: Running,
  who: Somebody,
  path: string,
  { method = 'GET', headers = {}, body, claims = {} }: TabRequest = {},
): Promise<TabAnswer<View>> {
  const segments = splitPath(path);
  const found = everyRoute
    .filter((route) => route.method === method)
    .map((route) => ({ route, params: createRoute(route.path).match(segments) }))
    .find(({ params }) => params);
  if (!found?.params) throw new Error(`no route for ${method} ${path}`);
  const request = new HttpRequest({
    method,
    url: `http://127.0.0.1/api/tab/${path}`,
    headers: {
      authorization: `Bearer ${await tabToken(running, who, claims)}`,
      'accept-language': who.locale,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    params: found.params,
    ...(body === undefined
      ? {}
      : { body: { string: typeof body === 'string' ? body : JSON.stringify(body) } }),
  });
  const answer = await answerTab(running.application, found.route, request);
  const text = typeof answer.body === 'string' ? JSON.parse(answer.body) : undefined;
  return {
    status: answer.status ?? 0,
    headers: new Headers(answer.headers as Record<string, string>),
    view: text as View,
    refusal: answer.jsonBody,
  };
}

/** What the tab asks of the leerwerkplaats and the one poll of a test, and what that test changes. */
export function tabOf(running: () => Running) {
  const pollId = async () => String((await running().documents('poll'))[0]?.pollId);
  return {
    pollId,
    look: (who: Somebody, request: TabRequest = {}, channel?: string) =>
      askTab<ChannelView>(running(), who, channelPath(channel), request),
    mine: (who: Somebody, request: TabRequest = {}) =>
      askTab<MineView>(running(), who, 'mine', request),

    async vote(who: Somebody, optionId: string, more: object = {}, channel?: string) {
      const body = { commandId: randomUUID(), optionId, ...more };
      const path = `${channelPath(channel)}/polls/${await pollId()}/vote`;
      return askTab<PollView>(running(), who, path, { method: 'PUT', body });
    },

    /** One more channel of the leerwerkplaats, or of another tenant's. */
    async couple(channelId: string, more: object = {}) {
      const [channel] = (await running().stored('index')).filter((one) => one.type === 'channel');
      const key = `channel:${encodeURIComponent(channelId).replaceAll('%', '~')}`;
      const document = { ...channel, id: key, key, channelId, ...more };
      await running().database.container('index').items.create(document);
    },
  };
}
