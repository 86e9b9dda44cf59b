import { Body1, Field, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import type { MembersView } from '../../../domain/members/api';
import { say } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';
import { disciplinesIn, foundIn, type Listed, listedIn } from './found';
import { MemberRow } from './member-row';
import { membersPageTexts } from './text';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px' },
  filter: { flex: '1 1 240px', minWidth: 0 },
  search: { display: 'flex', flexDirection: 'column', gap: '4px' },
  // The box has a greatest width of its own.
  box: { maxWidth: 'none' },
  status: { margin: 0, minHeight: '1.5em' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
});

interface MemberListProps {
  readonly view: MembersView;
  /** Asks for a window in which somebody is changed. */
  readonly onChange: (listed: Listed) => void;
}

/** Everybody who takes part, to search in; what one types never waits for a long list. */
export function MemberList({ view, onChange }: MemberListProps) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(membersPageTexts);
  const [typed, setTyped] = useState('');
  const [discipline, setDiscipline] = useState('');
  const all = useMemo(() => listedIn(view, language), [view, language]);
  const later = useDeferredValue(typed);
  const found = useMemo(() => foundIn(all, { typed: later, discipline }), [all, later, discipline]);
  const searching = later.trim() !== '' || discipline !== '';
  return (
    <>
      <div className={styles.search}>
        <div className={styles.filters}>
          <Field label={text('search')} className={styles.filter}>
            <SearchBox
              className={styles.box}
              value={typed}
              dismiss={{ 'aria-label': text('clear') }}
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
          <Field label={text('discipline')} className={styles.filter}>
            <Select value={discipline} onChange={(_event, { value }) => setDiscipline(value)}>
              <option value="">{text('everybody')}</option>
              {disciplinesIn(all).map((one) => (
                <option key={one} value={one}>
                  {say(disciplineText[one], language)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Body1 as="p" block role="status" className={styles.status}>
          {searching && text(found.length === 0 ? 'none-found' : 'found', { count: found.length })}
        </Body1>
      </div>
      <ul aria-label={text('list')} className={styles.list}>
        {found.map((listed) => (
          <MemberRow
            key={listed.key}
            listed={listed}
            onChange={mayChange(view, listed) ? onChange : undefined}
          />
        ))}
      </ul>
    </>
  );
}

function mayChange({ may }: MembersView, { member }: Listed): boolean {
  return member ? may.giveRoles : may.addRepresented;
}
