import { useState } from 'react';
import type {
  ChangeItemRequest,
  ItemForm,
  ItemFormView,
  ItemView,
} from '../../../domain/action-items/api';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import { calledAs } from '../../../domain/shared/language';
import { dayOf } from '../../../domain/shared/time';
import { AsItIs } from '../shared/as-it-is';
import { FormDialog } from '../shared/form-dialog';
import { usePage, useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { ItemFields } from './item-fields';
import { itemTexts } from './text';

/** In the order of the form. */
const fields = [
  'title',
  'owner',
  'deputy',
  'dueDay',
] as const satisfies readonly (keyof ItemForm)[];

interface ChangeDialogProps {
  readonly path: string;
  /** As it was when the window was opened. */
  readonly from: ItemFormView;
  readonly onSaved: (item: ItemView) => void;
  readonly onClose: () => void;
}

/** Changes what was agreed. What somebody else made of it meanwhile is shown first. */
export function ChangeDialog({ path, from, onSaved, onClose }: ChangeDialogProps) {
  const { api } = usePage();
  const text = useTexts(itemTexts);
  const term = useTexts(settingsTerms);
  const [{ owners, ...form }, setForm] = useState<ItemFormView>(from);
  /** As somebody else made it while this was being filled in. */
  const [now, setNow] = useState<ItemFormView>();
  const shown = useShown(now);
  const { submit, sending, problem, keep } = useSubmit<ItemView, ChangeItemRequest>({
    path,
    onSaved,
    onRefused: async (code) => {
      if (code !== 'changed-meanwhile') return;
      const others = await api.read<ItemFormView>(`${path}/form`);
      setNow(others);
      setForm((before) => ({ ...before, seen: others.seen, owners: others.owners }));
    },
  });
  const differing = fields.filter((name) => now && form[name] !== now[name]);
  return (
    <FormDialog
      title={text('change-title')}
      send={text('change-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit(form)}
      onKeep={keep(form)}
      onClose={onClose}
      below={
        problem &&
        now && (
          <AsItIs
            title={term('as-it-is-now')}
            rows={differing.map((name) => ({ name: text(`${name}-field`), value: shown(name) }))}
          />
        )
      }
    >
      <ItemFields
        form={form}
        owners={owners}
        onType={(change) => setForm((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}

/** What stands in a field, as people read it. */
function useShown(form: ItemFormView | undefined): (name: (typeof fields)[number]) => string {
  const { language } = usePage();
  const text = useTexts(itemTexts);
  return (name) => {
    const value = form?.[name] ?? '';
    if (name === 'title') return value;
    // In the middle of the day, which is the same day on Dutch clocks.
    if (name === 'dueDay') return value ? dayOf(`${value}T12:00:00Z`, language) : text('no-day');
    const who = form?.owners.find(({ personId }) => personId === value);
    return who
      ? text('named', { name: calledAs(who.name) })
      : text(name === 'owner' ? 'nobody' : 'no-deputy');
  };
}
