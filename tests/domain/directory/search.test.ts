import type { Entry } from '../../../domain/directory/model';
import { type Found, findByWords } from '../../../domain/directory/search';
import {
  type Discipline,
  disciplineKeys,
  disciplineText,
} from '../../../domain/leerwerkplaats/disciplines';

function entry(name: string, discipline: Discipline, more: Partial<Entry> = {}): Entry {
  return {
    ...{ id: name, name, discipline, kind: 'person', organisation: '', needs: [], callMeFor: '' },
    ...{ area: '', room: null, phone: '112', mail: '', reach: '', from: 'entry', version: 1 },
    ...{ keeper: { personId: 'one', name: 'One' }, checkedAt: null },
    ...more,
  };
}

const entries = [
  entry('Piet Bakker', 'general-practitioner', { area: 'Bussum' }),
  entry('Sanne Vos', 'general-practitioner', { area: 'Naarden' }),
  entry('Jan Arts', 'hospice'),
  entry('Truus Troost', 'district-nurse'),
  entry('Piet Pastoor', 'welfare-coach'),
  entry('Buurtteam Bussum', 'neighbourhood-team', { kind: 'organisation' }),
  entry('Hanna de Wit', 'neighbourhood-team', { area: 'Bussum' }),
  entry('Omgaan met verdriet', 'hospice', { kind: 'initiative', needs: ['grief'] }),
];
const find = (typed: string) => findByWords(typed, { entries, suggestions: {} });
const names = (found: Found) =>
  (found.kind === 'need' ? found.helpers.map(({ entry: one }) => one) : found.entries).map(
    ({ name }) => name,
  );

describe('the words after `wie`', () => {
  it.each([
    ['arts', 'general-practitioner'],
    ['dokter', 'general-practitioner'],
    ['netwerkcoördinator palliatieve zorg', 'palliative-network-coordinator'],
    ['wmo', 'wmo-consultant'],
    ['wmo Bussum', 'wmo-consultant'],
    ['wmo-consulent', 'wmo-consultant'],
    ...disciplineKeys.flatMap((key) =>
      Object.values(disciplineText[key]).map((label): [string, string] => [label, key]),
    ),
  ])('%j are about a discipline: %s', (typed, discipline) => {
    expect(find(typed)).toMatchObject({ kind: 'discipline', discipline });
  });

  it.each([
    ['art', 'inspiration'],
    ['palliatief', 'treatment-wishes'],
    ['carer', 'carer'],
    ['naaste', 'family'],
    ['huisarts pijn', 'pain'],
    ['geestelijk verzorger verdriet', 'grief'],
    ['wmo woning', 'staying-home'],
    ['omgaan met verdriet', 'grief'],
  ])('%j are about a need: %s', (typed, need) => {
    expect(find(typed)).toMatchObject({ kind: 'need', need });
  });

  it.each([
    ['huisarts Bussum', ['Piet Bakker'], { narrowedBy: 'bussum', missed: '' }],
    ['huisarts in Naarden', ['Sanne Vos'], { narrowedBy: 'naarden', missed: '' }],
    ['huisarts Bakker', ['Piet Bakker'], { narrowedBy: 'bakker', missed: '' }],
    ['huisarts Muiden', ['Piet Bakker', 'Sanne Vos'], { narrowedBy: '', missed: 'muiden' }],
    ['executive Muiden', [], { narrowedBy: '', missed: '' }],
  ])('%j narrow a discipline by who fits the other words', (typed, expected, beside) => {
    expect(names(find(typed))).toEqual(expected);
    expect(find(typed)).toMatchObject(beside);
  });

  it.each([
    ['Jan Arts', ['Jan Arts']],
    ['truus troost', ['Truus Troost']],
    ['Piet Pastoor', ['Piet Pastoor']],
    ['buurtteam Bussum', ['Buurtteam Bussum', 'Hanna de Wit']],
  ])('%j, all in one name, find that first, whatever else they fit', (typed, expected) => {
    expect(find(typed).kind).toBe('named');
    expect(names(find(typed))).toEqual(expected);
  });
});
