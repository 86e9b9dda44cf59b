import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import { roleText } from '../../../domain/leerwerkplaats/text';
import type { MembersView, MemberView, RepresentedView } from '../../../domain/members/api';
import { type Language, say } from '../../../domain/shared/language';

type Discipline = RepresentedView['discipline'];

/** Somebody in the list, whether they have Teams or not. */
export interface Listed {
  /** No other one of the list has it. */
  readonly key: string;
  readonly name: string;
  readonly organisation: string;
  readonly discipline?: Discipline | undefined;
  readonly member?: MemberView;
  readonly represented?: RepresentedView;
  /** All that can be searched in, made comparable. */
  readonly words: string;
}

/** Everybody of the list, in its order: members first, then who takes part without Teams. */
export function listedIn({ members, represented }: MembersView, language: Language): Listed[] {
  const nameOf = (discipline?: Discipline) =>
    discipline ? say(disciplineText[discipline], language) : '';
  return [
    ...members.map((member, place) => {
      const { name, told, objectId } = member;
      const { organisation = '', discipline, callMeFor = '' } = told ?? {};
      const role = say(roleText[member.role], language);
      const words = comparable([name, organisation, nameOf(discipline), role, callMeFor].join(' '));
      return { key: objectId ?? `m${place}`, name, organisation, discipline, member, words };
    }),
    ...represented.map((one, place) => {
      const { name, organisation, discipline } = one;
      const words = comparable([name, organisation, nameOf(discipline)].join(' '));
      return {
        key: one.ids?.own ?? `r${place}`,
        name,
        organisation,
        discipline,
        represented: one,
        words,
      };
    }),
  ];
}

/** Who fits: each word that was typed stands somewhere, whole or in part; accents don't count. */
export function foundIn(
  all: readonly Listed[],
  wish: { readonly typed: string; readonly discipline: string },
): Listed[] {
  const words = comparable(wish.typed).split(/\s+/).filter(Boolean);
  return all.filter(
    (one) =>
      (wish.discipline === '' || one.discipline === wish.discipline) &&
      words.every((word) => one.words.includes(word)),
  );
}

/** The disciplines that somebody takes part from, in the order of the field. */
export function disciplinesIn(all: readonly Listed[]): Discipline[] {
  const there = new Set(all.map(({ discipline }) => discipline));
  return (Object.keys(disciplineText) as Discipline[]).filter((one) => there.has(one));
}

function comparable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
