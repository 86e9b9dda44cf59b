import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  SearchBox,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DirectoryView, LeftOutView } from '../../../domain/directory/api';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { seldom } from '../shared/watch';
import { FoundList } from './found-list';
import { ImportDialog } from './import-dialog';
import { ImportProgress } from './import-progress';
import { importTexts } from './import-text';
import { LeftOut } from './left-out';
import { NeedTiles } from './need-tiles';
import { directoryTexts } from './text';
import { useSought } from './use-sought';
import { DirectoryWindow, type OpenWindow } from './windows';

const useStyles = makeStyles({
  search: { maxWidth: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  done: { margin: 0 },
});

/** 'Wie doet wat' of a channel's leerwerkplaats: from a need to a number in two taps. */
export function DirectoryPage({ channelId }: { channelId: string }) {
  const path = `channels/${encodeURIComponent(channelId)}/directory`;
  const [isImporting, setImporting] = useState(false);
  const live = useLive<DirectoryView>(path, isImporting ? undefined : seldom);
  if (live.view && isImporting !== Boolean(live.view.importing)) {
    setImporting(Boolean(live.view.importing));
  }
  return (
    <LivePage live={live}>
      {(view) => <Directory view={view} path={path} onChange={live.again} />}
    </LivePage>
  );
}

interface DirectoryProps {
  readonly view: DirectoryView;
  readonly path: string;
  readonly onChange: () => void;
}

function Directory({ view, path, onChange }: DirectoryProps) {
  const styles = useStyles();
  const text = useTexts(directoryTexts);
  const term = useTexts(importTexts);
  const back = useRestoreFocusTarget();
  const { typed, type, sought, choose, last } = useSought();
  const [open, setOpen] = useState<OpenWindow | 'import'>();
  const [done, setDone] = useState('');
  const [leftOut, setLeftOut] = useState<LeftOutView>();
  const [changes, setChanges] = useState(0);
  const show = (window: OpenWindow | 'import') => {
    setDone('');
    setLeftOut(undefined);
    setOpen(window);
  };
  const onDone = (sentence: string) => {
    setDone(sentence);
    setOpen(undefined);
    setChanges(changes + 1);
    onChange();
  };
  const window = { path, onDone, onClose: () => setOpen(undefined) };
  return (
    <PageFrame title={text('title')} hint={text('hint')}>
      <Field label={text('search')}>
        <SearchBox
          className={styles.search}
          value={typed}
          onChange={(_event, { value }) => type(value)}
        />
      </Field>
      <Body1 as="p" block role="status" className={styles.done}>
        {done}
      </Body1>
      {leftOut && <LeftOut {...leftOut} isDone />}
      <ImportProgress
        importing={view.importing}
        lost={view.lost}
        onDone={onDone}
        onLost={() => {
          setDone('');
          setLeftOut(undefined);
        }}
      />
      {sought ? (
        <FoundList
          path={path}
          sought={sought}
          changes={changes}
          may={view.may}
          onChoose={choose}
          onOpen={show}
          onDone={onDone}
        />
      ) : (
        <NeedTiles view={view} last={last} onChoose={choose} />
      )}
      <div className={styles.buttons}>
        {view.may.add && (
          <Button {...back} onClick={() => show({ kind: 'add', need: sought?.need })}>
            {text('add')}
          </Button>
        )}
        {view.may.import && !view.importing && (
          <Button {...back} onClick={() => show('import')}>
            {term('open')}
          </Button>
        )}
      </div>
      <Caption1 as="p">{text('no-residents')}</Caption1>
      {open === 'import' && (
        <ImportDialog
          {...window}
          onBrought={(sentence, lines) => {
            onDone(sentence);
            setLeftOut(lines);
          }}
        />
      )}
      {typeof open === 'object' && <DirectoryWindow {...window} open={open} onOpen={show} />}
    </PageFrame>
  );
}
