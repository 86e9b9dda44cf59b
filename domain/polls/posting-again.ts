import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, untilSettled } from '../shared/command';
import { type Documents, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import { cardAgain, cardIdOf, type PostedCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForPoll } from './access';
import { type PollDocument, pollDocumentId } from './records';

/** Posting a poll's card anew after somebody deleted its message. */
export function createPostingAgain({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleElsewhere'>;
}) {
  /**
   * One effect however often it is asked: only a deleted card is posted again. It is asked 1:1,
   * where nothing proves that the asker of the poll is still in its channel: `isIn` asks Teams.
   */
  async function postAgain(
    command: Command,
    pollId: string,
    isIn: (channelId: string) => Promise<boolean>,
  ): Promise<Result<void, 'no-such-poll'>> {
    const { leerwerkplaatsId, person } = command;
    const partition = workOf(leerwerkplaatsId);
    const [poll, role] = await Promise.all([
      documents.get<PollDocument>(partition, pollDocumentId(pollId)),
      leerwerkplaatsen.roleElsewhere(leerwerkplaatsId, person.id),
    ]);
    if (poll?.type !== 'poll' || poll.status === 'withdrawn') return refuse('no-such-poll');
    const isAsker = poll.askedBy.personId === person.id;
    if (!mayForPoll('post-again', { role, isAsker })) return refuse('no-such-poll');
    const leads = mayForPoll('post-again', { role, isAsker: false });
    if (!leads && !(await isIn(poll.channelId))) return refuse('no-such-poll');
    await post(command, pollId);
    return succeed(undefined);
  }

  /** A conflict is another who asked at the same moment, or a vote that the card should show. */
  async function post(command: Command, pollId: string): Promise<void> {
    const partition = workOf(command.leerwerkplaatsId);
    const cardId = cardIdOf({ type: 'poll', id: pollId });
    await untilSettled('a card', async () => {
      const card = await documents.get<PostedCard>(partition, cardId);
      if (card?.state !== 'deleted') return true;
      const { outcome } = await commit(documents, command, [
        cardAgain(card),
        { kind: 'create', document: eventOf('poll-posted-again', pollId, command) },
      ]);
      return outcome !== 'conflict';
    });
  }

  return { postAgain };
}
