import type { PollView } from '../../../domain/polls/api';

/** Where a poll is changed, below the API. */
export function pathOf({ channelId, id }: Pick<PollView, 'channelId' | 'id'>): string {
  return `channels/${encodeURIComponent(channelId)}/polls/${encodeURIComponent(id)}`;
}
