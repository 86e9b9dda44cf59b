import { Caption1, Card, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PollView } from '../../../domain/polls/api';
import { calledAs } from '../../../domain/shared/language';
import { messageLink } from '../../../domain/shared/message-link';
import { dayOf, hourOf, momentOf } from '../../../domain/shared/time';
import { usePage, useTexts } from '../shared/page';
import { openInTeams } from '../teams/links';
import { AddOption } from './add-option';
import { Anonymity } from './anonymity';
import { BestDate } from './best-date';
import { ChooseDate } from './choose-date';
import { Download } from './download';
import { OnBehalf } from './on-behalf';
import { ClosedOptions, Options } from './options';
import { OwnVote } from './own-vote';
import { useVotes } from './result';
import { pollTexts } from './text';
import { useVote } from './use-vote';
import { Words } from './words';
import { Written } from './written';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '2px' },
  question: { margin: 0 },
  asked: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 16px' },
});

interface PollProps {
  readonly poll: PollView;
  /** The name of the leerwerkplaats that it was asked in. */
  readonly leerwerkplaats: string;
  /** Told before the vote is sent. */
  readonly onTapped?: () => void;
  /** Gets the poll as it is after this person's vote. */
  readonly onSaved: (poll: PollView) => void;
  /** The level of its heading on this page. */
  readonly heading: 'h2' | 'h3';
}

/** A poll: the question, its options with their votes, and one's own choice. */
export function Poll({ poll, leerwerkplaats, onTapped, onSaved, heading }: PollProps) {
  const styles = useStyles();
  const id = useId();
  const { voting, vote, takeBack } = useVote(poll, onSaved);
  return (
    <article aria-labelledby={`${id}question`}>
      <Card>
        <header className={styles.head}>
          <Subtitle2 as={heading} id={`${id}question`} className={styles.question}>
            {poll.question}
          </Subtitle2>
          <Asked poll={poll} />
        </header>
        <BestDate poll={poll} />
        <ChooseDate poll={poll} onSaved={onSaved} />
        {poll.status !== 'open' ? (
          <ClosedOptions poll={poll} />
        ) : (
          <Options
            poll={poll}
            question={`${id}question`}
            state={`${id}state`}
            saving={voting?.state === 'saving'}
            onSay={(said) => {
              onTapped?.();
              vote(said);
            }}
          />
        )}
        <AddOption poll={poll} onSaved={onSaved} />
        {poll.status === 'open' && poll.kind !== 'single' && (
          <Words poll={poll} onSaved={onSaved} />
        )}
        <Written words={poll.words} />
        <Anonymity
          poll={poll}
          onTakeBack={poll.mine && takeBack}
          takenBack={voting?.state === 'saved'}
        />
        <OwnVote id={`${id}state`} poll={poll} voting={voting} />
        <OnBehalf poll={poll} onSaved={onSaved} />
        <Download poll={poll} leerwerkplaats={leerwerkplaats} />
        <Foot poll={poll} />
      </Card>
    </article>
  );
}

function Asked({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(pollTexts);
  const moment = momentOf(poll.askedAt, new Date(), language);
  return (
    <Caption1 as="p" block className={styles.asked}>
      {poll.askedBy === undefined
        ? text('asked-then', { moment })
        : text('asked', { name: calledAs(poll.askedBy), moment })}
    </Caption1>
  );
}

function Foot({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const { place } = usePage();
  const text = useTexts(pollTexts);
  const closes = useClosing(poll);
  const { voters } = poll;
  const votes = useVotes(voters);
  const link = poll.messageId && messageLink(place, poll.channelId, poll.messageId);
  return (
    <footer className={styles.foot}>
      <Caption1>
        {voters === 0 ? text('no-votes') : votes}
        {closes && ` · ${closes}`}
        {poll.onBehalf && ` · ${text('on-behalf', { count: poll.onBehalf })}`}
      </Caption1>
      {link && (
        <Link
          href={link}
          onClick={(event) => {
            event.preventDefault();
            openInTeams(link);
          }}
        >
          {text('open-in-channel')}
        </Link>
      )}
    </footer>
  );
}

/** When an open poll closes by itself. */
function useClosing({ status, closesAt, closesWhenAllAnswered }: PollView): string | undefined {
  const { language } = usePage();
  const text = useTexts(pollTexts);
  if (status !== 'open' || closesAt === undefined) return undefined;
  const moment = `${dayOf(closesAt, language)} ${hourOf(closesAt, language)}`;
  return text(closesWhenAllAnswered ? 'closes-or-complete' : 'closes', { moment });
}
