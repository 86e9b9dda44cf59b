import { type Result, refuse, succeed } from '../shared/result';

/** The phases of the method, in order: kennismaken, doelen stellen, experimenteren, transitie. */
export const phases = ['meeting', 'goals', 'experiments', 'transition'] as const;

/** Of the Netherlands: the European part, and the Caribbean islands. */
export const timeZones = ['Europe/Amsterdam', 'America/Kralendijk'] as const;

/** How this leerwerkplaats works; each is different. */
export interface Settings {
  readonly phase: (typeof phases)[number];
  readonly timeZone: (typeof timeZones)[number];
  /** On working days, '09:00', in its time zone. */
  readonly worksFrom: string;
  readonly worksUntil: string;
  /** Days on which nobody works beside the weekends, such as holidays: '2026-12-25', in order. */
  readonly daysOff: readonly string[];
}

/** The settings as they are kept; the version counts their changes. */
export interface KeptSettings extends Settings {
  readonly version: number;
}

/** Until the project leader says otherwise. */
export const usualSettings: KeptSettings = {
  version: 0,
  phase: 'meeting',
  timeZone: 'Europe/Amsterdam',
  worksFrom: '09:00',
  worksUntil: '17:00',
  daysOff: [],
};

/** As typed: the days off one to a line, '25-12-2026'. */
export type TypedSettings = Omit<Settings, 'daysOff'> & { readonly daysOff: string };

export type SettingsRefusal =
  | 'not-yours-to-change'
  | 'changed-meanwhile'
  | 'hours-unclear'
  | 'day-unclear'
  | 'too-many-days';

/** Own judgement: the holidays of two years, and some days of one's own. */
const mostDays = 50;

/** The settings that can be made of what was typed. */
export function draftSettings(
  typed: TypedSettings,
): Result<Settings, Exclude<SettingsRefusal, 'not-yours-to-change' | 'changed-meanwhile'>> {
  const { worksFrom, worksUntil } = typed;
  const hour = /^([01]\d|2[0-3]):[0-5]\d$/;
  const clear = hour.test(worksFrom) && hour.test(worksUntil) && worksFrom < worksUntil;
  if (!clear) return refuse('hours-unclear');
  const lines = typed.daysOff.split(/[\n;,]/).map((line) => line.trim());
  const days = new Set<string>();
  for (const line of lines.filter(Boolean)) {
    const day = dayOf(line);
    if (day === undefined) return refuse('day-unclear', { day: line.slice(0, 20) });
    days.add(day);
  }
  if (days.size > mostDays) return refuse('too-many-days', { most: mostDays });
  return succeed({ ...typed, daysOff: [...days].sort() });
}

/** '25-12-2026' as '2026-12-25'; undefined for a day that doesn't exist. */
function dayOf(typed: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(typed) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso) ? undefined : iso;
}

/** As people type them: '25-12-2026', one to a line. */
export function typedDays(days: readonly string[]): string {
  return days.map((day) => day.split('-').reverse().join('-')).join('\n');
}
