import { z } from 'zod';
import { mayForLeerwerkplaats } from '../../domain/leerwerkplaats/access';
import type { Acting } from '../../domain/leerwerkplaats/acting';
import { differing, type FilledInSettings, settingsFields } from '../../domain/leerwerkplaats/api';
import type { ChannelDocument } from '../../domain/leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import type { SettingsService } from '../../domain/leerwerkplaats/settings';
import { phases, timeZones, typedDays } from '../../domain/leerwerkplaats/settings-model';
import { settingsRefusals } from '../../domain/leerwerkplaats/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import { type Answer, privately } from '../shared/answer';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  paragraph,
  problem,
  small,
} from '../shared/card';
import { cardForm, handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import type { InLeerwerkplaats } from './in-leerwerkplaats';
import { settingsTexts as texts } from './settings-text';

const hour = z.string().max(20).optional().default('');
const settingsForm = cardForm(
  'leerwerkplaats/settings',
  z.object({
    phase: z.enum(phases),
    language: z.enum(['nl', 'en']),
    timeZone: z.enum(timeZones),
    worksFrom: hour,
    worksUntil: hour,
    daysOff: z.string().max(2_000).optional().default(''),
    /** The one that the form shows. */
    version: z.number().int().min(0),
  }),
);

/** What the dialog shows: how it is, or what was filled in. */
interface Shown {
  readonly name: string;
  readonly filledIn: FilledInSettings;
}

/** Why the form comes back; and as it is now, where somebody else changed it meanwhile. */
interface Again {
  readonly refusal: string;
  readonly now?: FilledInSettings;
}

/** The settings of a leerwerkplaats, in its channel: everyone sees them, who leads changes them. */
export function createSettingsFeature(options: {
  settings: SettingsService;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): Feature {
  const { settings, leerwerkplaatsen, inLeerwerkplaats, newId } = options;

  const inChannel = (
    turn: Turn,
    handle: (
      acting: Acting,
      channel: Pick<ChannelDocument, 'channelId' | 'name' | 'language'>,
    ) => Promise<Answer>,
  ) =>
    inLeerwerkplaats(turn, async (command, channel) => {
      const role = await leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id);
      return handle({ ...command, role }, channel);
    });

  async function lookUp(leerwerkplaatsId: string, language: Language) {
    const { daysOff, version, ...rest } = await settings.settingsOf(leerwerkplaatsId);
    return { version, filledIn: { ...rest, language, daysOff: typedDays(daysOff) } };
  }

  function show(reader: Language, content: AdaptiveCard): Answer {
    return { kind: 'form', title: say(texts.title, reader), card: content };
  }

  const form = handleForm(settingsForm, {
    open: (turn) =>
      inChannel(turn, async ({ leerwerkplaatsId, person, role }, { name, language }) => {
        const { version, filledIn } = await lookUp(leerwerkplaatsId, language);
        const shown = { name, filledIn };
        const may = mayForLeerwerkplaats(role, 'change-settings');
        const reader = person.language;
        const form = { formId: newId(), version };
        return show(reader, may ? editCard(shown, form, reader) : readCard(shown, reader));
      }),
    send: (turn, { version, ...filledIn }, formId) =>
      inChannel(turn, async (acting, { channelId, name, language: spoken }) => {
        const reader = acting.person.language;
        const { language, ...typed } = filledIn;
        const change = { ...typed, version };
        const changed = await settings.change(acting, change, { channelId, language });
        if (changed.ok) return privately(say(texts.saved, reader));
        const refusal = say(settingsRefusals[changed.refusal], reader, changed.details);
        if (changed.refusal === 'not-yours-to-change') return privately(refusal);
        const shown = { name, filledIn };
        if (changed.refusal !== 'changed-meanwhile') {
          return show(reader, editCard(shown, { formId, version }, reader, { refusal }));
        }
        const now = await lookUp(acting.leerwerkplaatsId, spoken);
        const form = { formId, version: now.version };
        return show(reader, editCard(shown, form, reader, { refusal, now: now.filledIn }));
      }),
  });

  return {
    commands: [],
    actions: [],
    forms: [form],
    menu: (language, coupled) =>
      coupled
        ? [settingsForm.button(say(texts.button, language), undefined, { mode: 'secondary' })]
        : [],
  };
}

function editCard(
  { name, filledIn }: Shown,
  { formId, version }: { formId: string; version: number },
  reader: Language,
  again?: Again,
): AdaptiveCard {
  const choice = (id: 'phase' | 'timeZone' | 'language', values: readonly ChoiceKey[]) => ({
    type: 'Input.ChoiceSet',
    id,
    style: 'compact',
    label: say(texts[id], reader),
    value: filledIn[id],
    choices: values.map((value) => ({ title: say(texts[value], reader), value })),
  });
  const field = (id: 'worksFrom' | 'worksUntil' | 'daysOff') => ({
    type: 'Input.Text',
    id,
    label: say(texts[id], reader),
    ...(filledIn[id] === '' ? {} : { value: filledIn[id] }),
  });
  return card(
    reader,
    [
      ...(again ? [problem(again.refusal)] : []),
      ...(again?.now ? asItIsNow(filledIn, again.now, reader) : []),
      paragraph(say(texts.explanation, reader, { name })),
      small(say(texts['what-for'], reader)),
      choice('phase', phases),
      choice('language', ['nl', 'en']),
      choice('timeZone', timeZones),
      field('worksFrom'),
      field('worksUntil'),
      { ...field('daysOff'), isMultiline: true, placeholder: say(texts['days-example'], reader) },
    ],
    [settingsForm.send(say(texts.save, reader), formId, { version })],
  );
}

type ChoiceKey = (typeof phases)[number] | (typeof timeZones)[number] | Language;

/** What somebody else made of the fields that this person filled in otherwise. */
function asItIsNow(
  filledIn: FilledInSettings,
  now: FilledInSettings,
  reader: Language,
): CardElement[] {
  const fields = differing(filledIn, now);
  if (fields.length === 0) return [];
  const lines = fields.map((field) => line(field, now, reader));
  return [paragraph(say(texts['as-it-is-now'], reader)), ...lines];
}

/** For who can't change them. */
function readCard({ name, filledIn }: Shown, reader: Language): AdaptiveCard {
  return card(reader, [
    paragraph(say(texts.explanation, reader, { name })),
    ...settingsFields.map((field) => line(field, filledIn, reader)),
    small(say(texts['what-for'], reader)),
    small(say(texts['who-changes'], reader)),
  ]);
}

/** 'Fase: 1. Kennismaken'. */
function line(
  field: keyof FilledInSettings,
  filledIn: FilledInSettings,
  reader: Language,
): CardElement {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: `${say(texts[field], reader)}: `, weight: 'Bolder' },
      { type: 'TextRun', text: readable(field, filledIn, reader) },
    ],
  };
}

function readable(
  field: keyof FilledInSettings,
  filledIn: FilledInSettings,
  reader: Language,
): string {
  if (field === 'worksFrom' || field === 'worksUntil') return filledIn[field];
  if (field !== 'daysOff') return say(texts[filledIn[field]], reader);
  return filledIn.daysOff.split('\n').join(', ') || say(texts.none, reader);
}
