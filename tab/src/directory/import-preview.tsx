import { Body1, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { PreviewView } from '../../../domain/directory/api';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import { say } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';
import { importTexts } from './import-text';
import { LeftOut } from './left-out';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** What bringing in a file would do, or what is wrong with it by line. */
export function ImportPreview({ view }: { view: PreviewView }) {
  return (
    <>
      <UnknownColumns names={view.unknownColumns} />
      {view.problems.length > 0 ? <Problems view={view} /> : <Fresh view={view} />}
    </>
  );
}

function UnknownColumns({ names }: { names: PreviewView['unknownColumns'] }) {
  const styles = useStyles();
  const text = useTexts(importTexts);
  if (names.length === 0) return null;
  return (
    <Body1 as="p" className={styles.line}>
      {text('unknown-columns', { columns: names.join(', ') })}
    </Body1>
  );
}

function Problems({ view }: { view: PreviewView }) {
  const styles = useStyles();
  const text = useTexts(importTexts);
  return (
    <div className={styles.preview}>
      <Body1 as="p" className={styles.line}>
        {text('wrong')}
      </Body1>
      <ul className={styles.list}>
        {view.problems.map((problem) => (
          <li key={problem.line}>
            <Body1>{text('line', problem)}</Body1>
          </li>
        ))}
      </ul>
      {view.moreProblems > 0 && <Body1>{text('and-more', { count: view.moreProblems })}</Body1>}
    </div>
  );
}

function Fresh({ view }: { view: PreviewView }) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(importTexts);
  const { fresh, known, twice, first } = view;
  return (
    <div className={styles.preview}>
      <Body1>{fresh > 0 ? text('fresh', { count: fresh }) : text('nothing-new')}</Body1>
      {first.length > 0 && <Subtitle2>{text('first')}</Subtitle2>}
      <ul className={styles.list}>
        {first.map(({ name, kind, discipline, organisation, phone, mail }) => {
          const work = discipline && say(disciplineText[discipline], language);
          const parts = [name, work, organisation, phone, mail].filter(Boolean);
          return (
            <li key={[name, kind, discipline].join()}>
              <Body1>{parts.join(' · ')}</Body1>
            </li>
          );
        })}
      </ul>
      <LeftOut known={known} twice={twice} />
    </div>
  );
}
