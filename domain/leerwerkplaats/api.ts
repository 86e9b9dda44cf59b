import { z } from 'zod';
import { phases, timeZones } from './settings-model';

/** A leerwerkplaats as its channel tab shows it: GET /api/tab/channels/{channelId}. */
export const leerwerkplaatsView = z.object({
  id: z.string(),
  name: z.string(),
});
export type LeerwerkplaatsView = z.infer<typeof leerwerkplaatsView>;

/** What every refusal of the tab's API looks like: a sentence in the person's language, and what to do. */
export const apiRefusal = z.object({
  /** Stands for one kind of refusal, so that the page can choose a way out: 'not-coupled'. */
  code: z.string(),
  sentence: z.string(),
  /** It is a question: the same may be sent again with this, and is kept as it is. */
  considered: z.string().optional(),
});
export type ApiRefusal = z.infer<typeof apiRefusal>;

/** How a leerwerkplaats works, as it is filled in. */
const settingsForm = z.object({
  phase: z.enum(phases),
  /** Of the cards in the channel that it is asked of. */
  language: z.enum(['nl', 'en']),
  timeZone: z.enum(timeZones),
  /** '09:00', in its time zone. */
  worksFrom: z.string().max(20),
  worksUntil: z.string().max(20),
  /** One to a line, '25-12-2026'. */
  daysOff: z.string().max(2_000),
  /** The one that was seen; it counts their changes. */
  version: z.number().int().min(0),
});
export type SettingsForm = z.infer<typeof settingsForm>;
export type FilledInSettings = Omit<SettingsForm, 'version'>;

/** In the order of the form. */
export const settingsFields = [
  'phase',
  'language',
  'timeZone',
  'worksFrom',
  'worksUntil',
  'daysOff',
] as const satisfies readonly (keyof FilledInSettings)[];

/** What somebody filled in that isn't as it is now. */
export function differing(typed: FilledInSettings, now: FilledInSettings) {
  return settingsFields.filter((field) => typed[field] !== now[field]);
}

/** GET /api/tab/channels/{channelId}/settings: everyone sees them, who leads changes them. */
export const settingsView = z.object({
  leerwerkplaats: leerwerkplaatsView,
  settings: settingsForm,
  mayChange: z.boolean(),
});
export type SettingsView = z.infer<typeof settingsView>;

/**
 * PUT at the same address, answered with the settings as they are then. The command id is minted
 * with what is sent, and the same when that is sent again.
 */
export const settingsRequest = settingsForm.extend({ commandId: z.uuid() });
export type SettingsRequest = z.infer<typeof settingsRequest>;
