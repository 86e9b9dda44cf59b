import { type Delivered, succeeded } from './delivery';
import type { Json, JsonObject, Message, PersonView } from './model';

/** A form or page that the bot opens over the conversation. */
export interface Dialog {
  title: string;
  /** Pixels, or small, medium, large. */
  width?: Json;
  height?: Json;
  card?: Json;
  url?: string;
}

/** What the person gets to see after a click. */
export type Answer =
  | { kind: 'card'; card: Json }
  | { kind: 'message'; text: string }
  | { kind: 'dialog'; dialog: Dialog }
  /** The bot took it and shows nothing; a dialog closes. */
  | { kind: 'none' }
  | { kind: 'failed'; text: string; status?: number };

const sentences = {
  nl: 'Er is iets misgegaan. Probeer het opnieuw.',
  en: 'Something went wrong. Please try again.',
};

/** Teams's own sentence when a click came to nothing. */
export function failure(language: 'nl' | 'en', delivered: Delivered = {}): Answer {
  const { status } = delivered;
  return { kind: 'failed', text: sentences[language], ...(status === undefined ? {} : { status }) };
}

/** Reads the answer to an adaptiveCard/action invoke. */
export function executeAnswer(delivered: Delivered, language: 'nl' | 'en'): Answer {
  const body = objectOf(delivered.body);
  const statusCode = Number(body.statusCode ?? 200);
  if (!succeeded(delivered) || statusCode < 200 || statusCode > 299) {
    return failure(language, delivered);
  }
  if (body.type === 'application/vnd.microsoft.card.adaptive') {
    return { kind: 'card', card: body.value ?? null };
  }
  if (body.type === 'application/vnd.microsoft.activity.message') {
    return { kind: 'message', text: String(body.value ?? '') };
  }
  return failure(language, delivered);
}

/** Reads the answer to task/fetch or task/submit. */
export function dialogAnswer(delivered: Delivered, language: 'nl' | 'en'): Answer {
  if (!succeeded(delivered)) return failure(language, delivered);
  const task = objectOf(objectOf(delivered.body).task);
  if (task.type === 'message') return { kind: 'message', text: String(task.value ?? '') };
  if (task.type !== 'continue') return { kind: 'none' };
  const info = objectOf(task.value);
  const dialog: Dialog = { title: String(info.title ?? '') };
  if (info.width !== undefined) dialog.width = info.width;
  if (info.height !== undefined) dialog.height = info.height;
  if (typeof info.url === 'string') return { kind: 'dialog', dialog: { ...dialog, url: info.url } };
  const card = objectOf(info.card).content;
  return card ? { kind: 'dialog', dialog: { ...dialog, card } } : failure(language, delivered);
}

/** What stays to be seen at the message, for this person only. */
export function viewAfter(before: PersonView | undefined, answer: Answer): PersonView | undefined {
  const card = before?.card === undefined ? {} : { card: before.card };
  if (answer.kind === 'card') return { card: answer.card };
  if (answer.kind === 'message') return { ...card, note: answer.text };
  if (answer.kind === 'failed') return { ...card, failed: true };
  return undefined;
}

/** The card that a message shows to somebody who has no view of their own. */
export function cardOf(message: Message): JsonObject | undefined {
  const attachment = message.attachments.find(
    (each) => each.contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return attachment ? objectOf(attachment.content) : undefined;
}

/** The value as an object; empty when it is anything else. */
export function objectOf(value: Json | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
