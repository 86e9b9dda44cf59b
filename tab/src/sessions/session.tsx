import { Body1, Caption1, Card, Link, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useId } from 'react';
import type { SessionView } from '../../../domain/sessions/api';
import { messageLink } from '../../../domain/shared/message-link';
import { dayOf, hourOf, momentOf } from '../../../domain/shared/time';
import { usePage, useTexts } from '../shared/page';
import { openInTeams } from '../teams/links';
import { ChangeSession } from './change-session';
import { Details } from './details';
import { OwnAnswer } from './own-answer';
import { sessionTexts } from './text';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  block: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface SessionProps {
  readonly session: SessionView;
  /** Gets the session as it is after this person's answer. */
  readonly onSaved: (session: SessionView) => void;
}

/** A session: what, when and where, who comes, and one's own answer. */
export function Session({ session, onSaved }: SessionProps) {
  const styles = useStyles();
  const id = useId();
  const when = useWhen(session);
  const text = useTexts(sessionTexts);
  const { title, place, status } = session;
  return (
    <article aria-labelledby={`${id}title`}>
      <Card>
        <div className={styles.block}>
          <Subtitle2 as="h2" id={`${id}title`} className={styles.line}>
            {title}
          </Subtitle2>
          <Body1 as="p" block className={styles.line}>
            {when}
          </Body1>
          {place && (
            <Body1 as="p" block className={styles.line}>
              {place}
            </Body1>
          )}
          <State session={session} />
        </div>
        <Details session={session} />
        <WhoComes session={session} />
        {status === 'planned' && (
          <OwnAnswer session={session} title={`${id}title`} onSaved={onSaved} />
        )}
        <div className={styles.links}>
          {session.calendar && (
            <Link href={session.calendar} target="_blank" rel="noreferrer">
              {text('calendar')}
            </Link>
          )}
          <OpenInChannel session={session} />
        </div>
        <ChangeSession session={session} onSaved={onSaved} />
      </Card>
    </article>
  );
}

/** What changed, or that it isn't to come. */
function State({ session: { status, movedFrom } }: { session: SessionView }) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(sessionTexts);
  const said =
    status === 'cancelled' || status === 'past'
      ? text(status)
      : movedFrom && text('moved', { moment: momentOf(movedFrom, new Date(), language) });
  if (!said) return null;
  return (
    <Body1 as="p" block className={styles.line}>
      <strong>{said}</strong>
    </Body1>
  );
}

function WhoComes({ session }: { session: SessionView }) {
  const styles = useStyles();
  const text = useTexts(sessionTexts);
  const { status, counts, coming, answeredBefore } = session;
  if (status === 'dateless') return null;
  const names = coming.join(', ');
  const { yes, maybe, no } = counts;
  const isOver = status === 'past' || status === 'cancelled';
  const who =
    coming.length < yes
      ? text(isOver ? 'would-come-count' : 'coming-count', { count: yes })
      : text(isOver ? 'would-come' : 'coming', { names });
  if (isOver && yes + maybe + no === 0) return null;
  return (
    <div className={styles.block}>
      <Body1 as="p" block className={styles.line}>
        {yes === 0 ? text('coming-nobody') : who}
      </Body1>
      {maybe + no > 0 && <Caption1>{text('others-answered', { maybe, no })}</Caption1>}
      {answeredBefore > 0 && status === 'planned' && (
        <Caption1>{text('answered-before', { count: answeredBefore })}</Caption1>
      )}
    </div>
  );
}

function OpenInChannel({ session }: { session: SessionView }) {
  const { place } = usePage();
  const text = useTexts(sessionTexts);
  const { channelId, messageId } = session;
  const link = messageId && messageLink(place, channelId, messageId);
  if (!link) return null;
  return (
    <Link
      href={link}
      onClick={(event) => {
        event.preventDefault();
        openInTeams(link);
      }}
    >
      {text('open-in-channel')}
    </Link>
  );
}

/** 'donderdag 3 december, 14:00 tot 15:30', in Amsterdam. */
function useWhen({ startsAt, endsAt }: SessionView): string {
  const { language } = usePage();
  const text = useTexts(sessionTexts);
  if (startsAt === null || endsAt === null) return text('no-date');
  const [day, endDay] = [dayOf(startsAt, language), dayOf(endsAt, language)];
  const [from, until] = [hourOf(startsAt, language), hourOf(endsAt, language)];
  return text(day === endDay ? 'when' : 'when-over-midnight', { day, endDay, from, until });
}
