import { Body1, makeStyles, Subtitle1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { MineView, PollView } from '../../../domain/polls/api';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { ChosenPoll } from './chosen-poll';
import { Poll } from './poll';
import { pollTexts } from './text';
import { addTapped, type Group, type Tapped, withTapped } from './with-tapped';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  name: { margin: 0 },
  line: { margin: 0 },
});

/** The open polls of all one's leerwerkplaatsen that still wait for one's choice. */
export function PersonalPage() {
  const live = useLive<MineView>('mine');
  const [tapped, setTapped] = useState<readonly Tapped[]>([]);
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const onTapped = (added: Tapped) => setTapped((before) => addTapped(before, added));
  return (
    <LivePage live={live}>
      {(view) => {
        const groups = withTapped(view, tapped);
        const done =
          !view.incomplete &&
          groups.every(({ polls }) => polls.every(({ at }) => at !== undefined));
        return (
          <PageFrame
            title={done ? text('up-to-date') : text('to-choose')}
            hint={done ? text('up-to-date-hint') : text('to-choose-hint')}
          >
            {groups.map((group) => (
              <GroupOfPolls key={group.leerwerkplaats.id} group={group} onTapped={onTapped} />
            ))}
            <Body1 as="p" role="status" className={styles.line}>
              {view.incomplete && text('incomplete')}
            </Body1>
          </PageFrame>
        );
      }}
    </LivePage>
  );
}

interface GroupProps {
  readonly group: Group;
  readonly onTapped: (tapped: Tapped) => void;
}

function GroupOfPolls({ group, onTapped }: GroupProps) {
  const styles = useStyles();
  const { leerwerkplaats } = group;
  const saved = (poll: PollView) =>
    onTapped({ leerwerkplaats, poll, at: new Date().toISOString() });
  return (
    <section className={styles.group}>
      <Subtitle1 as="h2" className={styles.name}>
        {leerwerkplaats.name}
      </Subtitle1>
      {group.polls.map(({ poll, at }) =>
        at === undefined ? (
          <Poll
            key={poll.id}
            poll={poll}
            leerwerkplaats={leerwerkplaats.name}
            onTapped={() => onTapped({ leerwerkplaats, poll })}
            onSaved={saved}
            heading="h3"
          />
        ) : (
          <ChosenPoll key={poll.id} poll={poll} at={at} />
        ),
      )}
    </section>
  );
}
