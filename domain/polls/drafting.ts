import type { Discipline } from '../leerwerkplaats/disciplines';
import { oneLine } from '../shared/one-line';
import { type Considered, type PersonalRefusal, personalDataIn } from '../shared/personal-data';
import { type Refused, type Result, refuse, succeed } from '../shared/result';
import type { PollKind } from './answers';
import { type Poll, type PollOption, type PollResults, pollLimits, shownOptions } from './model';

/** What somebody typed and chose for a new poll. */
export interface TypedPoll extends Considered {
  readonly question: string;
  readonly options: readonly string[];
  /** Absent: one option. */
  readonly kind?: PollKind | undefined;
  readonly mostChosen?: number | undefined;
  readonly results?: PollResults | undefined;
  readonly anonymous?: boolean | undefined;
  /** For a poll about dates: of which disciplines somebody should be there. */
  readonly needed?: readonly Discipline[] | undefined;
  /** Whether who takes part may add options; only where one chooses of them. */
  readonly addsOptions?: boolean | undefined;
  /** When it closes, as somebody writes it: 'vrijdag 17:00'. Absent or empty: in two weeks. */
  readonly closes?: string | undefined;
  readonly closesWhenAllAnswered?: boolean | undefined;
  /** Of a poll about dates: the session, without a date yet, that it finds one for. */
  readonly forSession?: string | undefined;
}

/** What a poll is made of. */
export type DraftedPoll = Pick<
  Poll,
  | 'kind'
  | 'question'
  | 'options'
  | 'mostChosen'
  | 'results'
  | 'needed'
  | 'anonymous'
  | 'addsOptions'
>;

/** How many options a kind needs at least: a scale can have one statement, an open question has none. */
const leastOptions: Readonly<Record<PollKind, number>> = {
  single: 2,
  multiple: 2,
  date: 2,
  scale: 1,
  open: 0,
};

export type DraftRefusal =
  | 'question-missing'
  | 'question-too-long'
  | 'too-few-options'
  | 'too-many-options'
  | 'option-too-long'
  | 'options-too-long'
  | 'same-option-twice'
  | 'limit-not-possible'
  | 'dates-not-anonymous'
  | 'closing-refused'
  | 'date-refused'
  | PersonalRefusal;

/** What somebody typed, as a poll can be made of it: trimmed, without empty options. */
export function draftPoll(typed: TypedPoll): Result<DraftedPoll, DraftRefusal> {
  const { kind = 'single', mostChosen, anonymous = false } = typed;
  const results = anonymous ? 'after-closing' : (typed.results ?? 'at-once');
  const question = oneLine(typed.question);
  if (anonymous && kind === 'date') return refuse('dates-not-anonymous');
  if (question === '') return refuse('question-missing');
  if (question.length > pollLimits.question) {
    return refuse('question-too-long', { most: pollLimits.question });
  }
  const texts = kind === 'open' ? [] : typed.options.map(oneLine).filter((text) => text !== '');
  const wrong = whatIsWrongWith(texts, leastOptions[kind]);
  if (wrong) return wrong;
  const personal = personalDataIn(
    [question, ...texts].map((text) => [text]),
    typed,
  );
  if (personal) return personal;
  const twice = texts.find((text, place) => texts.some((t, p) => p < place && sameText(t, text)));
  if (twice !== undefined) return refuse('same-option-twice', { option: twice });
  const isLimit = kind === 'multiple' && mostChosen !== undefined;
  if (isLimit && !(Number.isInteger(mostChosen) && mostChosen >= 1 && mostChosen <= texts.length)) {
    return refuse('limit-not-possible', { most: texts.length });
  }
  const options = texts.map((text, place): PollOption => ({ id: `o${place + 1}`, text }));
  return succeed({
    ...{ kind, question, options, results },
    ...(isLimit ? { mostChosen } : {}),
    ...(kind === 'date' && typed.needed?.length ? { needed: typed.needed } : {}),
    ...(anonymous ? { anonymous } : {}),
    ...(typed.addsOptions && mayAddTo(kind) ? { addsOptions: true as const } : {}),
  });
}

/** One option more, beside those that there are. */
export function draftOption(
  { options }: Pick<Poll, 'options'>,
  { text, ...considered }: { readonly text: string } & Considered,
): Result<PollOption, DraftRefusal | 'option-missing'> {
  const added = oneLine(text);
  if (added === '') return refuse('option-missing');
  const shown = shownOptions({ options }).map((option) => option.text);
  const wrong = whatIsWrongWith([...shown, added], 0) ?? personalDataIn([[added]], considered);
  if (wrong) return wrong;
  if (shown.some((each) => sameText(each, added))) {
    return refuse('same-option-twice', { option: added });
  }
  return succeed({ id: `o${options.length + 1}`, text: added });
}

/** Whether options may be added: where people choose of them. */
function mayAddTo(kind: PollKind): boolean {
  return kind === 'single' || kind === 'multiple';
}

/** What is wrong with options as they would stand on a card: too few, too many or too long. */
export function whatIsWrongWith(
  texts: readonly string[],
  least: number,
): Refused<DraftRefusal> | undefined {
  const { most, bytes } = pollLimits.options;
  if (texts.length < least) return refuse('too-few-options', { least });
  if (texts.length > most) return refuse('too-many-options', { most });
  if (texts.some((text) => text.length > pollLimits.option)) {
    return refuse('option-too-long', { most: pollLimits.option });
  }
  if (new TextEncoder().encode(JSON.stringify(texts)).length > bytes) {
    return refuse('options-too-long');
  }
  return undefined;
}

/** A letter and its accent are the same, however they were typed. */
function sameText(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
