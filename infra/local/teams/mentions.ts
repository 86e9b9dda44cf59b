import { localBotId, localBotName } from './identity';
import type { JsonObject, Person } from './model';

/** What stands in a message for the bot, where a person's key would stand. */
export const botKey = 'bot';

export interface Spoken {
  /** The words with `<at>…</at>` around each name, as Teams sends them. */
  text: string;
  /** Each once, in the order in which they are named. */
  mentioned: { key: string; account: JsonObject }[];
}

/** Finds names after an at-sign; the longest first, so that nobody is taken for a namesake. */
export function mentionPattern(names: string[]): RegExp {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(^|\\s)@(${escaped.join('|')})(?![\\p{L}\\d])`, 'giu');
}

/** Reads who is named after an at-sign: the bot, or one of these people. */
export function readMentions(typed: string, members: Person[]): Spoken {
  const known = [
    { key: botKey, account: { id: localBotId, name: localBotName } },
    ...members.map(({ key, id, name }) => ({ key, account: { id, name } })),
  ];
  const found = new Map<string, Spoken['mentioned'][number]>();
  const pattern = mentionPattern(known.map(({ account }) => account.name));
  const text = typed.replace(pattern, (all, before: string, name: string) => {
    const who = known.find(({ account }) => account.name.toLowerCase() === name.toLowerCase());
    if (!who) return all;
    found.set(who.key, who);
    return `${before}<at>${who.account.name}</at>`;
  });
  return { text, mentioned: [...found.values()] };
}
