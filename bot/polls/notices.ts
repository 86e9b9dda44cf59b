import { type PollDocument, pollOf } from '../../domain/polls/records';
import { type CardNoticeOptions, createCardNotices } from '../leerwerkplaats/card-notices';
import type { Notices } from '../shared/notice';
import { pollDeletedCard } from './cards';
import { pollDrawer } from './redraw';

/** A poll that was asked is posted in its channel; who asked it hears 1:1 when its card was deleted. */
export function createPollNotices(options: CardNoticeOptions): Notices {
  return createCardNotices<PollDocument>(options, {
    drawer: pollDrawer,
    made: 'poll-asked',
    makerOf: ({ askedBy }) => askedBy,
    deletedCard: (poll, language) => pollDeletedCard(pollOf(poll), language),
    isOver: ({ status }) => status === 'withdrawn',
  });
}
