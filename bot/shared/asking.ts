import { type Language, say } from '../../domain/shared/language';
import { consideredTexts, isQuestion } from '../../domain/shared/text';
import type { CardButton } from './card';
import type { CardForm } from './card-form';

/** Why a form comes back. */
export interface Problem {
  readonly sentence: string;
  /** It is a question: the form may be sent again as it is. */
  readonly asks: boolean;
}

export function problemOf(refusal: string, sentence: string): Problem {
  return { sentence, asks: isQuestion(refusal) };
}

/** The button that sends a form and, where it came back with a question, the one that keeps it so. */
export function sendButtons<Data extends object, Opening extends object>(
  form: Pick<CardForm<Data, Opening>, 'send'>,
  title: string,
  { formId, language, problem, carried }: Sending,
): CardButton[] {
  const send = form.send(title, formId, carried);
  if (!problem?.asks) return [send];
  const keep = say(consideredTexts['keep-as-it-is'], language);
  const { style: _, ...considered } = form.send(keep, formId, { ...carried, considered: true });
  return [send, considered];
}

interface Sending {
  readonly formId: string;
  readonly language: Language;
  readonly problem: Problem | undefined;
  readonly carried?: object;
}
