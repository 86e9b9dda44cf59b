import { z } from 'zod';
import { disciplineKeys } from '../../domain/leerwerkplaats/disciplines';
import { pollKinds } from '../../domain/polls/answers';
import { pollResults } from '../../domain/polls/model';
import { pollTemplateKeys } from '../../domain/polls/templates';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

const pollId = z.string().min(1).max(100);
const sessionId = z.string().min(1).max(100);

/** One tap: on an option, or on what is said of it. */
export const voteFor = cardAction(
  'polls/vote',
  z.object({
    pollId,
    optionId: z.string().min(1).max(20),
    value: z.string().min(1).max(20).optional(),
  }),
);

/** What the fields of an answer are called: each option by its id, beside the words of one's own. */
const answered = z.looseObject({
  pollId,
  words: z.string().max(5_000).optional(),
  considered: z.string().max(5_000).optional(),
});

/** Answering everything at once, where that is more than one choice. */
export const answerForm = cardForm('polls/answer', answered, z.object({ pollId }));

/** Choosing from a list, where a poll has more options than buttons fit on a card. */
export const voteFromList = cardAction(
  'polls/vote-from-list',
  z.object({ pollId, choice: z.string().max(20).optional() }),
);

/** Taking one's answer back, from one's own view of a poll. */
export const takeBack = cardAction('polls/take-back', z.object({ pollId }));

/** 'Mijn keuze': what did I vote? */
export const showOwnVote = cardAction('polls/own-vote', z.object({ pollId }));

/** 'Wie heeft nog niet geantwoord?', for who asked. */
export const showNotAnswered = cardAction('polls/not-answered', z.object({ pollId }));

/** Choosing for somebody who takes part without Teams. */
export const onBehalfForm = cardForm(
  'polls/vote-on-behalf',
  answered.extend({ represented: z.string().max(100).optional().default('') }),
  z.object({ pollId }),
);

/** Draws the card anew for whoever asks Teams to refresh it. */
export const viewPoll = cardAction('polls/view', z.object({ pollId }));

export const closePoll = cardAction('polls/close', z.object({ pollId }));
export const reopenPoll = cardAction('polls/reopen', z.object({ pollId }));

/** 'Kies vrijdag 4 december 10:00': one tap closes the poll and makes the session. */
export const chooseDate = cardAction(
  'polls/choose-date',
  z.object({ pollId, optionId: z.string().min(1).max(20) }),
);

/** Choosing another date, or one of which the hour isn't known. */
export const chooseDateForm = cardForm(
  'polls/choose-other-date',
  z.object({
    pollId,
    optionId: z.string().max(20).optional().default(''),
    time: z.string().max(100).optional(),
  }),
  z.object({ pollId }),
);

/** Posting the card anew after its message was deleted; pressed 1:1, outside any channel. */
export const postAgain = cardAction(
  'polls/post-again',
  z.object({ pollId, leerwerkplaatsId: z.string().min(1).max(100) }),
);

/** What a tick is called in a card. */
const ticked = z
  .string()
  .max(10)
  .transform((tick) => tick === 'true')
  .optional();

/** Asking a question: the question, and the options one to a line. */
export const askForm = cardForm(
  'polls/ask',
  z.object({
    question: z.string().max(2000).optional().default(''),
    options: z.string().max(10_000).optional().default(''),
    kind: z.enum(pollKinds).optional(),
    /** An empty field comes as ''; what isn't a number is refused as a limit. */
    mostChosen: z
      .union([z.string().max(100), z.number()])
      .transform((typed) => (typed === '' ? undefined : Number(typed)))
      .optional(),
    results: z.enum(pollResults).optional(),
    anonymous: ticked,
    /** What is chosen comes as 'hospice,patz-group'. */
    needed: z
      .string()
      .max(1000)
      .transform((chosen) => disciplineKeys.filter((key) => chosen.split(',').includes(key)))
      .optional(),
    addsOptions: ticked,
    closes: z.string().max(500).optional(),
    closesWhenAllAnswered: ticked,
    forSession: sessionId.optional(),
    /** The texts that were asked about, and are kept as they are. */
    considered: z.string().max(10_000).optional(),
  }),
  /** A template, the poll that is asked again, or the session that needs a date. */
  z.object({
    template: z.enum(pollTemplateKeys).optional(),
    from: pollId.optional(),
    forSession: sessionId.optional(),
  }),
);

/** Asking a template as it is. */
export const askTemplate = cardAction(
  'polls/ask-template',
  z.object({ template: z.enum(pollTemplateKeys) }),
);

/** Adding an option of one's own to a poll that is open. */
export const addOptionForm = cardForm(
  'polls/add-option',
  z.object({
    pollId,
    option: z.string().max(2_000).optional(),
    considered: z.string().max(2_000).optional(),
  }),
  z.object({ pollId }),
);

/** Taking an option out of a poll that is open. */
export const withdrawOptionForm = cardForm(
  'polls/withdraw-option',
  z.object({ pollId, optionId: z.string().max(20).optional() }),
  z.object({ pollId }),
);

/** What who asked can still do with a poll of which nobody can look up their own answer any more. */
export const managePoll = cardAction('polls/manage', z.object({ pollId }));

/** Withdrawing a poll, after asking whether one is sure. */
export const withdrawForm = cardForm('polls/withdraw', z.object({ pollId }), z.object({ pollId }));
