import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PollView } from '../../../domain/polls/api';
import type { Language } from '../../../domain/shared/language';
import type { Api, NamedFile } from '../shared/api';
import { usePage, useTexts } from '../shared/page';
import { Failed, problemOf } from '../shared/problem';
import { saveFile } from '../shared/save-file';
import { pathOf } from './path-of';
import { pollTexts } from './text';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '8px' },
  formats: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

const formats = ['xlsx', 'csv', 'png'] as const;
type Format = (typeof formats)[number];

interface DownloadProps {
  readonly poll: PollView;
  /** The name of the leerwerkplaats, for the picture. */
  readonly leerwerkplaats: string;
}

/** The result as a file or a picture, where this person sees one. */
export function Download(props: DownloadProps) {
  const { options, words = [] } = props.poll;
  const isScored = options.some(({ votes }) => votes !== undefined);
  return isScored || words.length > 0 ? <Downloading {...props} /> : null;
}

function Downloading({ poll, leerwerkplaats }: DownloadProps) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { download, said } = useDownload(poll, leerwerkplaats);
  return (
    <div className={styles.part}>
      <Button
        id={id}
        appearance="subtle"
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {text('download')}
      </Button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: no fields stand in it, only buttons.
        <div role="group" aria-labelledby={id} className={styles.formats}>
          {formats
            .filter((format) => format !== 'png' || poll.kind !== 'open')
            .map((format) => (
              <Button key={format} onClick={() => download(format)}>
                {text(`download-${format}`)}
              </Button>
            ))}
        </div>
      )}
      <Body1 as="p" role="status" className={styles.said}>
        {isOpen && said}
      </Body1>
    </div>
  );
}

function useDownload(poll: PollView, leerwerkplaats: string) {
  const { api, language } = usePage();
  const text = useTexts(pollTexts);
  const [said, setSaid] = useState<string>();

  async function download(format: Format): Promise<void> {
    setSaid(text('downloading'));
    try {
      const file =
        format === 'png'
          ? await pictureOf(poll, leerwerkplaats, language)
          : await resultOf(api, poll, format);
      saveFile(file);
      setSaid(text('downloaded', { name: file.name }));
    } catch (error) {
      const problem = problemOf(error);
      setSaid(problem.kind === 'refused' ? problem.sentence : text(`no-file-${problem.kind}`));
    }
  }
  return { download, said };
}

function resultOf(api: Api, poll: PollView, format: Format): Promise<NamedFile> {
  return api.file(`${pathOf(poll)}/result/${format}`);
}

async function pictureOf(
  poll: PollView,
  leerwerkplaats: string,
  language: Language,
): Promise<NamedFile> {
  const { drawResult } = await import('./picture').catch(() => {
    throw new Failed({ kind: 'unreachable' });
  });
  return drawResult(poll, leerwerkplaats, language);
}
