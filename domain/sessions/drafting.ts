import { phases } from '../leerwerkplaats/settings-model';
import { oneLine } from '../shared/one-line';
import {
  type Considered,
  type PersonalRefusal,
  personalDataIn,
  personalKinds,
} from '../shared/personal-data';
import { type Refused, type Result, refuse, succeed } from '../shared/result';
import { type Plan, sessionLimits } from './model';
import type { When } from './when';

/** What somebody typed for a session, beside when it is. */
export interface TypedPlan extends Considered {
  readonly title: string;
  readonly place: string;
  readonly phase?: string | undefined;
  readonly method?: string | undefined;
  /** Minutes; absent: as usual. */
  readonly minutes?: number | undefined;
  /** A line for each part. */
  readonly agenda?: string | undefined;
}

export type PlanRefusal =
  | 'title-missing'
  | 'title-too-long'
  | 'place-too-long'
  | 'method-too-long'
  | 'agenda-too-long'
  | 'agenda-line-too-long'
  | 'duration-not-possible'
  | PersonalRefusal;

/** A place has an address: it is where the group meets. */
const lookedForInPlace = personalKinds.filter((kind) => kind !== 'address');

/** What somebody typed, as a session can be made of it: trimmed, without empty lines. */
export function draftPlan(typed: TypedPlan, when: When): Result<Plan, PlanRefusal> {
  const title = oneLine(typed.title);
  const place = oneLine(typed.place);
  const method = oneLine(typed.method ?? '');
  const agenda = (typed.agenda ?? '').split('\n').map(oneLine).filter(Boolean);
  const minutes = when.minutes ?? typed.minutes ?? sessionLimits.minutes.usual;
  const wrong = whatIsWrongWith({ title, place, method, agenda, minutes });
  if (wrong) return wrong;
  const personal = personalDataIn(
    [[title], [place, lookedForInPlace], [method], ...agenda.map((line) => [line] as const)],
    typed,
  );
  if (personal) return personal;
  const phase = phases.find((one) => one === typed.phase) ?? null;
  return succeed({ title, startsAt: when.startsAt, minutes, place, phase, method, agenda });
}

function whatIsWrongWith({
  title,
  place,
  method,
  agenda,
  minutes,
}: Omit<Plan, 'phase' | 'startsAt'>): Refused<PlanRefusal> | undefined {
  const { agenda: most, minutes: possible } = sessionLimits;
  if (title === '') return refuse('title-missing');
  if (title.length > sessionLimits.title)
    return refuse('title-too-long', { most: sessionLimits.title });
  if (place.length > sessionLimits.place)
    return refuse('place-too-long', { most: sessionLimits.place });
  if (method.length > sessionLimits.method)
    return refuse('method-too-long', { most: sessionLimits.method });
  if (agenda.length > most.lines) return refuse('agenda-too-long', { most: most.lines });
  if (agenda.some((line) => line.length > most.line))
    return refuse('agenda-line-too-long', { most: most.line });
  if (!Number.isInteger(minutes) || minutes < possible.least || minutes > possible.most)
    return refuse('duration-not-possible', { least: possible.least, most: possible.most });
  return undefined;
}
