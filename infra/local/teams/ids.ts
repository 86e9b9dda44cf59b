import { createHash } from 'node:crypto';

/** Ids of the shapes that Teams uses, derived from names so that they survive a fresh start. */

function digest(kind: string, name: string): string {
  return createHash('sha256').update(`${kind}\n${name}`).digest('hex');
}

/** A GUID (version 4 shape) that is always the same for the same kind and name. */
export function guidOf(kind: string, name: string): string {
  const hex = digest(kind, name);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The Teams id of a person: opaque, 29: and then base64url. */
export function userIdOf(key: string): string {
  return `29:1${Buffer.from(digest('user', key), 'hex').toString('base64url')}`;
}

/** The id of a channel; of the General channel it is the team's id too. */
export function channelIdOf(team: string, channel: string): string {
  return `19:${digest('channel', `${team}\n${channel}`).slice(0, 32)}@thread.tacv2`;
}

/** The id of somebody's chat with the bot. */
export function chatIdOf(key: string): string {
  return `a:1${Buffer.from(digest('chat', key), 'hex').toString('base64url')}`;
}

/** Takes a conversation id apart; a thread's id is the channel's with ;messageid=… behind it. */
export function splitConversation(id: string): { conversation: string; thread?: string } {
  const [conversation = '', thread] = id.split(';messageid=');
  return thread ? { conversation, thread } : { conversation };
}

/** A name as a key or an address: small letters, digits and hyphens. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
