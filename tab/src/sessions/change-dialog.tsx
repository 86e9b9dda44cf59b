import { Body1, Body1Strong, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import type {
  ChangeSessionRequest,
  PlanForm,
  SessionsView,
  SessionView,
} from '../../../domain/sessions/api';
import { FormDialog } from '../shared/form-dialog';
import { usePage, useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { PlanFields } from './plan-fields';
import { sessionTexts } from './text';
import { pathOf } from './use-answer';

/** In the order of the form. */
const fields = [
  'title',
  'date',
  'time',
  'later',
  'place',
  'phase',
  'method',
  'minutes',
  'agenda',
] as const satisfies readonly (keyof PlanForm)[];

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

type Seen = NonNullable<SessionView['toChange']>;

interface ChangeDialogProps {
  readonly session: SessionView;
  /** As it was when the window was opened. */
  readonly from: Seen;
  readonly onSaved: (session: SessionView) => void;
  readonly onClose: () => void;
}

/** Changes the plan of a session. What somebody else made of it meanwhile is shown first. */
export function ChangeDialog({ session, from, onSaved, onClose }: ChangeDialogProps) {
  const { api } = usePage();
  const text = useTexts(sessionTexts);
  const term = useTexts(settingsTerms);
  const [plan, setPlan] = useState<Seen>(from);
  /** As somebody else made it while this was being filled in. */
  const [now, setNow] = useState<Seen>();
  const { channelId, id } = session;
  const { submit, sending, problem, keep } = useSubmit<SessionView, ChangeSessionRequest>({
    path: `${pathOf(channelId)}/${encodeURIComponent(id)}`,
    onSaved,
    onRefused: async (code) => {
      if (code !== 'changed-meanwhile') return;
      const { coming } = await api.read<SessionsView>(pathOf(channelId));
      const others = coming.find((one) => one.id === id)?.toChange;
      setNow(others);
      if (others) setPlan((before) => ({ ...before, seen: others.seen }));
    },
  });
  return (
    <FormDialog
      title={text('change-title')}
      send={text('change-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit(plan)}
      onKeep={keep(plan)}
      onClose={onClose}
      below={problem && now && <AsItIs title={term('as-it-is-now')} plan={plan} now={now} />}
    >
      <PlanFields
        plan={plan}
        showsMore={problem !== undefined}
        onType={(change) => setPlan((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}

interface AsItIsProps {
  readonly title: string;
  readonly plan: PlanForm;
  readonly now: PlanForm;
}

/** What of a plan is another than somebody filled in. */
function AsItIs({ title, plan, now }: AsItIsProps) {
  const styles = useStyles();
  const text = useTexts(sessionTexts);
  const term = useTexts(settingsTerms);
  const shown = {
    ...now,
    later: now.later ? text('no-date') : '',
    phase: now.phase ? term(now.phase) : text('phase-none'),
  };
  const differing = fields.filter((name) => plan[name] !== now[name]);
  const place = useRef<HTMLDivElement>(null);
  // It comes after the problem was shown, and belongs to it.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place}>
      <Body1>{title}</Body1>
      <dl className={styles.list}>
        {differing.map((name) => (
          <div key={name}>
            <dt>
              <Body1Strong>{text(`${name}-label`)}</Body1Strong>
            </dt>
            <dd className={styles.value}>
              <Body1>{shown[name] || term('none')}</Body1>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
