import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { DirectoryView } from '../../../domain/directory/api';
import { dimensions, dimensionText, needs, needText } from '../../../domain/directory/needs';
import { say } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';
import { directoryTexts } from './text';
import type { Sought } from './use-sought';

const useStyles = makeStyles({
  dimension: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: { margin: 0 },
  tiles: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    // As many columns as fit; on a phone one.
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: '8px',
  },
  tile: {
    width: '100%',
    height: '100%',
    maxWidth: 'none',
    minHeight: '44px',
    justifyContent: 'space-between',
    textAlign: 'start',
    gap: '8px',
    fontWeight: tokens.fontWeightRegular,
  },
  gap: { color: tokens.colorNeutralForeground3, fontStyle: 'italic', whiteSpace: 'nowrap' },
});

interface NeedTilesProps {
  readonly view: DirectoryView;
  /** What was shown before: the keyboard is on its tile again. */
  readonly last: Sought | undefined;
  readonly onChoose: (sought: Sought) => void;
}

/** A tile per need, in the order of a conversation; for what nobody is known, it says so. */
export function NeedTiles({ view, last, onChoose }: NeedTilesProps) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(directoryTexts);
  const helpers = new Map(view.needs.map((one) => [one.need, one.helpers]));
  return (
    <>
      {dimensions.map((dimension) => (
        <section key={dimension} className={styles.dimension}>
          <Subtitle2 as="h2" className={styles.name}>
            {say(dimensionText[dimension], language)}
          </Subtitle2>
          <ul className={styles.tiles}>
            {needs
              .filter((need) => need.dimension === dimension)
              .map(({ key }) => (
                <li key={key}>
                  <Button
                    className={styles.tile}
                    autoFocus={last?.need === key}
                    onClick={() => onChoose({ need: key })}
                  >
                    <span>{say(needText[key], language)}</span>
                    {helpers.get(key) === 0 && (
                      <Caption1 className={styles.gap}>{text('nobody-yet')}</Caption1>
                    )}
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {view.total > 0 && (
        <div>
          <Button onClick={() => onChoose({})}>{text('everybody', { count: view.total })}</Button>
        </div>
      )}
    </>
  );
}
