import {
  type ChannelDocument,
  channelKey,
  channelPartition,
} from '../domain/leerwerkplaats/records';
import type { SendOutcome } from '../domain/shared/delivery';
import { type Documents, type StoredDocument, workOf } from '../domain/shared/documents';
import {
  cardDrawn,
  cardGone,
  cardIdOf,
  cardWanted,
  type PostedCard,
} from '../domain/shared/posted-card';
import type { Clock } from '../domain/shared/time';
import type { Drawer, DrawnDocument } from './shared/drawer';
import type { Report } from './shared/report';
import type { TeamsMessages } from './shared/teams-messages';

/** A card to be drawn anew: from the document that the feed delivered, or else from a read. */
interface Wish {
  readonly leerwerkplaatsId: string;
  readonly drawer: Drawer;
  readonly subjectId: string;
  readonly delivered: DrawnDocument | undefined;
}

/** An invocation stops after this long and leaves the rest due, in milliseconds. */
const longestInvocation = 20_000;
/** A pause that Teams asks for is waited out up to this long; longer ones are left to the clock. */
const longestPause = 3_000;
/** When a read was older than what the card should show, the feed or the clock comes back to it. */
const staleReadPause = 10_000;

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
  const drawers = new Map(options.drawers.map((drawer) => [drawer.type, drawer]));

  /** Takes a batch of the change feed. */
  return async function redraw(changes: readonly StoredDocument[]): Promise<void> {
    const stopAt = clock().getTime() + longestInvocation;
    await Promise.all([...wishesOf(changes).values()].map((wish) => fulfil(wish, stopAt)));
  };

  function wishesOf(changes: readonly StoredDocument[]): Map<string, Wish> {
    const wishes = new Map<string, Wish>();
    for (const change of changes) {
      const wish = wishOf(change);
      if (!wish) continue;
      const key = JSON.stringify([wish.leerwerkplaatsId, wish.drawer.type, wish.subjectId]);
      const earlier = wishes.get(key)?.delivered;
      const newer = (wish.delivered?.version ?? -1) >= (earlier?.version ?? -1);
      if (newer) wishes.set(key, wish);
    }
    return wishes;
  }

  function wishOf(change: StoredDocument): Wish | undefined {
    if (isPostedCard(change)) {
      const drawer = drawers.get(change.subject.type);
      const behind = change.state === 'posted' && change.wantedVersion > change.drawnVersion;
      if (!drawer || !behind || change.dueAt !== null) return undefined;
      const { leerwerkplaatsId, subject } = change;
      return { leerwerkplaatsId, drawer, subjectId: subject.id, delivered: undefined };
    }
    const drawer = drawers.get(change.type);
    if (!drawer) return undefined;
    const delivered = change as DrawnDocument;
    const { leerwerkplaatsId } = delivered;
    return { leerwerkplaatsId, drawer, subjectId: drawer.subjectId(delivered), delivered };
  }

  async function fulfil(wish: Wish, stopAt: number): Promise<void> {
    const partition = workOf(wish.leerwerkplaatsId);
    const subject = { type: wish.drawer.type, id: wish.subjectId };
    const card = await documents.get<PostedCard>(partition, cardIdOf(subject));
    if (!card || card.state === 'gone') return;
    const document =
      wish.delivered ??
      (await documents.get<DrawnDocument>(partition, wish.drawer.documentId(wish.subjectId)));
    if (!document) return;
    if (card.state === 'posting') return cardWanted(documents, card, document.version, undefined);
    if (document.version < card.wantedVersion && !wish.delivered) {
      return cardWanted(documents, card, card.wantedVersion, later(staleReadPause));
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
    const { conversationId, activityId } = card;
    const channel = await documents.get<ChannelDocument>(
      channelPartition(card.channelId),
      channelKey(card.channelId),
    );
    if (!channel || conversationId === null || activityId === null) return { kind: 'gone' };
    const message = drawer.draw(document);
    for (;;) {
      const outcome = await messages.edit(channel, { conversationId, activityId }, message);
      if (outcome.kind !== 'retry' || outcome.afterMilliseconds > longestPause) return outcome;
      if (clock().getTime() + outcome.afterMilliseconds > stopAt) return outcome;
      await pause(outcome.afterMilliseconds);
    }
  }

  /** An edit whose answer was lost is simply done again: editing twice shows the same. */
  async function settle(
    card: PostedCard,
    document: DrawnDocument,
    outcome: SendOutcome,
  ): Promise<void> {
    switch (outcome.kind) {
      case 'sent':
        return cardDrawn(documents, card, document.version);
      case 'gone':
        return cardGone(documents, card);
      case 'retry':
        return cardWanted(documents, card, document.version, later(outcome.afterMilliseconds));
      case 'unknown':
        return cardWanted(documents, card, document.version, later(staleReadPause));
      case 'rejected':
        return report('redraw-rejected', { cardId: card.id });
    }
  }

  function later(milliseconds: number): Date {
    return new Date(clock().getTime() + milliseconds);
  }
}

function isPostedCard(document: StoredDocument): document is PostedCard {
  return document.type === 'posted-card';
}
