import {
  type ChannelDocument,
  channelKey,
  channelPartition,
} from '../domain/leerwerkplaats/records';
import type { SendOutcome } from '../domain/shared/delivery';
import { type Documents, type Read, type StoredDocument, workOf } from '../domain/shared/documents';
import {
  cardDeleted,
  cardDrawn,
  cardFailed,
  cardGone,
  cardIdOf,
  cardWaits,
  cardWanted,
  type PostedCard,
} from '../domain/shared/posted-card';
import type { Clock } from '../domain/shared/time';
import {
  type Change,
  longestInvocation,
  longestPause,
  readable,
  rethrowIfDatabase,
} from './shared/change-feed';
import type { Drawer, DrawnDocument } from './shared/drawer';
import type { Report } from './shared/report';
import { createSetAside } from './shared/set-aside';
import type { TeamsMessages } from './shared/teams-messages';

/** A card to be drawn anew: from the document that the feed delivered, or else from a read. */
interface Wish {
  /** The document that asks for it. */
  readonly change: Change;
  readonly leerwerkplaatsId: string;
  readonly drawer: Drawer;
  readonly subjectId: string;
  readonly delivered: DrawnDocument | undefined;
}

/** When a read was older than what the card should show, the feed or the clock comes back to it. */
const staleReadPause = 10_000;
/** An edit that goes on failing is tried ever less often, at last each so many milliseconds. */
const longestRest = 60 * 60 * 1000;
/** A card in a channel that can't be reached is looked at so often, should its return be missed. */
const restWhileAway = 24 * 60 * 60 * 1000;
/** So many failures in a row are an alert. */
const alarmingFailures = 8;

/**
 * Documents → cards. Idempotent: a card that shows the version already is left alone. Coalesced:
 * of all changes in a batch each card is drawn once, as the newest. Only a database failure throws.
 */
