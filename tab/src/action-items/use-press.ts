import { useState } from 'react';
import type {
  ItemButton,
  ItemFormView,
  ItemView,
  MoveItemRequest,
} from '../../../domain/action-items/api';
import { usePage, useTexts } from '../shared/page';
import { problemOf } from '../shared/problem';
import { sendUntilAnswered } from '../shared/send';
import { sharedTexts } from '../shared/text';
import type { ItemPage } from './item-page';
import type { Asking } from './remark-dialog';

/** What the buttons of an item do. What is shown is always what the server said. */
export function usePress(item: ItemView, path: string, { onChanged, onOpen }: ItemPage) {
  const { api } = usePage();
  const text = useTexts(sharedTexts);
  const [sending, setSending] = useState(false);
  /** Why it wasn't done, in the person's language. */
  const [problem, setProblem] = useState<string>();

  async function attempt(
    what: () => Promise<void>,
    failing: 'not-saved' | 'not-opened' = 'not-saved',
  ): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      await what();
    } catch (error) {
      const failed = problemOf(error);
      setProblem(failed.kind === 'refused' ? failed.sentence : text(`${failing}-${failed.kind}`));
    } finally {
      setSending(false);
    }
  }

  return {
    ...{ sending, problem },
    /** Does what asks nothing more. */
    press: (does: ItemButton) =>
      attempt(async () => {
        const request: MoveItemRequest = { commandId: crypto.randomUUID(), does, remark: '' };
        const changed = await sendUntilAnswered<ItemView>(api, `${path}/move`, request);
        // An answer doesn't say again in which leerwerkplaats it is.
        onChanged({ item: { ...item, ...changed }, did: does });
      }),
    ask: (does: Asking) => {
      setProblem(undefined);
      onOpen({ kind: does, item, path });
    },
    /** Opens the window in which what was agreed is changed, with how it is now. */
    change: () =>
      attempt(async () => {
        const from = await api.read<ItemFormView>(`${path}/form`);
        onOpen({ kind: 'change', item, path, from });
      }, 'not-opened'),
  };
}
