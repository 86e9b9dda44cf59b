import { cardOf, objectOf } from './answers';
import type { Feed } from './feed';
import { chatIdOf } from './ids';
import { botKey } from './mentions';
import type { Json, Message } from './model';
import type { ActivityItem } from './page-model';
import type { World } from './world';

/** As long as the list is; who wants older news looks in the channel. */
const longest = 50;

/** What a person is notified of, the newest first. */
export function activityFor(world: World, feed: Feed, person: string): ActivityItem[] {
  const channels = world.teamsOf(person).flatMap((team) => team.channels);
  const conversations = [...channels.map(({ id }) => id), chatIdOf(person)];
  return conversations
    .flatMap((id) => feed.messages(id))
    .flatMap((message) => notificationFor(feed, message, person) ?? [])
    .sort((one, other) => Number(other.id) - Number(one.id))
    .slice(0, longest);
}

/** The notification that a message is to this person, who can see it; most are none. */
export function notificationFor(
  feed: Feed,
  message: Message,
  person: string,
): ActivityItem | undefined {
  const { id, author, at, conversation } = message;
  const kind = kindOf(feed, message, person);
  if (message.deleted || author === person || !kind) return undefined;
  return { kind, id, author, at, conversation, preview: previewOf(message) };
}

function kindOf(feed: Feed, message: Message, person: string): ActivityItem['kind'] | undefined {
  if (message.mentions?.includes(person)) return 'mention';
  if (message.conversation === chatIdOf(person)) {
    return message.author === botKey ? 'chat' : undefined;
  }
  const answers = message.thread !== message.id;
  return answers && feed.message(message.thread)?.author === person ? 'reply' : undefined;
}

/** `summary` if the bot gave one, or the words, or else the first text of the card. */
function previewOf(message: Message): string {
  const words = message.summary || message.text || firstText(cardOf(message)?.body);
  return words.replace(/<[^>]*>|\*\*/g, '').slice(0, 150);
}

function firstText(part: Json | undefined): string {
  if (Array.isArray(part)) {
    for (const each of part) {
      const text = firstText(each);
      if (text !== '') return text;
    }
    return '';
  }
  const { text, body, items, columns, inlines } = objectOf(part);
  if (typeof text === 'string') return text;
  return firstText([inlines, items, columns, body].find(Array.isArray) ?? []);
}
