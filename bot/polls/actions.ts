import { z } from 'zod';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

const pollId = z.string().min(1).max(100);

/** One tap on an option. */
export const voteFor = cardAction(
  'polls/vote',
  z.object({ pollId, optionId: z.string().min(1).max(20) }),
);

/** Choosing from a list, where a poll has more options than buttons fit on a card. */
export const voteFromList = cardAction(
  'polls/vote-from-list',
  z.object({ pollId, choice: z.string().max(20).optional() }),
);

/** 'Mijn keuze': what did I vote? */
export const showOwnVote = cardAction('polls/own-vote', z.object({ pollId }));

/** Choosing for somebody who takes part without Teams. */
export const onBehalfForm = cardForm(
  'polls/vote-on-behalf',
  z.object({
    pollId,
    represented: z.string().max(100).optional().default(''),
    optionId: z.string().max(20).optional().default(''),
  }),
  z.object({ pollId }),
);

/** Draws the card anew for whoever asks Teams to refresh it. */
export const viewPoll = cardAction('polls/view', z.object({ pollId }));

export const closePoll = cardAction('polls/close', z.object({ pollId }));
export const reopenPoll = cardAction('polls/reopen', z.object({ pollId }));

/** Posting the card anew after its message was deleted; pressed 1:1, outside any channel. */
export const postAgain = cardAction(
  'polls/post-again',
  z.object({ pollId, leerwerkplaatsId: z.string().min(1).max(100) }),
);

/** Asking a question: the question, and the options one to a line. */
export const askForm = cardForm(
  'polls/ask',
  z.object({
    question: z.string().max(2000).optional().default(''),
    options: z.string().max(10_000).optional().default(''),
    /** The texts that were asked about, and are kept as they are. */
    considered: z.string().max(10_000).optional(),
  }),
);
