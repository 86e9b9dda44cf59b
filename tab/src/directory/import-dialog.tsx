import { Body1, Field, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type {
  ImportRequest,
  ImportView,
  LeftOutView,
  PreviewView,
} from '../../../domain/directory/api';
import { FormDialog } from '../shared/form-dialog';
import { usePage, useTexts } from '../shared/page';
import { problemOf } from '../shared/problem';
import { sharedTexts } from '../shared/text';
import { useSubmit } from '../shared/use-submit';
import { ImportPreview } from './import-preview';
import { importTexts } from './import-text';
import { textOf } from './read-file';
import type { WindowProps } from './window-props';

const useStyles = makeStyles({
  file: { font: 'inherit', minHeight: '32px', maxWidth: '100%' },
});

interface ImportDialogProps extends Pick<WindowProps, 'path' | 'onClose'> {
  /** Gets a sentence, and the lines that were left out. */
  readonly onBrought: (sentence: string, leftOut: LeftOutView) => void;
}

/** Chooses a file, shows what bringing it in would do, and then does it. */
export function ImportDialog({ path, onBrought, onClose }: ImportDialogProps) {
  const styles = useStyles();
  const text = useTexts(importTexts);
  const { looked, isLooking, look } = usePreview(path);
  const [isEarly, setEarly] = useState(false);
  const { submit, sending, problem } = useSubmit<ImportView, ImportRequest>({
    path: `${path}/table`,
    method: 'POST',
    onSaved: ({ added, importing, ...leftOut }) =>
      onBrought(importing ? text('begun') : text('added', { count: added }), leftOut),
  });
  const view = looked?.view;
  const isReady = view !== undefined && view.problems.length === 0 && view.fresh > 0;
  return (
    <FormDialog
      title={text('title')}
      send={isReady ? text('add', { count: view.fresh }) : text('open')}
      sending={sending}
      problem={problem ?? looked?.problem ?? (isEarly && !view ? text('file-first') : undefined)}
      onSend={() =>
        isReady && looked?.table !== undefined ? submit({ table: looked.table }) : setEarly(true)
      }
      onClose={onClose}
    >
      <Body1>{text('help')}</Body1>
      <Field label={text('file')}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            className={styles.file}
            onChange={({ target }) => look(target.files?.[0])}
          />
        )}
      </Field>
      <div role="status">
        {isLooking && <Body1>{text('looking')}</Body1>}
        {view && <ImportPreview view={view} />}
      </div>
    </FormDialog>
  );
}

/** What came of looking at a file: what it would do, or why it can't be looked at. */
interface Looked {
  readonly table?: string;
  readonly view?: PreviewView;
  readonly problem?: string;
}

function usePreview(path: string) {
  const { api } = usePage();
  const text = useTexts(importTexts);
  const shared = useTexts(sharedTexts);
  const [looked, setLooked] = useState<Looked>();
  const [isLooking, setLooking] = useState(false);
  const newest = useRef<File>(undefined);

  async function lookAt(file: File): Promise<Looked> {
    const read = await textOf(file);
    if (typeof read === 'string') return { problem: text(read) };
    const table = read.text;
    try {
      const view = await api.write<PreviewView>(`${path}/table/preview`, { table }, 'POST');
      return { table, view };
    } catch (error) {
      const failed = problemOf(error);
      if (failed.kind === 'refused') return { problem: failed.sentence };
      return { problem: shared(`not-saved-${failed.kind}`) };
    }
  }

  async function look(file: File | undefined): Promise<void> {
    newest.current = file;
    setLooked(undefined);
    setLooking(file !== undefined);
    if (!file) return;
    const found = await lookAt(file);
    // Another file was chosen meanwhile.
    if (newest.current !== file) return;
    setLooked(found);
    setLooking(false);
  }
  return { looked, isLooking, look };
}
