import type { PageState } from '../page-model';
import type { Address } from './address';

const hosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

/** The address, when it is a link into Teams. */
export function teamsLink(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const leads = url?.protocol === 'https:' && hosts.includes(url.host);
  return leads && url.pathname.startsWith('/l/') ? url : undefined;
}

/**
 * Where a link into Teams leads: a message, a channel, the app's chat, or a page of the app.
 * @returns undefined where there is nothing, or nothing that this person may see
 */
export function addressOf(link: URL, state: PageState): Address | undefined {
  const [kind, first = '', second = ''] = link.pathname.slice('/l/'.length).split('/').map(decoded);
  const channel = channelIn(state, first);
  if (kind === 'channel') return channel && { conversation: channel.id };
  if (kind === 'message') {
    const conversation = first === state.chat.id ? first : channel?.id;
    return conversation === undefined ? undefined : { conversation, message: second };
  }
  if (kind === 'chat') {
    const withBot = link.searchParams.get('users') === `28:${state.app.id}`;
    return withBot || first === state.chat.id ? { conversation: state.chat.id } : undefined;
  }
  if (kind !== 'entity' || first !== state.app.id) return undefined;
  const { channelId, subEntityId } = contextIn(link);
  return pageAddress(state, { pageId: second, channelId, subPageId: subEntityId });
}

/** Which page of the app is asked for, as navigateToApp and links name it. */
export interface PageAsked {
  pageId: string;
  /** Without it the personal app. */
  channelId: string | undefined;
  subPageId: string | undefined;
}

/** Where the app's page stands; undefined when it doesn't, for this person. */
export function pageAddress(state: PageState, asked: PageAsked): Address | undefined {
  const { pageId, channelId, subPageId } = asked;
  const place = channelId ? channelIn(state, channelId) : state.chat;
  const tab = place?.tabs.find(({ entityId }) => entityId === pageId);
  if (!place || !tab) return undefined;
  return { conversation: place.id, tab: tab.id, ...(subPageId ? { subPage: subPageId } : {}) };
}

/** The link that leads to a page of the app, as Teams makes it. */
export function linkToPage(state: PageState, { pageId, channelId, subPageId }: PageAsked): string {
  const link = new URL(
    `https://${hosts[0]}/l/entity/${state.app.id}/${encodeURIComponent(pageId)}`,
  );
  link.searchParams.set('context', JSON.stringify({ subEntityId: subPageId, channelId }));
  link.searchParams.set('tenantId', state.app.tenant);
  return link.href;
}

function channelIn(state: PageState, id: string) {
  return state.teams.flatMap(({ channels }) => channels).find((channel) => channel.id === id);
}

function contextIn(link: URL): { channelId: string | undefined; subEntityId: string | undefined } {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  try {
    const context = JSON.parse(link.searchParams.get('context') ?? '{}');
    return { channelId: text(context?.channelId), subEntityId: text(context?.subEntityId) };
  } catch {
    return { channelId: undefined, subEntityId: undefined };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
