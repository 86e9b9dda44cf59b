import { Body1 } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ChannelView, PollView } from '../../../domain/polls/api';
import { leerwerkplaatsTexts } from '../leerwerkplaats/text';
import { Folded } from '../shared/folded';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { Poll } from './poll';
import { pollTexts } from './text';

/** The polls of a channel. */
export function PollsPage({ channelId }: { channelId: string }) {
  const text = useTexts(leerwerkplaatsTexts);
  const live = useLive<ChannelView>(`channels/${encodeURIComponent(channelId)}`);
  const saved = (poll: PollView) => live.change((view) => withPoll(view, poll));
  return (
    <LivePage live={live} titles={{ 'not-coupled': text('not-coupled') }}>
      {(view) => <Polls view={view} onSaved={saved} />}
    </LivePage>
  );
}

interface PollsProps {
  readonly view: ChannelView;
  readonly onSaved: (poll: PollView) => void;
}

function Polls({ view, onSaved }: PollsProps) {
  const text = useTexts(pollTexts);
  const name = useTexts(leerwerkplaatsTexts)('name', { name: view.leerwerkplaats.name });
  const { above, folded } = useFolded(view.polls);
  const cards = (polls: PollView[]) =>
    polls.map((poll) => (
      <Poll
        key={poll.id}
        poll={poll}
        leerwerkplaats={view.leerwerkplaats.name}
        onSaved={onSaved}
        heading="h2"
      />
    ));
  if (view.polls.length === 0) return <PageFrame title={name} hint={text('no-polls')} />;
  return (
    <PageFrame title={name} hint={text('in-channel')}>
      {above.length === 0 && <Body1 as="p">{text('no-open-polls')}</Body1>}
      {cards(above)}
      {folded.length > 0 && (
        <Folded title={text('closed-polls', { count: folded.length })}>{cards(folded)}</Folded>
      )}
    </PageFrame>
  );
}

/** Closed polls are folded away, except one that closes while somebody looks at it: it would vanish. */
function useFolded(polls: readonly PollView[]) {
  const seenOpen = useRef(new Set<string>()).current;
  for (const { id, status } of polls) if (status === 'open') seenOpen.add(id);
  return {
    above: polls.filter(({ id }) => seenOpen.has(id)),
    folded: polls.filter(({ id }) => !seenOpen.has(id)),
  };
}

function withPoll(view: ChannelView, changed: PollView): ChannelView {
  const polls = view.polls.map((poll) => (poll.id === changed.id ? changed : poll));
  return { ...view, polls };
}
