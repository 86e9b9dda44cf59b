import { inOrder, membersOf, shownName } from '../leerwerkplaats/members';
import { representedOf, representedPersonId } from '../members/represented';
import type { Documents } from '../shared/documents';
import type { ItemOwner } from './model';

/** Who can do something: members who are here, and who takes part without Teams. */
export async function possibleOwners(
  documents: Documents,
  leerwerkplaatsId: string,
): Promise<readonly ItemOwner[]> {
  const [members, represented] = await Promise.all([
    membersOf(documents, leerwerkplaatsId),
    representedOf(documents, leerwerkplaatsId),
  ]);
  return [
    ...inOrder(members).map((one) => ({ personId: one.personId, name: shownName(one) })),
    ...represented.map(({ representedId, name }) => ({
      personId: representedPersonId(representedId),
      name,
    })),
  ];
}

/** A name in a text, from where to where, and whom it fits: nobody, one, or several. */
export interface NamedInText {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly fits: readonly ItemOwner[];
}

/**
 * Every '@name' of a text: the longest name that fits, whole or its first word, whatever its
 * capitals. Of a name that fits nobody its first word is told.
 */
export function namedIn(text: string, people: readonly ItemOwner[]): NamedInText[] {
  return [...text.matchAll(/(?<![\p{L}\d.])@(?=[\p{L}\d])/gu)].map(({ index }) => {
    const rest = text.slice(index + 1);
    const [word = ''] = /^[\p{L}\p{M}\d’'-]+/u.exec(rest) ?? [];
    const whole = longest(people.filter(({ name }) => opens(rest, name)));
    const fits = whole.length > 0 ? whole : people.filter((one) => same(firstWord(one), word));
    const name = whole[0] ? rest.slice(0, whole[0].name.length) : word;
    return { start: index, end: index + 1 + name.length, name, fits };
  });
}

function longest(people: readonly ItemOwner[]): ItemOwner[] {
  const length = Math.max(0, ...people.map(({ name }) => name.length));
  return people.filter(({ name }) => name.length === length);
}

/** Whether a text begins with a name, and not in the middle of a longer word. */
function opens(text: string, name: string): boolean {
  if (name === '' || !same(text.slice(0, name.length), name)) return false;
  return !/^[\p{L}\p{M}\d]/u.test(text.slice(name.length));
}

const firstWord = ({ name }: ItemOwner): string => name.split(' ')[0] ?? '';

const same = (one: string, other: string): boolean =>
  one.localeCompare(other, 'nl', { sensitivity: 'base' }) === 0;
