import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { Suspense, useId, useRef, useState } from 'react';
import { answerText } from '../../../domain/polls/answer-text';
import type { PollView } from '../../../domain/polls/api';
import { momentOf } from '../../../domain/shared/time';
import { usePage, useTexts } from '../shared/page';
import { part } from '../shared/part';
import { pollTexts } from './text';

/** Few ever open it. */
const OnBehalfForm = part(async () => (await import('./on-behalf-form')).OnBehalfForm);

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '8px' },
  given: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { margin: 0 },
});

interface OnBehalfProps {
  readonly poll: PollView;
  /** Gets the poll as it is after a vote. */
  readonly onSaved: (poll: PollView) => void;
}

/** For who may vote for somebody without Teams: what was given for them, and a form that gives it. */
export function OnBehalf({ poll, onSaved }: OnBehalfProps) {
  const styles = useStyles();
  const id = useId();
  const { language } = usePage();
  const text = useTexts(pollTexts);
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string>();
  const people = poll.represented ?? [];
  if (people.length === 0 && !open) return null;
  const given = people.flatMap(({ id: who, name, answer }) =>
    answer ? [{ id: who, name, option: answerText(poll, answer, language) }] : [],
  );
  // What somebody is filling in stays, also when it can't be sent any more: the answer says why.
  const offered = open || poll.status === 'open';
  return (
    <div ref={place} className={styles.part}>
      {given.length > 0 && (
        <ul className={styles.given}>
          {given.map((one) => (
            <li key={one.id}>
              <Body1>{text('on-behalf-given', { name: one.name, option: one.option })}</Body1>
            </li>
          ))}
        </ul>
      )}
      {offered && (
        <Button
          appearance="subtle"
          aria-expanded={open}
          aria-controls={open ? `${id}form` : undefined}
          onClick={() => {
            setOpen(!open);
            setSaved(undefined);
          }}
        >
          {text('on-behalf-open')}
        </Button>
      )}
      <Body1 as="p" role="status" className={styles.line}>
        {saved}
      </Body1>
      {open && (
        <Suspense>
          <OnBehalfForm
            id={`${id}form`}
            poll={poll}
            onSaved={(view, name, answer) => {
              const moment = momentOf(new Date().toISOString(), new Date(), language);
              setSaved(
                text('on-behalf-saved', {
                  name,
                  option: answerText(poll, answer, language),
                  moment,
                }),
              );
              setOpen(false);
              place.current?.querySelector('button')?.focus();
              onSaved(view);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
