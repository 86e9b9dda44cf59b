import type { PersonId } from '../shared/person';
import { dialled } from '../shared/phone';
import { mayForDirectory } from './access';
import type { DirectoryView, EntryView, FoundView, SearchRequest } from './api';
import { byRoom, type Helper, helperCounts, suggestionFor } from './look-up';
import type { Entry } from './model';
import { type Found, findByWords, findForNeed, findOfDiscipline } from './search';
import type { Looked } from './service';

const entryActions = ['edit', 'remove', 'check'] as const;

/** Who looks, as far as it decides what they may do with an entry. */
type Looker = Pick<Looked, 'role'> & { readonly personId: PersonId };

/** An entry as one person sees it in the tab. */
export function entryViewOf(entry: Entry, { role, personId }: Looker): EntryView {
  const { id, from, keeper, checkedAt, version } = entry;
  const { name, kind, organisation, discipline, needs, callMeFor, area, room, phone, mail, reach } =
    entry;
  const isKeeper = keeper.personId === personId;
  return {
    ...{ name, kind, organisation, discipline, callMeFor, area, room, phone, mail, reach },
    ...{ id, from, checkedAt, version },
    needs: [...needs],
    dial: dialled(phone),
    keptBy: keeper.name,
    may:
      from === 'member'
        ? []
        : entryActions.filter((action) => mayForDirectory(action, { role, isKeeper })),
  };
}

/** What there is to ask about, and what whoever looks may do. */
export function directoryViewOf(looked: Looked): Omit<DirectoryView, 'leerwerkplaats'> {
  const needs = helperCounts(looked).map(([need, helpers]) => ({ need, helpers }));
  return { needs, total: looked.entries.length, may: looked.may };
}

/** What a search in 'Wie doet wat' comes to, as one person sees it. */
export function foundViewOf(
  looked: Looked,
  { most, ...sought }: SearchRequest,
  personId: PersonId,
): FoundView {
  const found = foundFor(sought, looked);
  const rows: readonly Row[] =
    found.kind === 'need' ? found.helpers : found.entries.map((entry) => ({ entry }));
  const looker = { role: looked.role, personId };
  const shown = rows.slice(0, most).map(({ entry, why }) => ({
    entry: entryViewOf(entry, looker),
    ...(why && { why }),
  }));
  const view = {
    ...{ narrowedBy: '', missed: '', others: [], initiatives: [] },
    rows: shown,
    left: rows.length - shown.length,
  };
  if (found.kind === 'named') return view;
  const { narrowedBy, missed } = found;
  if (found.kind === 'discipline') {
    return { ...view, discipline: found.discipline, narrowedBy, missed };
  }
  const { first, also } = suggestionFor(found.need, looked);
  return {
    ...{ ...view, narrowedBy, missed },
    need: found.need,
    suggestion: { first: [...first], also: [...also] },
    others: [...found.others],
    initiatives: found.initiatives.slice(0, most).map((entry) => entryViewOf(entry, looker)),
  };
}

type Row = Pick<Helper, 'entry'> & Partial<Pick<Helper, 'why'>>;

function foundFor(
  { need, discipline, words = '' }: Omit<SearchRequest, 'most'>,
  looked: Looked,
): Found {
  if (need) return findForNeed(need, looked);
  if (discipline) return findOfDiscipline(discipline, looked);
  if (words.trim() !== '') return findByWords(words, looked);
  return { kind: 'named', entries: looked.entries.toSorted(byRoom) };
}
