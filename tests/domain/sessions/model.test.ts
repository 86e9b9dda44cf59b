import type { Discipline } from '../../../domain/leerwerkplaats/disciplines';
import { shownDisciplines } from '../../../domain/sessions/model';

describe('how many were there of each discipline', () => {
  const rows: [
    string,
    number,
    Partial<Record<Discipline, number>>,
    Partial<Record<string, number>>,
  ][] = [
    ['is told from three up', 6, { hospice: 3, 'patz-group': 3 }, { hospice: 3, 'patz-group': 3 }],
    ['isn’t told of fewer', 2, { hospice: 2 }, {}],
    [
      'can’t be told from what is left over',
      8,
      { hospice: 4, 'patz-group': 3, executive: 1 },
      { hospice: 4 },
    ],
    ['can’t be told of who told no discipline', 5, { hospice: 4 }, {}],
    [
      'is told where what is left over may be several',
      7,
      { hospice: 4, executive: 2, 'patz-group': 1 },
      { hospice: 4 },
    ],
  ];
  it.each(rows)('%s', (_, count, disciplines, shown) => {
    expect(Object.fromEntries(shownDisciplines({ count, disciplines }))).toEqual(shown);
  });
});
