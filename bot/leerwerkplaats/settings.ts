import { z } from 'zod';
import { mayForLeerwerkplaats } from '../../domain/leerwerkplaats/access';
import type { Acting } from '../../domain/leerwerkplaats/acting';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import type { SettingsService } from '../../domain/leerwerkplaats/settings';
import {
  phases,
  type TypedSettings,
  timeZones,
  typedDay,
} from '../../domain/leerwerkplaats/settings-model';
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
  }),
);

/** What the dialog shows: how it is, or what was typed. */
interface Shown {
  readonly name: string;
  readonly typed: TypedSettings;
  readonly language: Language;
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
      channel: Omit<Shown, 'typed'> & { channelId: string },
    ) => Promise<Answer>,
  ) =>
    inLeerwerkplaats(turn, async (command, { channelId, name, language }) => {
      const role = await leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id);
      return handle({ ...command, role }, { channelId, name, language });
    });

  function show(reader: Language, content: AdaptiveCard): Answer {
    return { kind: 'form', title: say(texts.title, reader), card: content };
  }

  const form = handleForm(settingsForm, {
    open: (turn) =>
      inChannel(turn, async ({ leerwerkplaatsId, person, role }, { name, language }) => {
        const { daysOff, ...rest } = await settings.settingsOf(leerwerkplaatsId);
        const typed = { ...rest, daysOff: daysOff.map(typedDay).join('\n') };
        const shown = { name, typed, language };
        const may = mayForLeerwerkplaats(role, 'change-settings');
        const reader = person.language;
        return show(reader, may ? editCard(shown, newId(), reader) : readCard(shown, reader));
      }),
    send: (turn, { language, ...typed }, formId) =>
      inChannel(turn, async (acting, { channelId, name }) => {
        const reader = acting.person.language;
        const changed = await settings.change(acting, typed, { channelId, language });
        if (changed.ok) return privately(say(texts.saved, reader));
        const refusal = say(settingsRefusals[changed.refusal], reader, changed.details);
        if (changed.refusal === 'not-yours-to-change') return privately(refusal);
        return show(reader, editCard({ name, typed, language }, formId, reader, refusal));
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
  { name, typed, language }: Shown,
  formId: string,
  reader: Language,
  refusal?: string,
): AdaptiveCard {
  const choice = (id: 'phase' | 'timeZone' | 'language', values: readonly ChoiceKey[]) => ({
    type: 'Input.ChoiceSet',
    id,
    style: 'compact',
    label: say(texts[id], reader),
    value: id === 'language' ? language : typed[id],
    choices: values.map((value) => ({ title: say(texts[value], reader), value })),
  });
  const field = (id: 'worksFrom' | 'worksUntil' | 'daysOff') => ({
    type: 'Input.Text',
    id,
    label: say(texts[id], reader),
    ...(typed[id] === '' ? {} : { value: typed[id] }),
  });
  return card(
    reader,
    [
      ...(refusal === undefined ? [] : [problem(refusal)]),
      paragraph(say(texts.explanation, reader, { name })),
      choice('phase', phases),
      choice('language', ['nl', 'en']),
      choice('timeZone', timeZones),
      field('worksFrom'),
      field('worksUntil'),
      { ...field('daysOff'), isMultiline: true, placeholder: say(texts['days-example'], reader) },
    ],
    [settingsForm.send(say(texts.save, reader), formId)],
  );
}

type ChoiceKey = (typeof phases)[number] | (typeof timeZones)[number] | Language;

/** For who can't change them. */
function readCard({ name, typed, language }: Shown, reader: Language): AdaptiveCard {
  const line = (what: string, value: string): CardElement => ({
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: `${what}: `, weight: 'Bolder' },
      { type: 'TextRun', text: value },
    ],
  });
  const days = typed.daysOff.split('\n').join(', ') || say(texts.none, reader);
  return card(reader, [
    paragraph(say(texts.explanation, reader, { name })),
    line(say(texts.phase, reader), say(texts[typed.phase], reader)),
    line(say(texts.language, reader), say(texts[language], reader)),
    line(say(texts.timeZone, reader), say(texts[typed.timeZone], reader)),
    line(say(texts.worksFrom, reader), typed.worksFrom),
    line(say(texts.worksUntil, reader), typed.worksUntil),
    line(say(texts.daysOff, reader), days),
    small(say(texts['who-changes'], reader)),
  ]);
}
