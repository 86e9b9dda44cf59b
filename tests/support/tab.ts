import { randomUUID } from 'node:crypto';
import type { ApiRefusal } from '../../domain/leerwerkplaats/api';
import type { ChannelView, MineView, PollView } from '../../domain/polls/api';
import type { TabRoute } from '../../functions/platform/tab-route';
import type { TabTokenClaims } from '../../infra/local/issuer/issuer';
import type { Product, Running } from './application';
import { channelId, type Somebody } from './people';

export interface TabAnswer<View> {
  readonly status: number;
  readonly headers: Headers;
  readonly view: View;
  readonly refusal: ApiRefusal;
  /** What came, before it was read. */
  readonly bytes: Uint8Array;
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
  product: Product,
  who: Somebody,
  path: string,
  { method = 'GET', headers = {}, body, claims = {} }: TabRequest = {},
): Promise<TabAnswer<View>> {
  const answer = await product.askTab({
    method,
    path,
    headers: {
      authorization: `Bearer ${await tabToken(product, who, claims)}`,
      'accept-language': who.locale,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { status, text } = answer;
  const isJson = answer.headers.get('content-type')?.includes('json') ?? true;
  const said = text === '' ? undefined : isJson ? JSON.parse(text) : text;
  const isView = status === 200;
  return {
    status,
    headers: answer.headers,
    view: (isView ? said : undefined) as View,
    refusal: isView ? undefined : said,
    bytes: answer.bytes,
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
      const answering = { say: { optionId } };
      const body = { commandId: randomUUID(), answering, ...more };
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
