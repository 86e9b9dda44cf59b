import { cardOf } from './answers';
import { localAppId, localBotName } from './identity';
import type { Json, JsonObject, Message, Person } from './model';

/** A message as an action on it carries it: the shape of Graph's chatMessage, of earlier days. */
export function messagePayloadOf(message: Message, author: Person | undefined): JsonObject {
  const card = cardOf(message);
  const attachment = `<attachment id="${message.id}"></attachment>`;
  const words = message.textFormat === 'plain' ? escaped(message.text) : message.text;
  return {
    id: message.id,
    replyToId: message.thread === message.id ? null : message.thread,
    createdDateTime: message.at,
    lastModifiedDateTime: message.editedAt ?? null,
    deleted: false,
    subject: null,
    summary: null,
    importance: 'normal',
    locale: author?.language === 'en' ? 'en-gb' : 'nl-nl',
    linkToMessage: linkTo(message),
    body: { contentType: 'html', content: card ? `${words}${attachment}` : words },
    from: author ? fromPerson(author) : fromBot,
    reactions: [],
    mentions: [],
    attachments: card ? [attachmentOf(message.id, card)] : [],
  };
}

const fromBot: JsonObject = {
  device: null,
  conversation: null,
  user: null,
  application: { applicationIdentityType: 'bot', id: localAppId, displayName: localBotName },
};

function fromPerson({ objectId, name }: Person): JsonObject {
  const user = { userIdentityType: 'aadUser', id: objectId, displayName: name };
  return { device: null, conversation: null, user, application: null };
}

function attachmentOf(id: string, card: JsonObject): Json {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { id, contentType, content: JSON.stringify(card), name: null, thumbnailUrl: null };
}

function linkTo({ conversation, id, thread }: Message): string {
  const place = encodeURIComponent(conversation);
  return `https://teams.microsoft.com/l/message/${place}/${id}?parentMessageId=${thread}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
