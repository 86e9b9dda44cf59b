import { type Considered, type PersonalRefusal, personalDataIn } from '../shared/personal-data';
import { type Result, refuse, succeed } from '../shared/result';
import {
  type Answer,
  keyOf,
  mostWords,
  type PollKind,
  type Said,
  saidOf,
  valuesOf,
} from './answers';
import { type Poll, shownOptions } from './model';

/**
 * What somebody does: take back their answer; say one thing (a tap on a card), which leaves what they said before of other
 * options, or answer the whole poll at once (a form). Words only come with the whole.
 */
export type Answering =
  | { readonly say: Said }
  | { readonly takeBack: true }
  | ({ readonly all: readonly Said[]; readonly words?: string | undefined } & Considered);

export type AnswerRefusal =
  | 'no-such-option'
  | 'option-withdrawn'
  | 'nothing-chosen'
  | 'too-many-chosen'
  | 'words-missing'
  | 'words-too-long'
  | PersonalRefusal;

type Asked = Pick<Poll, 'kind' | 'options'> & { readonly mostChosen?: number | undefined };

/**
 * What somebody's answer becomes. A tap on an option of 'multiple' that was chosen takes it back;
 * elsewhere the same tap again changes nothing.
 * @param earlier what they answered before
 */
export function answerAfter(
  poll: Asked,
  earlier: Answer | undefined,
  answering: Answering,
): Result<Answer, AnswerRefusal> {
  if ('takeBack' in answering) return succeed({ chosen: [] });
  const said = 'say' in answering ? [answering.say] : answering.all;
  if (said.some(({ optionId }) => optionId === '')) return refuse('nothing-chosen');
  if (!said.every((one) => canBeSaid(poll, one))) return refuse('no-such-option');
  if (said.some(({ optionId }) => isWithdrawn(poll, optionId))) return refuse('option-withdrawn');
  const keys = said.map(keyOf);
  if ('say' in answering) {
    if (poll.kind === 'open') return refuse('words-missing');
    const before = inOrder(poll, earlier?.chosen ?? []);
    const chosen = withSaid(poll.kind, before, keys[0] as string);
    const { words } = earlier ?? {};
    return checked(poll, { chosen, ...(words === undefined ? {} : { words }) });
  }
  const words = answering.words?.trim() ?? '';
  if (poll.kind === 'open' && words === '') return refuse('words-missing');
  if (keys.length === 0 && words === '') return refuse('nothing-chosen');
  const personal = personalDataIn([[words]], answering);
  if (personal) return personal;
  return checked(poll, { chosen: keys, ...(words === '' ? {} : { words }) });
}

function withSaid(kind: PollKind, before: readonly string[], key: string): readonly string[] {
  if (kind === 'single') return [key];
  if (kind !== 'multiple') return [...before.filter((each) => !isOfSame(each, key)), key];
  return before.includes(key) ? before.filter((each) => each !== key) : [...before, key];
}

/** Each option that is shown once, in the order of the options; of two things said of one the last counts. */
function inOrder(poll: Asked, keys: readonly string[]): string[] {
  return shownOptions(poll).flatMap(({ id }) =>
    keys.filter((key) => saidOf(key).optionId === id).slice(-1),
  );
}

function checked(poll: Asked, answer: Answer): Result<Answer, AnswerRefusal> {
  const { chosen, words = '' } = answer;
  const most = poll.kind === 'single' ? 1 : (poll.mostChosen ?? poll.options.length);
  if (chosen.length > most) return refuse('too-many-chosen', { most });
  if (words.length > mostWords) return refuse('words-too-long', { most: mostWords });
  return succeed({ ...answer, chosen: inOrder(poll, chosen) });
}

function isOfSame(one: string, other: string): boolean {
  return saidOf(one).optionId === saidOf(other).optionId;
}

function isWithdrawn({ options }: Asked, optionId: string): boolean {
  return options.some(({ id, withdrawn }) => id === optionId && withdrawn);
}

function canBeSaid(poll: Asked, { optionId, value }: Said): boolean {
  const values = valuesOf[poll.kind];
  const isOption = poll.options.some(({ id }) => id === optionId);
  return isOption && (values.length === 0 ? value === undefined : values.includes(value ?? ''));
}