export function createRedraw(options: {
  documents: Documents;
  drawers: readonly Drawer[];
  messages: Pick<TeamsMessages, 'edit'>;
  clock: Clock;
  pause: (milliseconds: number) => Promise<void>;
  report: Report;
}) {
  const { documents, messages, clock, pause, report } = options;
  const setAside = createSetAside('redraw', options);
  const drawers = new Map(options.drawers.map((drawer) => [drawer.type, drawer]));
  const drawersOf = (document: DrawnDocument) =>
    options.drawers
      .filter(({ type, documentType = type }) => documentType === document.type)
      .filter(({ isDrawn }) => isDrawn?.(document) !== false);

  /** Takes a batch of the change feed. */
  return async function redraw(changes: readonly StoredDocument[]): Promise<void> {
    const stopAt = clock().getTime() + longestInvocation;
    const wishes = await wishesOf(readable(changes, report));
    await Promise.all([...wishes.values()].map((wish) => fulfil(wish, stopAt)));
  };

  async function wishesOf(changes: readonly Change[]): Promise<Map<string, Wish>> {
    const wishes = new Map<string, Wish>();
    for (const change of changes) {
      for (const wish of await readableWishesOf(change)) {
        const key = JSON.stringify([wish.leerwerkplaatsId, wish.drawer.type, wish.subjectId]);
        const earlier = wishes.get(key)?.delivered;
        const newer = (wish.delivered?.version ?? -1) >= (earlier?.version ?? -1);
        if (newer) wishes.set(key, wish);
      }
    }
    return wishes;
  }

  async function readableWishesOf(change: Change): Promise<Wish[]> {
    try {
      return wishesIn(change);
    } catch (fault) {
      await leave(change, fault);
      return [];
    }
  }

  function wishesIn(change: Change): Wish[] {
    if (isPostedCard(change)) {
      const drawer = drawers.get(change.subject.type);
      const behind = change.state === 'posted' && change.wantedVersion > change.drawnVersion;
      if (!drawer || !behind || change.dueAt !== null) return [];
      const { leerwerkplaatsId, subject } = change;
      return [{ change, leerwerkplaatsId, drawer, subjectId: subject.id, delivered: undefined }];
    }
    return drawersOf(change as DrawnDocument).map((drawer) => {
      const delivered = counted(change as DrawnDocument);
      const { leerwerkplaatsId } = delivered;
      const subjectId = drawer.subjectId(delivered);
      return { change, leerwerkplaatsId, drawer, subjectId, delivered };
    });
  }

  /** A mistake in one card is that card's, not the feed's. */
  async function fulfil(wish: Wish, stopAt: number): Promise<void> {
    try {
      await drawAnew(wish, stopAt);
    } catch (fault) {
      rethrowIfDatabase(fault);
      await leave(wish.change, fault);
    }
  }

  async function leave(change: Change, fault: unknown): Promise<void> {
    const name = String((fault as Error).name);
    report('redraw-broken', { documentId: change.id, name });
    await setAside(change, name);
  }

  async function drawAnew(wish: Wish, stopAt: number): Promise<void> {
    const partition = workOf(wish.leerwerkplaatsId);
    const subject = { type: wish.drawer.type, id: wish.subjectId };
    const card = await documents.get<PostedCard>(partition, cardIdOf(subject));
    if (!card || (card.state === 'gone' && !wish.delivered)) return;
    const document =
      wish.delivered ??
      (await documents.get<DrawnDocument>(partition, wish.drawer.documentId(wish.subjectId)));
    if (document) counted(document);
    if (document && wish.drawer.isDrawn?.(document, card) === false) return;
    // A read can be older than what the feed has told already; then it is read again later.
    if (!document || (!wish.delivered && document.version < card.wantedVersion)) {
      return cardFailed(documents, card, card.wantedVersion, later(staleReadPause));
    }
    if (card.state === 'posting' || card.state === 'deleted') {
      return cardWanted(documents, card, document.version);
    }
    if (document.version <= card.drawnVersion) return;
    await settle(card, document, await edit(card, wish.drawer, document, stopAt));
  }

  async function edit(
    card: PostedCard,
    drawer: Drawer,
    document: DrawnDocument,
    stopAt: number,
  ): Promise<SendOutcome> {
    const { conversationId, activityId, repeat } = card;
    const channel = await documents.get<ChannelDocument>(
      channelPartition(card.channelId),
      channelKey(card.channelId),
    );
    if (!channel || conversationId === null || activityId === null) {
      return { kind: 'retry', afterMilliseconds: staleReadPause };
    }
    const message = drawer.draw(document, { repeat });
    for (;;) {
      const outcome = await messages.edit(channel, { conversationId, activityId }, message);
      if (outcome.kind !== 'retry' || outcome.afterMilliseconds > longestPause) return outcome;
      if (clock().getTime() + outcome.afterMilliseconds > stopAt) return outcome;
      await pause(outcome.afterMilliseconds);
    }
  }

  /** An edit whose answer was lost is simply done again: editing twice shows the same. */
  async function settle(
    card: Read<PostedCard>,
    { version }: DrawnDocument,
    outcome: SendOutcome,
  ): Promise<void> {
    if (outcome.kind === 'sent') return cardDrawn(documents, card, version);
    if (outcome.kind === 'gone') return cardGone(documents, card, version);
    if (outcome.kind === 'deleted') return cardDeleted(documents, card, version, clock());
    if (outcome.kind === 'away') return cardWaits(documents, card, version, later(restWhileAway));
    const failures = card.failures + 1;
    if (failures === alarmingFailures || outcome.kind === 'rejected') {
      report('redraw-failing', { cardId: card.id, failures });
    }
    const growing = Math.min(longestRest, staleReadPause * 2 ** card.failures);
    const asked = outcome.kind === 'retry' ? outcome.afterMilliseconds : growing;
    await cardFailed(documents, card, version, later(asked));
  }

  function later(milliseconds: number): Date {
    return new Date(clock().getTime() + milliseconds);
  }
}

/** The document itself. Without a number that counts its changes it would be drawn without end. */
function counted<Drawn extends DrawnDocument>(document: Drawn): Drawn {
  if (!Number.isInteger(document.version)) throw new TypeError('a document without a version');
  return document;
}

function isPostedCard(document: Change): document is PostedCard {
  return document.type === 'posted-card';
}
