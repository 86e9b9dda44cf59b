import { Body1, Caption1, Card, Link, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useId } from 'react';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import type { SessionsView, SessionView } from '../../../domain/sessions/api';
import { dayOf, hourOf } from '../../../domain/shared/time';
import { usePage, useTexts } from '../shared/page';
import { Answers } from './answers';
import { sessionTexts } from './text';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '2px' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  agenda: { margin: 0, paddingInlineStart: '24px', overflowWrap: 'anywhere' },
});

interface SessionProps {
  readonly session: SessionView;
  readonly path: string;
  readonly onSaved: (view: SessionsView) => void;
}

/** A session: when, where, who comes, and whether one comes oneself. */
export function Session({ session, path, onSaved }: SessionProps) {
  const styles = useStyles();
  const id = useId();
  const { language } = usePage();
  const text = useTexts(sessionTexts);
  const { title, startsAt, movedFrom, agenda, calendar } = session;
  return (
    <article aria-labelledby={`${id}title`}>
      <Card>
        <header className={styles.head}>
          <Subtitle2 as="h2" id={`${id}title`} className={styles.line}>
            {title}
          </Subtitle2>
          <Where session={session} />
          {movedFrom && (
            <Caption1 as="p" className={styles.line}>
              {text('moved', {
                moment: `${dayOf(movedFrom, language)}, ${hourOf(movedFrom, language)}`,
              })}
            </Caption1>
          )}
        </header>
        {startsAt && <Coming session={session} />}
        {startsAt && <Answers session={session} path={path} onSaved={onSaved} />}
        {agenda.length > 0 && (
          <section aria-label={text('agenda')}>
            <Caption1 as="p" className={styles.line}>
              {text('agenda')}
            </Caption1>
            <ol className={styles.agenda}>
              {agenda.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        )}
        {calendar && (
          <div>
            <Link href={calendar} target="_blank" rel="noreferrer">
              {text('calendar')}
            </Link>
          </div>
        )}
      </Card>
    </article>
  );
}

/** 'dinsdag 8 december, 14:00–15:30' and the place. */
function Where({ session }: Pick<SessionProps, 'session'>) {
  const { startsAt, endsAt, place, phase, method } = session;
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(sessionTexts);
  const term = useTexts(settingsTerms);
  const hours = [startsAt, endsAt].flatMap((at) => (at ? [hourOf(at, language)] : []));
  const when = startsAt ? `${dayOf(startsAt, language)}, ${hours.join('–')}` : text('no-date');
  const how = [phase && term(phase), method].filter(Boolean).join(' · ');
  return (
    <>
      <Body1 as="p" className={styles.line}>
        {[when, place].filter(Boolean).join(' · ')}
      </Body1>
      {how && (
        <Caption1 as="p" className={styles.line}>
          {how}
        </Caption1>
      )}
    </>
  );
}

function Coming({ session: { counts, names } }: Pick<SessionProps, 'session'>) {
  const styles = useStyles();
  const text = useTexts(sessionTexts);
  const { yes: count, maybe, no } = counts;
  return (
    <div className={styles.head}>
      <Body1 as="p" className={styles.line}>
        {count === 0 ? text('coming-nobody') : text('coming', { count, names: names.join(', ') })}
      </Body1>
      {maybe + no > 0 && (
        <Caption1 as="p" className={styles.line}>
          {text('others-answered', { maybe, no })}
        </Caption1>
      )}
    </div>
  );
}
