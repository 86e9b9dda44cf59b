import { phases } from '../../domain/leerwerkplaats/settings-model';
import { settingsTerms } from '../../domain/leerwerkplaats/text';
import { type Plan, sessionLimits } from '../../domain/sessions/model';
import { fieldsOf } from '../../domain/sessions/when';
import { type Language, say } from '../../domain/shared/language';
import type { Problem } from '../shared/asking';
import { actionSet, type CardButton, type CardElement, problem, small } from '../shared/card';
import type { CardForm } from '../shared/card-form';
import { sessionTexts as texts } from './text';

/** What the fields hold: as they came, or as a plan fills them. */
export interface Filled {
  readonly title?: string;
  readonly date?: string;
  readonly time?: string;
  readonly later?: 'true' | 'false';
  readonly place?: string;
  readonly phase?: string;
  readonly method?: string;
  readonly minutes?: number | undefined;
  readonly agenda?: string;
}

/** Sends the form to be filled in further: it isn't the button that ends it. */
export function fillButton<Data extends object, Opening extends object>(
  form: Pick<CardForm<Data, Opening>, 'send'>,
  formId: string,
  language: Language,
  carried: object = {},
): CardButton {
  const title = say(texts['fill-button'], language);
  const { style: _, ...fill } = form.send(title, formId, { ...carried, fill: true });
  return fill;
}

/** What a plan fills the fields with. */
export function filledOf(plan: Plan): Filled {
  const { date, time, later } = fieldsOf(plan.startsAt);
  const { title, place, phase, method, minutes, agenda } = plan;
  return {
    ...{ title, date, time, place, method, minutes },
    later: later ? 'true' : 'false',
    phase: phase ?? '',
    agenda: agenda.join('\n'),
  };
}

/** The fields of a plan: three that everybody fills in, and the rest behind 'Meer'. */
export function planFieldElements(
  filled: Filled,
  language: Language,
  wrong: Problem | undefined,
  fill: CardButton,
): CardElement[] {
  return [
    ...(wrong ? [problem(wrong.sentence)] : []),
    textField('title', filled.title, language, { maxLength: sessionLimits.title }),
    {
      type: 'ColumnSet',
      columns: [
        column(picker('Input.Date', 'date', filled.date, language)),
        column(picker('Input.Time', 'time', filled.time, language)),
      ],
    },
    {
      type: 'Input.Toggle',
      id: 'later',
      title: say(texts['later-label'], language),
      value: filled.later ?? 'false',
      wrap: true,
    },
    textField('place', filled.place, language, { maxLength: sessionLimits.place }),
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.ToggleVisibility',
          title: say(texts.more, language),
          targetElements: ['more'],
        },
      ],
    },
    more(filled, language, wrong !== undefined || Boolean(filled.agenda), fill),
    small(say(texts['no-residents'], language)),
  ];
}

/** Open where the form comes back, as what is wrong may stand there, and where an agenda does. */
function more(
  filled: Filled,
  language: Language,
  isVisible: boolean,
  fill: CardButton,
): CardElement {
  const none = { title: say(texts['phase-none'], language), value: 'none' };
  return {
    type: 'Container',
    id: 'more',
    isVisible,
    items: [
      {
        type: 'Input.ChoiceSet',
        id: 'phase',
        style: 'compact',
        label: say(texts['phase-label'], language),
        choices: [
          none,
          ...phases.map((value) => ({ title: say(settingsTerms[value], language), value })),
        ],
        value: filled.phase || 'none',
      },
      textField('method', filled.method, language, { maxLength: sessionLimits.method }),
      {
        type: 'Input.Number',
        id: 'minutes',
        label: say(texts['minutes-label'], language),
        min: sessionLimits.minutes.least,
        max: sessionLimits.minutes.most,
        value: Number.isFinite(filled.minutes) ? filled.minutes : sessionLimits.minutes.usual,
      },
      {
        type: 'Input.Text',
        id: 'agenda',
        isMultiline: true,
        label: say(texts['agenda-label'], language),
        value: filled.agenda ?? '',
      },
      actionSet([fill]),
    ],
  };
}

function textField(
  id: 'title' | 'place' | 'method',
  value: string | undefined,
  language: Language,
  rest: object,
): CardElement {
  return {
    type: 'Input.Text',
    id,
    label: say(texts[`${id}-label`], language),
    placeholder: say(texts[`${id}-example`], language),
    ...(value === undefined ? {} : { value }),
    ...rest,
  };
}

function picker(
  type: 'Input.Date' | 'Input.Time',
  id: 'date' | 'time',
  value: string | undefined,
  language: Language,
): CardElement {
  return { type, id, label: say(texts[`${id}-label`], language), ...(value ? { value } : {}) };
}

const column = (item: CardElement) => ({ type: 'Column', width: 'stretch', items: [item] });
