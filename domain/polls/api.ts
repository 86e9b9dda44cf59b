import { z } from 'zod';
import { leerwerkplaatsView } from '../leerwerkplaats/api';

/** One option of a poll with its votes so far. */
const pollOptionView = z.object({ id: z.string(), text: z.string(), votes: z.number() });

/** Somebody without Teams for whom one may vote, and the option that was given for them. */
const representedVoterView = z.object({
  id: z.string(),
  name: z.string(),
  chosen: z.string().optional(),
});

/** A poll as one person sees it in the tab. */
export const pollView = z.object({
  id: z.string(),
  /** The channel that it stands in; a poll is named together with its channel. */
  channelId: z.string(),
  question: z.string(),
  options: z.array(pollOptionView),
  /** How many votes others gave, for who takes part without Teams; absent: none. */
  onBehalf: z.number().optional(),
  status: z.enum(['open', 'closed']),
  /** Empty for who is an 'oud-deelnemer'; absent when it isn't kept any more. */
  askedBy: z.string().optional(),
  /** ISO 8601. */
  askedAt: z.string(),
  /** The option that this person chose. */
  mine: z.string().optional(),
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

/**
 * PUT /api/tab/channels/{channelId}/polls/{pollId}/vote, answered with the poll as it is then. The
 * command id is minted when somebody taps, and stays the same when the page sends the tap again.
 */
export const voteRequest = z.object({ commandId: z.uuid(), optionId: z.string().max(20) });
export type VoteRequest = z.infer<typeof voteRequest>;

/** PUT /api/tab/channels/{channelId}/polls/{pollId}/vote-on-behalf, answered likewise; empty: nobody. */
export const voteOnBehalfRequest = voteRequest.extend({ representedId: z.string().max(100) });
export type VoteOnBehalfRequest = z.infer<typeof voteOnBehalfRequest>;
