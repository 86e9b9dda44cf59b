import { useState } from 'react';
import type { BareRequest, EntryView } from '../../../domain/directory/api';
import { usePage, useTexts } from '../shared/page';
import { problemOf } from '../shared/problem';
import { sendUntilAnswered } from '../shared/send';
import { sharedTexts } from '../shared/text';
import { directoryTexts } from './text';

/** 'Klopt nog' about one entry; what came of it is said by `onDone`. */
export function useCheck(path: string, onDone: (sentence: string) => void) {
  const { api } = usePage();
  const text = useTexts(directoryTexts);
  const shared = useTexts(sharedTexts);
  const [sending, setSending] = useState(false);
  return async function check({ id, name }: EntryView): Promise<void> {
    if (sending) return;
    setSending(true);
    try {
      const request: BareRequest = { commandId: crypto.randomUUID() };
      await sendUntilAnswered(api, `${path}/entries/${encodeURIComponent(id)}/check`, request);
      onDone(text('checked-now', { name }));
    } catch (error) {
      const failed = problemOf(error);
      onDone(failed.kind === 'refused' ? failed.sentence : shared(`not-saved-${failed.kind}`));
    } finally {
      setSending(false);
    }
  };
}
