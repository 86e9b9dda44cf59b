import { z } from 'zod';
import { leerwerkplaatsView } from '../leerwerkplaats/api';
import { disciplineKeys } from '../leerwerkplaats/disciplines';
import { pollKinds } from './answers';
import { pollLimits, pollResults } from './model';

/** One option of a poll, and its votes so far where this person may see them. */
const pollOptionView = z.object({
  id: z.string(),
  text: z.string(),
  votes: z.number().optional(),
  /** How many said each value of the poll's kind: 'yes', '4'. */
  values: z.array(z.object({ value: z.string(), votes: z.number() })).optional(),
  /** Of a statement that somebody scored, 1 to 5; and of the last time that it was asked. */
  average: z.number().optional(),
  lastTime: z.number().optional(),
});

/** Why a date suits, or doesn't. */
const dateAdviceView = z.object({
  yes: z.number(),
  ratherNot: z.number(),
  covered: z.array(z.enum(disciplineKeys)),
  missing: z.array(z.enum(disciplineKeys)),
});

/** What somebody answered: keys such as 'o2' or 'o2.yes', and words of their own. */
const answerView = z.object({ chosen: z.array(z.string()), words: z.string().optional() });
export type AnswerView = z.infer<typeof answerView>;

/** Somebody without Teams for whom one may vote, and what was answered for them. */
const representedVoterView = z.object({
  id: z.string(),
  name: z.string(),
  answer: answerView.optional(),
});

/** A poll as one person sees it in the tab. */
export const pollView = z.object({
  id: z.string(),
  /** The channel that it stands in; a poll is named together with its channel. */
  channelId: z.string(),
  kind: z.enum(pollKinds),
  question: z.string(),
  options: z.array(pollOptionView),
  /** How many options one may choose, where that is fewer than there are. */
  mostChosen: z.number().optional(),
  /** Whether this person may add an option. */
  mayAddOption: z.literal(true).optional(),
  /** When the counts are shown to whom. */
  results: z.enum(pollResults),
  /** Nobody sees who answered what; the counts come after closing. */
  anonymous: z.literal(true).optional(),
  /** What people wrote in an anonymous poll that is closed, in an order of chance. */
  words: z.array(z.string()).optional(),
  /** Why a closed anonymous poll shows no counts. */
  withheld: z.enum(['too-few', 'too-alike']).optional(),
  /** How many people have answered. */
  voters: z.number(),
  /** How many votes others gave, for who takes part without Teams; absent: none. */
  onBehalf: z.number().optional(),
  /** When it closes by itself, ISO 8601. */
  closesAt: z.string().optional(),
  closesWhenAllAnswered: z.boolean().optional(),
  /** Of a poll about dates: which suits best so far, and why; absent: none, or it isn't shown yet. */
  bestDate: dateAdviceView.extend({ text: z.string() }).optional(),
  /** Of a poll about dates: the one that was chosen. */
  chosenDate: z.string().optional(),
  /** Of a poll about dates: those that this person may choose from, the best first; absent: none. */
  toChooseFrom: z
    .array(
      z.object({
        optionId: z.string(),
        text: z.string(),
        /** It is a day only: who chooses it says when it begins. */
        asksHour: z.literal(true).optional(),
        why: dateAdviceView,
      }),
    )
    .optional(),
  status: z.enum(['open', 'closing', 'closed']),
  /** Empty for who is an 'oud-deelnemer'; absent when it isn't kept any more. */
  askedBy: z.string().optional(),
  /** ISO 8601. */
  askedAt: z.string(),
  /** What this person answered. */
  mine: answerView.optional(),
  /** Nothing is left of what this person chose: it was withdrawn. */
  mineWithdrawn: z.literal(true).optional(),
  /** For whom this person may vote; absent: nobody, or it isn't known any more who chose what. */
  represented: z.array(representedVoterView).optional(),
  /** Id of the card's message in the channel, for a link; absent until it was posted. */
  messageId: z.string().optional(),
});
export type PollView = z.infer<typeof pollView>;

/** GET /api/tab/channels/{channelId}: the leerwerkplaats and the polls of that channel, newest first. */
export const channelView = z.object({
  leerwerkplaats: leerwerkplaatsView,
  polls: z.array(pollView),
});
export type ChannelView = z.infer<typeof channelView>;

/**
 * GET /api/tab/mine: the open polls of all my leerwerkplaatsen that I haven't voted in; a
 * leerwerkplaats without any isn't listed.
 */
export const mineView = z.object({
  leerwerkplaatsen: z.array(leerwerkplaatsView.extend({ toChoose: z.array(pollView) })),
  /** There may be more: of some channel Teams doesn't say now whether this person is in it. */
  incomplete: z.literal(true).optional(),
});
export type MineView = z.infer<typeof mineView>;

const said = z.object({ optionId: z.string().max(20), value: z.string().max(20).optional() });

/** One thing that is said, or the whole answer; domain/polls/answers.ts says what each does. */
const answering = z.union([
  z.object({ say: said }),
  z.object({ takeBack: z.literal(true) }),
  z.object({
    all: z.array(said).max(pollLimits.options.most),
    words: z.string().max(2_000).optional(),
  }),
]);

/**
 * PUT /api/tab/channels/{channelId}/polls/{pollId}/vote, answered with the poll as it is then. The
 * command id is minted when somebody taps, and stays the same when the page sends the tap again.
 */
export const voteRequest = z.object({
  commandId: z.uuid(),
  answering,
  /** The words that were asked about, and are kept as they are. */
  considered: z.string().max(2_000).optional(),
});
export type VoteRequest = z.infer<typeof voteRequest>;

/** PUT /api/tab/channels/{channelId}/polls/{pollId}/vote-on-behalf, answered likewise; empty: nobody. */
export const voteOnBehalfRequest = voteRequest.extend({ representedId: z.string().max(100) });
export type VoteOnBehalfRequest = z.infer<typeof voteOnBehalfRequest>;

/**
 * PUT /api/tab/channels/{channelId}/polls/{pollId}/chosen-date, answered likewise. `time`: when it
 * begins, '14:00', of a date that is a day only.
 */
export const chooseDateRequest = z.object({
  commandId: z.uuid(),
  optionId: z.string().max(20),
  time: z.string().max(20).optional(),
});
export type ChooseDateRequest = z.infer<typeof chooseDateRequest>;

/** POST /api/tab/channels/{channelId}/polls/{pollId}/options: one option more, answered likewise. */
export const addOptionRequest = z.object({
  commandId: z.uuid(),
  text: z.string().max(2_000),
  considered: z.string().max(2_000).optional(),
});
export type AddOptionRequest = z.infer<typeof addOptionRequest>;
