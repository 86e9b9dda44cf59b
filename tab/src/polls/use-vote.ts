import { useEffect, useEffectEvent, useState } from 'react';
import { answerText } from '../../../domain/polls/answer-text';
import { keyOf, type Said } from '../../../domain/polls/answers';
import type { AnswerView, ChannelView, PollView, VoteRequest } from '../../../domain/polls/api';
import type { Api } from '../shared/api';
import { usePage } from '../shared/page';
import { type Problem, problemOf } from '../shared/problem';
import { sendUntilAnswered } from '../shared/send';
import { watch } from '../shared/watch';

/** How it is with one's own vote, since this page was opened. */
export type Voting =
  /** What was said last, in words; nothing: that it is taken back. */
  | { readonly state: 'saving'; readonly said: string }
  | { readonly state: 'saved'; readonly answer: AnswerView | undefined; readonly at: string }
  | { readonly state: 'failed'; readonly problem: Problem }
  /** Nobody could tell whether it arrived, and what is stored since is known again. */
  | { readonly state: 'known-again' };

/**
 * Votes in a poll. What is shown as chosen is always what the server said.
 * @param onSaved gets the poll as the server answered it
 */
export function useVote(poll: PollView, onSaved: (poll: PollView) => void) {
  const { api, language } = usePage();
  const [voting, setVoting] = useState<Voting>();
  async function give(answering: VoteRequest['answering'], said: string): Promise<void> {
    setVoting({ state: 'saving', said });
    try {
      const saved = await send(api, poll, answering);
      onSaved(saved);
      setVoting({ state: 'saved', answer: saved.mine, at: new Date().toISOString() });
    } catch (error) {
      setVoting({ state: 'failed', problem: problemOf(error) });
    }
  }
  const vote = (say: Said) => give({ say }, answerText(poll, { chosen: [keyOf(say)] }, language));
  const takeBack = () => give({ takeBack: true }, '');
  const unsure = voting?.state === 'failed' && voting.problem.kind === 'unreachable';
  const seen = useEffectEvent(({ polls }: ChannelView) => {
    const now = polls.find(({ id }) => id === poll.id);
    if (now?.mine !== undefined) onSaved(now);
    setVoting({ state: 'known-again' });
  });
  useEffect(() => {
    if (!unsure) return undefined;
    const read = () => api.read<ChannelView>(pathOf(poll.channelId));
    // The personal page doesn't have what one has chosen in; the channel does.
    return watch({ read, seen, failed: () => undefined }).stop;
  }, [unsure, api, poll.channelId]);
  return { voting, vote, takeBack };
}

function pathOf(channelId: string): string {
  return `channels/${encodeURIComponent(channelId)}`;
}

function send(api: Api, poll: PollView, answering: VoteRequest['answering']): Promise<PollView> {
  const request: VoteRequest = { commandId: crypto.randomUUID(), answering };
  const path = `${pathOf(poll.channelId)}/polls/${encodeURIComponent(poll.id)}/vote`;
  return sendUntilAnswered<PollView>(api, path, request);
}
