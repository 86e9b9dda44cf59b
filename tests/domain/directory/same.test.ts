import type { EntryContent } from '../../../domain/directory/model';
import { gather, isSame } from '../../../domain/directory/same';

const anna = {
  ...{ name: 'Anna de Vries', kind: 'person', organisation: '', needs: [], callMeFor: '' },
  ...{ discipline: 'general-practitioner', area: '', room: null, mail: '', reach: '' },
  phone: '035-1234567',
} as const satisfies EntryContent;
const other = { phone: '06 12345678' };

describe('somebody in the list and somebody who comes', () => {
  it.each<[string, Partial<EntryContent>, Partial<EntryContent>]>([
    ['in other capitals', {}, { name: 'ANNA DE VRIES' }],
    ['with another number, and nothing else told', {}, other],
    [
      'with one organisation',
      { organisation: 'Praktijk A' },
      { organisation: 'praktijk a', ...other },
    ],
    ['with one number, and an organisation of one', {}, { organisation: 'Praktijk A' }],
    ['with one number otherwise written', { area: 'Bussum' }, { phone: '(035) 1234567' }],
    ['with one number from abroad', { area: 'Bussum' }, { phone: '+31 (0)35 123 45 67' }],
    [
      'with one mail, and an area of one',
      { mail: 'anna@linde.nl', area: 'Bussum' },
      { mail: 'Anna@Linde.nl', ...other },
    ],
    [
      'with one number, of one the organisation and of the other the area',
      { organisation: 'Praktijk A' },
      { area: 'Bussum' },
    ],
  ])('are the same: %s', (_what, one, come) => {
    expect(isSame({ ...anna, ...one }, { ...anna, ...come })).toBe(true);
    expect(isSame({ ...anna, ...come }, { ...anna, ...one })).toBe(true);
    expect(gather([{ ...anna, ...one }]).has({ ...anna, ...come })).toBe(true);
  });

  it.each<[string, Partial<EntryContent>, Partial<EntryContent>]>([
    ['of another name', {}, { name: 'Anne de Vries' }],
    ['of another discipline', {}, { discipline: 'hospice' }],
    ['of another kind', {}, { kind: 'organisation' }],
    ['of other organisations', { organisation: 'Praktijk A' }, { organisation: 'Praktijk B' }],
    ['in other areas', { area: 'Bussum' }, { area: 'Naarden' }],
    [
      'with another number, and an organisation of one',
      {},
      { organisation: 'Praktijk A', ...other },
    ],
    ['with another number, and an area of one', { area: 'Bussum' }, other],
    ['without a number, and an area of one', { phone: '', area: 'Bussum' }, { phone: '' }],
  ])('are two: %s', (_what, one, come) => {
    expect(isSame({ ...anna, ...one }, { ...anna, ...come })).toBe(false);
    expect(gather([{ ...anna, ...one }]).has({ ...anna, ...come })).toBe(false);
  });
});
