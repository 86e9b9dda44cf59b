import {
  type Change,
  type Documents,
  documentId,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from './documents';
import { eventOf } from './event';

/**
 * A card that stands, or is about to stand, in a channel. It says which version of its subject
 * people should see and which they do see, so that a redraw that was missed can be found.
 */
export interface PostedCard extends StoredDocument {
  readonly type: 'posted-card';
  readonly leerwerkplaatsId: string;
  /** The document that the card draws: 'poll' and its id. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly channelId: string;
  /** 'posting' until Teams has it, 'gone' when Teams won't let us edit it, 'deleted' by somebody. */
  readonly state: 'posting' | 'posted' | 'gone' | 'deleted';
  readonly conversationId: string | null;
  readonly activityId: string | null;
  readonly wantedVersion: number;
  readonly drawnVersion: number;
  /** Whether an earlier post may have arrived too, which the card says. */
  readonly repeat: boolean;
  /** Edits that failed since the last one that didn't. */
  readonly failures: number;
  /** When it was found that somebody deleted its message, ISO 8601; absent until then. */
  readonly deletedAt?: string;
  /** When `clock` should wake a redraw that could not be done, ISO 8601. */
  readonly dueAt: string | null;
}

/** The one id of a subject's card. */
export function cardIdOf(subject: PostedCard['subject']): string {
  return documentId('card', subject.type, subject.id);
}

/** A card still to be posted, for the batch that makes its subject. */
export function newCard(
  leerwerkplaatsId: string,
  subject: PostedCard['subject'],
  channelId: string,
): PostedCard {
  return {
    id: cardIdOf(subject),
    type: 'posted-card',
    schema: 1,
    leerwerkplaatsId,
    subject,
    channelId,
    state: 'posting',
    conversationId: null,
    activityId: null,
    wantedVersion: 1,
    drawnVersion: 0,
    repeat: false,
    failures: 0,
    dueAt: null,
  };
}

/** The card was posted, showing a version; the feed then brings what changed meanwhile. */
export function cardPosted(
  subject: PostedCard['subject'],
  where: { conversationId: string; activityId: string },
  drawn: { version: number; repeat: boolean },
): Operation {
  return {
    kind: 'patch',
    id: cardIdOf(subject),
    changes: [
      { op: 'set', path: '/state', value: 'posted' },
      { op: 'set', path: '/conversationId', value: where.conversationId },
      { op: 'set', path: '/activityId', value: where.activityId },
      { op: 'set', path: '/drawnVersion', value: drawn.version },
      { op: 'set', path: '/repeat', value: drawn.repeat },
    ],
  };
}

/**
 * Until it is posted anew, nothing edits its message. False: it shows more already than `version`.
 */
export async function cardReplaced(
  documents: Documents,
  card: PostedCard,
  version: number,
): Promise<boolean> {
  const replaced = await documents.batch(workOf(card.leerwerkplaatsId), [
    {
      kind: 'patch',
      id: card.id,
      condition: `FROM c WHERE c.drawnVersion <= ${version}`,
      changes: [{ op: 'set', path: '/state', value: 'posting' }],
    },
  ]);
  return replaced.ok;
}

/** It isn't posted anew after all: what it should show is edited into the message that it has. */
export async function cardStays(documents: Documents, card: PostedCard): Promise<void> {
  if (card.state !== 'posting' || card.activityId === null) return;
  await documents.batch(workOf(card.leerwerkplaatsId), [
    { kind: 'patch', id: card.id, changes: [{ op: 'set', path: '/state', value: 'posted' }] },
  ]);
}

/**
 * The card shows `version` now. If a newer one was recorded meanwhile, two edits crossed and nobody
 * knows which of them people see: then the newest is wanted once more.
 */
export async function cardDrawn(
  documents: Documents,
  card: PostedCard,
  version: number,
): Promise<void> {
  const partition = workOf(card.leerwerkplaatsId);
  const shows: readonly Change[] = [
    { op: 'set', path: '/state', value: 'posted' },
    { op: 'set', path: '/drawnVersion', value: version },
    { op: 'set', path: '/failures', value: 0 },
    { op: 'set', path: '/dueAt', value: null },
  ];
  const condition = `FROM c WHERE c.drawnVersion < ${version}`;
  const drawn = await documents.batch(partition, [
    { kind: 'patch', id: card.id, condition, changes: shows },
  ]);
  const newer = drawn.ok ? undefined : await documents.get<PostedCard>(partition, card.id);
  if (!newer || newer.drawnVersion === version) return;
  const { drawnVersion, wantedVersion } = newer;
  const wanted = Math.max(drawnVersion, wantedVersion);
  await documents.batch(partition, [
    {
      kind: 'patch',
      id: card.id,
      condition: `FROM c WHERE c.drawnVersion = ${drawnVersion}`,
      changes: [...shows, { op: 'set', path: '/wantedVersion', value: wanted }],
    },
  ]);
}

/** People should see `version`, and the card isn't posted yet: whoever posts it brings it back. */
export async function cardWanted(
  documents: Documents,
  card: PostedCard,
  version: number,
): Promise<void> {
  await wish(documents, card, version, []);
}

/** The edit failed: at `dueAt` the clock comes back to it. */
export async function cardFailed(
  documents: Documents,
  card: PostedCard,
  version: number,
  dueAt: Date,
): Promise<void> {
  await wish(documents, card, version, [
    { op: 'set', path: '/dueAt', value: dueAt.toISOString() },
    { op: 'incr', path: '/failures', value: 1 },
  ]);
}

/** The channel can't be reached: the card comes back when the channel does, or else at `dueAt`. */
export async function cardWaits(
  documents: Documents,
  card: PostedCard,
  version: number,
  dueAt: Date,
): Promise<void> {
  await wish(documents, card, version, [{ op: 'set', path: '/dueAt', value: dueAt.toISOString() }]);
}

/**
 * Somebody deleted the message: nothing is edited any more, and an event asks to tell whoever can
 * post it again. Once, however many edits found out.
 */
export async function cardDeleted(
  documents: Documents,
  { etag, ...card }: Read<PostedCard>,
  version: number,
  at: Date,
): Promise<void> {
  const { leerwerkplaatsId, subject } = card;
  const wantedVersion = Math.max(card.wantedVersion, version);
  const deletedAt = at.toISOString();
  const document: PostedCard = { ...card, wantedVersion, state: 'deleted', deletedAt, dueAt: null };
  const commandId = documentId(card.id, card.activityId ?? '');
  const told = eventOf(`${subject.type}-card-deleted`, subject.id, {
    commandId,
    leerwerkplaatsId,
    at,
  });
  await documents.batch(workOf(leerwerkplaatsId), [
    { kind: 'replace', document, etag },
    { kind: 'create', document: told },
  ]);
}

/** A card that was deleted is to be posted anew; the event that asks for it goes in the same batch. */
export function cardAgain({ etag, ...card }: Read<PostedCard>): Operation {
  const document: PostedCard = {
    ...card,
    state: 'posting',
    conversationId: null,
    activityId: null,
    drawnVersion: 0,
    failures: 0,
    dueAt: null,
  };
  return { kind: 'replace', document, etag };
}

/**
 * Teams says that the message isn't there. The subject stays, and nothing is tried again by itself;
 * when somebody changes the subject, one edit is tried, because the app may be back.
 */
export async function cardGone(
  documents: Documents,
  card: PostedCard,
  version: number,
): Promise<void> {
  await wish(documents, card, version, [
    { op: 'set', path: '/state', value: 'gone' },
    { op: 'set', path: '/dueAt', value: null },
  ]);
}

async function wish(
  documents: Documents,
  card: PostedCard,
  version: number,
  changes: readonly Change[],
): Promise<void> {
  await documents.batch(workOf(card.leerwerkplaatsId), [
    {
      kind: 'patch',
      id: card.id,
      condition: `FROM c WHERE c.wantedVersion <= ${version}`,
      changes: [{ op: 'set', path: '/wantedVersion', value: version }, ...changes],
    },
  ]);
}
