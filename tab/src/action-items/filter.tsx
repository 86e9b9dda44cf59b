import { Checkbox, Field, makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import type { ItemsRequest, PossibleOwner } from '../../../domain/action-items/api';
import { useTexts } from '../shared/page';
import { itemTexts } from './text';

/** Which items are looked at. */
export type Sought = Omit<ItemsRequest, 'most'>;
export type Look = 'list' | 'board';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px' },
  who: { flex: '0 1 240px', minWidth: '160px' },
  looks: { display: 'flex', gap: '4px' },
});

interface FilterProps {
  readonly sought: Sought;
  /** Among whom somebody may choose. */
  readonly owners: readonly PossibleOwner[];
  readonly onSeek: (sought: Sought) => void;
}

/** Whose items are shown, and whether only what is late. */
export function Filter({ sought, owners, onSeek }: FilterProps) {
  const styles = useStyles();
  const text = useTexts(itemTexts);
  return (
    <div className={styles.bar}>
      <Field label={text('whose')} className={styles.who}>
        <Select
          value={sought.of ?? ''}
          onChange={(_event, { value }) => onSeek({ ...sought, of: whoseOf(value) })}
        >
          <option value="">{text('everybody')}</option>
          <option value="mine">{text('mine')}</option>
          {owners.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={text('only-late')}
        checked={sought.onlyLate === true}
        onChange={(_event, { checked }) => onSeek({ ...sought, onlyLate: checked === true })}
      />
    </div>
  );
}

interface LooksProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** How the items are shown. */
export function Looks({ look, onLook }: LooksProps) {
  const styles = useStyles();
  const text = useTexts(itemTexts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row in every browser.
    <div role="group" aria-label={text('shown-as')} className={styles.looks}>
      {(['list', 'board'] as const).map((one) => (
        <ToggleButton key={one} checked={look === one} onClick={() => onLook(one)}>
          {text(one)}
        </ToggleButton>
      ))}
    </div>
  );
}

function whoseOf(value: string): Sought['of'] {
  return value === '' ? undefined : (value as NonNullable<Sought['of']>);
}
