import { type EntryContent, entryKinds, entryLimits, rooms } from '../../domain/directory/model';
import { needs, needText } from '../../domain/directory/needs';
import { fieldText, kindText, roomText } from '../../domain/directory/text';
import { disciplines, disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { type Language, say } from '../../domain/shared/language';
import { type Problem, sendButtons } from '../shared/asking';
import { type AdaptiveCard, type CardElement, card, problem, small } from '../shared/card';
import { addForm, changeForm } from './actions';
import { directoryTexts as texts } from './text';

export const emptyContent: EntryContent = {
  name: '',
  organisation: '',
  kind: 'person',
  discipline: null,
  needs: [],
  callMeFor: '',
  area: '',
  room: null,
  phone: '',
  mail: '',
  reach: '',
};

/** Which entry a form changes, and as of which version; absent when it adds one. */
export interface Changing {
  readonly entryId: string;
  readonly version: number;
  /** Named by a form in the 1:1 chat. */
  readonly leerwerkplaatsId?: string | undefined;
}

/** The dialog that adds an entry or changes one; shown again with what is wrong. */
export function entryFormCard(
  formId: string,
  language: Language,
  content: EntryContent,
  { changing, again }: { changing?: Changing | undefined; again?: Problem | undefined } = {},
): AdaptiveCard {
  const words = (id: keyof typeof entryLimits, example?: keyof typeof texts): CardElement => ({
    type: 'Input.Text',
    id,
    label: say(fieldText[id], language),
    maxLength: entryLimits[id],
    ...(example ? { placeholder: say(texts[example], language) } : {}),
    value: content[id],
  });
  const save = say(texts.save, language);
  return card(
    language,
    [
      ...(again ? [problem(again.sentence)] : []),
      choice('kind', say(texts.kind, language), kindChoices(language), content.kind),
      words('name'),
      words('organisation'),
      choice(
        'discipline',
        say(texts.discipline, language),
        disciplineChoices(language),
        content.discipline,
      ),
      {
        ...choice(
          'needs',
          say(texts.needs, language),
          needChoices(language),
          content.needs.join(','),
        ),
        isMultiSelect: true,
        style: 'expanded',
      },
      words('callMeFor', 'call-me-for-example'),
      { ...words('phone'), style: 'Tel' },
      { ...words('mail'), style: 'Email' },
      words('reach', 'reach-example'),
      words('area', 'area-example'),
      choice('room', say(texts.room, language), roomChoices(language), content.room),
      small(say(texts['no-residents'], language)),
    ],
    changing
      ? sendButtons(changeForm, save, { formId, language, problem: again, carried: changing })
      : sendButtons(addForm, save, { formId, language, problem: again }),
  );
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

function choice(
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string | null,
): CardElement {
  const chosen = value === null || value === '' ? {} : { value };
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', choices, ...chosen };
}

const kindChoices = (language: Language): readonly Choice[] =>
  entryKinds.map((value) => ({ title: say(kindText[value], language), value }));

const disciplineChoices = (language: Language): readonly Choice[] =>
  disciplines.map(({ key }) => ({ title: say(disciplineText[key], language), value: key }));

const needChoices = (language: Language): readonly Choice[] =>
  needs.map(({ key }) => ({ title: say(needText[key], language), value: key }));

const roomChoices = (language: Language): readonly Choice[] =>
  rooms.map((value) => ({ title: say(roomText[value], language), value }));
