import { useState } from 'react';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import type {
  ChangeSessionRequest,
  PlanForm,
  SessionsView,
  SessionView,
} from '../../../domain/sessions/api';
import { AsItIs } from '../shared/as-it-is';
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
      below={problem && now && <AsItIsNow plan={plan} now={now} />}
    >
      <PlanFields
        plan={plan}
        showsMore={problem !== undefined}
        onType={(change) => setPlan((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}

interface AsItIsNowProps {
  readonly plan: PlanForm;
  readonly now: PlanForm;
}

/** What of a plan is another than somebody filled in. */
function AsItIsNow({ plan, now }: AsItIsNowProps) {
  const text = useTexts(sessionTexts);
  const term = useTexts(settingsTerms);
  const shown = {
    ...now,
    later: now.later ? text('no-date') : '',
    phase: now.phase ? term(now.phase) : text('phase-none'),
  };
  const rows = fields
    .filter((name) => plan[name] !== now[name])
    .map((name) => ({
      name: text(`${name}-label`),
      value: shown[name] ? String(shown[name]) : term('none'),
    }));
  return <AsItIs title={term('as-it-is-now')} rows={rows} />;
}
