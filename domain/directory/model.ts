import type { Discipline } from '../leerwerkplaats/disciplines';
import { notInName, notInOrganisation, notInReach } from '../leerwerkplaats/profile';
import { oneLine } from '../shared/one-line';
import {
  type Considered,
  type PersonalKind,
  type PersonalRefusal,
  personalDataIn,
} from '../shared/personal-data';
import { type PhoneRefusal, phoneProblem } from '../shared/phone';
import { type Result, refuse, succeed } from '../shared/result';
import type { Need } from './needs';

export const entryKinds = ['person', 'organisation', 'initiative'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Whether there is room now for somebody new. */
export const rooms = ['yes', 'little', 'no'] as const;
export type Room = (typeof rooms)[number];

/** What people say of somebody who can be called, or of an initiative and its way in. */
export interface EntryContent {
  readonly name: string;
  readonly kind: EntryKind;
  /** For whom a person works; may be empty, as the rest below. */
  readonly organisation: string;
  readonly discipline: Discipline | null;
  readonly needs: readonly Need[];
  /** 'Bel mij voor …' in their own words. */
  readonly callMeFor: string;
  readonly area: string;
  readonly room: Room | null;
  readonly phone: string;
  readonly mail: string;
  /** When they can be reached, or how one gets in. */
  readonly reach: string;
}

/** Somebody in 'Wie doet wat'. */
export interface Entry extends EntryContent {
  readonly id: string;
  /** Of a member, who keeps it with their own profile, or an entry that somebody answers for. */
  readonly from: 'member' | 'entry';
  /** Who answers for it. */
  readonly keeper: { readonly personId: string; readonly name: string };
  /** When somebody last said that it is right, ISO 8601; of a member it isn't known. */
  readonly checkedAt: string | null;
  /** Counts its changes. */
  readonly version: number;
}

/** In characters; own judgement, so that five of them fit on a card with room to spare. */
export const entryLimits = {
  name: 80,
  organisation: 80,
  callMeFor: 120,
  area: 60,
  phone: 24,
  mail: 100,
  reach: 100,
} as const;

export type ContentRefusal =
  | 'name-missing'
  | 'too-long'
  | PhoneRefusal
  | 'not-a-mail'
  | 'no-way-in'
  | 'good-for-nothing'
  | PersonalRefusal;

/** What was typed, and whether it was considered. */
export type TypedEntry = EntryContent & Considered;

/** A place has no name, number or age. */
const notInArea: readonly PersonalKind[] = [...notInOrganisation, 'name'];

/** What somebody typed, as it is kept: each on one line, reachable, and findable. */
export function contentOf({
  considered,
  ...typed
}: TypedEntry): Result<EntryContent, ContentRefusal> {
  const lines = {
    name: oneLine(typed.name),
    organisation: oneLine(typed.organisation),
    callMeFor: oneLine(typed.callMeFor),
    area: oneLine(typed.area),
    phone: oneLine(typed.phone),
    mail: oneLine(typed.mail),
    reach: oneLine(typed.reach),
  };
  if (lines.name === '') return refuse('name-missing');
  const fields = Object.keys(entryLimits) as (keyof typeof entryLimits)[];
  const long = fields.find((field) => lines[field].length > entryLimits[field]);
  if (long) return refuse('too-long', { field: long, most: entryLimits[long] });
  const unread = lines.phone === '' ? undefined : phoneProblem(lines.phone);
  if (unread) return refuse(unread);
  if (lines.mail !== '' && !isMail(lines.mail)) return refuse('not-a-mail');
  if (lines.phone === '' && lines.mail === '' && lines.reach === '') return refuse('no-way-in');
  if (typed.needs.length === 0 && typed.discipline === null) return refuse('good-for-nothing');
  const personal = personalDataIn(
    [
      [lines.name, notInName],
      [lines.callMeFor],
      [lines.organisation, notInOrganisation],
      [lines.area, notInArea],
      [lines.reach, notInReach],
    ],
    { considered },
  );
  if (personal) return personal;
  return succeed({ ...typed, needs: [...new Set(typed.needs)], ...lines });
}

function isMail(mail: string): boolean {
  return /^[\w.!#$&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+$/.test(mail);
}
