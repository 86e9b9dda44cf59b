import { oneLine } from '../shared/one-line';
import {
  type Considered,
  type PersonalKind,
  type PersonalRefusal,
  personalDataIn,
} from '../shared/personal-data';
import { type Result, refuse, succeed } from '../shared/result';
import type { Discipline } from './disciplines';

/** What somebody tells of themselves, so that others know whom they can call for what. */
export interface Profile {
  /** As they want to be called here; Teams' own name may be a code of an organisation. */
  readonly name: string;
  readonly organisation: string;
  readonly discipline: Discipline;
  /** 'Bel mij voor …', in a few words; may be empty. */
  readonly callMeFor: string;
  /** A phone number, or how and when they can be reached; may be empty. */
  readonly reachability: string;
}

/** What was typed, where only the discipline is chosen from a list. */
export interface TypedProfile extends Omit<Profile, 'discipline'>, Considered {
  readonly discipline: Discipline | undefined;
}

/** Own judgement, in characters: what fits on a line or two of a phone. */
export const profileLimits = {
  name: 60,
  organisation: 80,
  callMeFor: 160,
  reachability: 80,
} as const;

export type ProfileRefusal =
  | 'name-needed'
  | 'discipline-needed'
  | 'field-too-long'
  | PersonalRefusal;

/** An organisation may be called after a person. */
export const notInOrganisation: readonly PersonalKind[] = [
  'citizen-number',
  'nine-digits',
  'phone',
  'mail',
  'birth-date',
  'case-code',
];

/** A title or initials are right in a name; where somebody lives isn't. */
export const notInName: readonly PersonalKind[] = [...notInOrganisation, 'address'];

/** How somebody is reached: by their own number, at their own address. */
export const notInReach: readonly PersonalKind[] = ['citizen-number', 'birth-date', 'case-code'];

/** The profile that can be made of what somebody typed: a name and a discipline are needed. */
export function draftProfile(typed: TypedProfile): Result<Profile, ProfileRefusal> {
  const { discipline } = typed;
  const fields = {
    name: oneLine(typed.name),
    organisation: oneLine(typed.organisation),
    callMeFor: oneLine(typed.callMeFor),
    reachability: oneLine(typed.reachability),
  };
  if (fields.name === '') return refuse('name-needed');
  if (discipline === undefined) return refuse('discipline-needed');
  const long = Object.entries(profileLimits).find(
    ([field, most]) => fields[field as keyof typeof fields].length > most,
  );
  if (long) return refuse('field-too-long', { most: long[1] });
  const personal = personalDataIn(
    [
      [fields.name, notInName],
      [fields.callMeFor],
      [fields.organisation, notInOrganisation],
      [fields.reachability, notInReach],
    ],
    typed,
  );
  if (personal) return personal;
  return succeed({ ...fields, discipline });
}
