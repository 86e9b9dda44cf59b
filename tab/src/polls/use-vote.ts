import { useEffect, useEffectEvent, useState } from 'react';
import type { ChannelView, PollView, VoteRequest } from '../../../domain/polls/api';
import type { Api } from '../shared/api';
import { usePage } from '../shared/page';
import { type Problem, problemOf } from '../shared/problem';
import { sendUntilAnswered } from '../shared/send';
import { watch } from '../shared/watch';

/** How it is with one's own vote, since this page was opened. */
export type Voting =
  | { readonly state: 'saving'; readonly optionId: string }
  | { readonly state: 'saved'; readonly optionId: string; readonly at: string }
  | { readonly state: 'failed'; readonly problem: Problem }
  /** Nobody could tell whether it arrived, and what is stored since is known again. */
  | { readonly state: 'known-again' };

/**
 * Votes in a poll. What is shown as chosen is always what the server said.
 * @param onSaved gets the poll as the server answered it
 */
export function useVote(poll: PollView, onSaved: (poll: PollView) => void) {
  const { api } = usePage();
  const [voting, setVoting] = useState<Voting>();
  async function vote(optionId: string): Promise<void> {
    setVoting({ state: 'saving', optionId });
    try {
      onSaved(await send(api, poll, optionId));
      setVoting({ state: 'saved', optionId, at: new Date().toISOString() });
    } catch (error) {
      setVoting({ state: 'failed', problem: problemOf(error) });
    }
  }
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
  return { voting, vote };
}

function pathOf(channelId: string): string {
  return `channels/${encodeURIComponent(channelId)}`;
}

function send(api: Api, poll: PollView, optionId: string): Promise<PollView> {
  const request: VoteRequest = { commandId: crypto.randomUUID(), optionId };
  const path = `${pathOf(poll.channelId)}/polls/${encodeURIComponent(poll.id)}/vote`;
  return sendUntilAnswered<PollView>(api, path, request);
}
