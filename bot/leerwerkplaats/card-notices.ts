import {
  type ChannelDocument,
  channelKey,
  channelPartition,
  type MemberDocument,
  memberId,
  type Starter,
} from '../../domain/leerwerkplaats/records';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import type { Language } from '../../domain/shared/language';
import { cardIdOf, cardPosted, type PostedCard } from '../../domain/shared/posted-card';
import type { AdaptiveCard } from '../shared/card';
import type { Drawer, DrawnDocument } from '../shared/drawer';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import type { LeaderMessages } from './leader-messages';
import { messageOf } from './message';

/** What a feature says of a document whose card stands in a channel. */
export interface CardSubject<Document extends DrawnDocument> {
  readonly drawer: Drawer;
  /** The event that comes with a new document. */
  readonly made: string;
  readonly makerOf: (document: Document) => Starter;
  /** What they read when it was deleted, with a button that brings it back. */
  readonly deletedCard: (document: Document, language: Language) => AdaptiveCard;
  /** Nobody misses its card. */
  readonly isOver?: (document: Document) => boolean;
}

/** Where and how a card is posted, and who is told of it. */
export interface CardNoticeOptions {
  readonly documents: Documents;
  readonly messages: Pick<TeamsMessages, 'startThread' | 'toPerson' | 'isIn'>;
  readonly toLeader: LeaderMessages;
}

/** The document that an event is about, its channel and its card; undefined: not readable yet. */
export async function readWithCard<Document extends DrawnDocument>(
  documents: Documents,
  { type, documentId }: Pick<Drawer, 'type' | 'documentId'>,
  { leerwerkplaatsId, subjectId }: EventDocument,
) {
  const partition = workOf(leerwerkplaatsId);
  const [document, card] = await Promise.all([
    documents.get<Document>(partition, documentId(subjectId)),
    documents.get<PostedCard>(partition, cardIdOf({ type, id: subjectId })),
  ]);
  const channel =
    document &&
    (await documents.get<ChannelDocument>(
      channelPartition(document.channelId),
      channelKey(document.channelId),
    ));
  return channel && { document, channel, card };
}

/** Whether who made something is still in its channel; undefined: not to be known now. */
export async function isStillIn(
  {
    documents,
    messages,
  }: Pick<CardNoticeOptions, 'documents'> & {
    readonly messages: Pick<TeamsMessages, 'isIn'>;
  },
  { teamsId, personId }: Starter,
  channel: ChannelDocument,
): Promise<boolean | undefined> {
  const partition = workOf(channel.leerwerkplaatsId);
  const member = await documents.get<MemberDocument>(partition, memberId(personId));
  return member?.presence?.here === false ? false : messages.isIn(channel, teamsId);
}

/**
 * The notices of a card: it is posted in its channel as a new thread, and again when somebody wants
 * it back. Who made it hears 1:1 that it was deleted, or else the project leader.
 */
export function createCardNotices<Document extends DrawnDocument>(
  { documents, messages, toLeader }: CardNoticeOptions,
  subject: CardSubject<Document>,
): Notices {
  const { drawer, makerOf, deletedCard, isOver = () => false } = subject;

  async function post(event: EventDocument, { repeat }: Attempt): Promise<NoticeOutcome> {
    const found = await readWithCard<Document>(documents, drawer, event);
    if (!found) return notReadableYet;
    const { document, channel } = found;
    if (isOver(document)) return unneeded;
    const outcome = await messages.startThread(channel, drawer.draw(document, { repeat }));
    if (outcome.kind !== 'sent') return { outcome };
    const about = { type: drawer.type, id: event.subjectId };
    const drawn = { version: document.version, repeat };
    return { outcome, record: [cardPosted(about, outcome, drawn)] };
  }

  /**
   * Nobody is told once it is being posted again.
   * @param anew for a new project leader: who made it, and is still here, was told before
   */
  async function tellDeleted(
    event: EventDocument,
    attempt: Attempt,
    anew: boolean,
  ): Promise<NoticeOutcome> {
    const found = await readWithCard<Document>(documents, drawer, event);
    if (!found?.card) return notReadableYet;
    const { document, channel, card } = found;
    if (card.state !== 'deleted' || isOver(document)) return unneeded;
    const maker = makerOf(document);
    const here = await isStillIn({ documents, messages }, maker, channel);
    if (here === undefined) return notReadableYet;
    if (here && anew) return unneeded;
    const draw = (language: Language) => messageOf(deletedCard(document, language), attempt);
    const { tenantId, serviceUrl } = channel;
    const { teamsId, language } = maker;
    const address = { teamsId, tenantId, serviceUrl };
    const outcome = here ? await messages.toPerson(address, draw(language)) : undefined;
    const isTold = outcome && outcome.kind !== 'gone';
    return isTold ? { outcome } : toLeader(event.leerwerkplaatsId, draw);
  }

  const { type } = drawer;
  return {
    [subject.made]: oneNotice('channel', post),
    [`${type}-posted-again`]: oneNotice('channel', post),
    [`${type}-card-deleted`]: oneNotice('maker', (event, attempt) =>
      tellDeleted(event, attempt, false),
    ),
    [`${type}-card-still-deleted`]: oneNotice('project-leader', (event, attempt) =>
      tellDeleted(event, attempt, true),
    ),
  };
}
