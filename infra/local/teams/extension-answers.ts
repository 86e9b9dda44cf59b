import { type Answer, dialogAnswer, failure, objectOf } from './answers';
import { type Delivered, succeeded } from './delivery';
import type { Attachment, Json, JsonObject } from './model';

/** A card that a message extension offers: to choose from a list, or to put in a message. */
export interface ExtensionItem {
  title: string;
  text: string;
  card: Attachment;
  /** What choosing it asks the bot for first (composeExtension/selectItem). */
  tap?: JsonObject;
}

/** What somebody gets to see after a command of a message extension. */
export type ExtensionAnswer =
  | Answer
  | { kind: 'items'; items: ExtensionItem[] }
  /** The bot shows what it would post, to be changed or sent. */
  | { kind: 'preview'; activity: JsonObject };

/** Reads the answer to any composeExtension invoke. */
export function extensionAnswer(delivered: Delivered, language: 'nl' | 'en'): ExtensionAnswer {
  if (!succeeded(delivered)) return failure(language, delivered);
  const { composeExtension, task } = objectOf(delivered.body);
  if (task !== undefined) return dialogAnswer(delivered, language);
  const answer = objectOf(composeExtension);
  if (answer.type === undefined) return { kind: 'none' };
  if (answer.type === 'message') return { kind: 'message', text: String(answer.text ?? '') };
  if (answer.type === 'botMessagePreview') {
    return { kind: 'preview', activity: objectOf(answer.activityPreview) };
  }
  // Signing in and settings (auth, silentAuth, config) need pages that aren't here.
  if (answer.type !== 'result' || !Array.isArray(answer.attachments)) return failure(language);
  return { kind: 'items', items: answer.attachments.map((each) => itemOf(objectOf(each))) };
}

function itemOf(attachment: JsonObject): ExtensionItem {
  const content = objectOf(attachment.content);
  const shown = objectOf(attachment.preview ?? attachment);
  const { title, text, subtitle, tap } = objectOf(shown.content);
  const asked = objectOf(tap);
  return {
    title: String(title ?? attachment.name ?? ''),
    text: String(text ?? subtitle ?? ''),
    card: asCard(String(attachment.contentType), content),
    ...(asked.type === 'invoke' ? { tap: objectOf(asked.value) } : {}),
  };
}

const adaptive = 'application/vnd.microsoft.card.adaptive';

/** Cards of the older kinds (hero, thumbnail) are drawn as an Adaptive Card with their words. */
function asCard(contentType: string, content: JsonObject): Attachment {
  if (contentType === adaptive) return { contentType, content };
  const words = [content.title, content.subtitle, content.text].filter(
    (each) => typeof each === 'string' && each !== '',
  );
  const body: Json[] = words.map((text, place) => ({
    type: 'TextBlock',
    text: String(text),
    wrap: true,
    weight: place === 0 ? 'bolder' : 'default',
  }));
  return { contentType: adaptive, content: { type: 'AdaptiveCard', version: '1.5', body } };
}
