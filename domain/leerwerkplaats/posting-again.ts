import { type Command, commit, untilSettled } from '../shared/command';
import { type Documents, type StoredDocument, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import { cardAgain, cardIdOf, type PostedCard } from '../shared/posted-card';
import type { Role } from './access';
import type { LeerwerkplaatsService } from './service';

/** What a feature says of a document whose card may come back. */
export interface PostedSubject<Document extends SubjectDocument> {
  readonly type: string;
  readonly documentId: (id: string) => string;
  readonly makerOf: (document: Document) => { readonly personId: string };
  readonly may: (who: { role: Role | undefined; isMaker: boolean }) => boolean;
  /** Nobody misses its card. */
  readonly isOver?: (document: Document) => boolean;
}

interface SubjectDocument extends StoredDocument {
  readonly channelId: string;
}

/** Whether Teams says that who asks is in a channel. */
export type IsInChannel = (channelId: string) => Promise<boolean>;

/**
 * Posts a card anew after somebody deleted its message: `<type>-posted-again` asks the feed. It is
 * asked 1:1, where nothing proves that who made the subject is still in its channel, so Teams is
 * asked; who leads may do it from anywhere. False: not for this person, or nothing to post.
 */
export function createPostingAgain<Document extends SubjectDocument>(
  {
    documents,
    leerwerkplaatsen,
  }: {
    documents: Documents;
    leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleElsewhere'>;
  },
  { type, documentId, makerOf, may, isOver = () => false }: PostedSubject<Document>,
) {
  return async (command: Command, id: string, isIn: IsInChannel): Promise<boolean> => {
    const { leerwerkplaatsId, person } = command;
    const [document, role] = await Promise.all([
      documents.get<Document>(workOf(leerwerkplaatsId), documentId(id)),
      leerwerkplaatsen.roleElsewhere(leerwerkplaatsId, person.id),
    ]);
    if (document?.type !== type || isOver(document)) return false;
    if (!may({ role, isMaker: makerOf(document).personId === person.id })) return false;
    if (!may({ role, isMaker: false }) && !(await isIn(document.channelId))) return false;
    await post(documents, command, { type, id });
    return true;
  };
}

/**
 * Only a deleted card is posted again, once however often that is asked. A conflict is another who
 * asked at the same moment, or a change that the card should show.
 */
async function post(
  documents: Documents,
  command: Command,
  subject: PostedCard['subject'],
): Promise<void> {
  const partition = workOf(command.leerwerkplaatsId);
  const { type, id } = subject;
  await untilSettled('a card', async () => {
    const card = await documents.get<PostedCard>(partition, cardIdOf(subject));
    if (card?.state !== 'deleted') return true;
    const { outcome } = await commit(documents, command, [
      cardAgain(card),
      { kind: 'create', document: eventOf(`${type}-posted-again`, id, command) },
    ]);
    return outcome !== 'conflict';
  });
}
