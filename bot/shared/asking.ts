import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';
import { askedAbout, consideredTexts } from '../../domain/shared/text';
import type { CardButton } from './card';
import type { CardForm } from './card-form';

/** Why a form comes back. */
export interface Problem {
  readonly sentence: string;
  /** It is a question: what is sent with the form when it is kept as it is. */
  readonly considered: string | undefined;
}

export function problemOf({ refusal, details }: Refused<string>, sentence: string): Problem {
  return { sentence, considered: askedAbout(refusal, details) };
}

/** The button that sends a form and, where it came back with a question, the one that keeps it so. */
export function sendButtons<Data extends object, Opening extends object>(
  form: Pick<CardForm<Data, Opening>, 'send'>,
  title: string,
  { formId, language, problem, carried }: Sending,
): CardButton[] {
  const send = form.send(title, formId, carried);
  const considered = problem?.considered;
  if (considered === undefined) return [send];
  const keep = say(consideredTexts['keep-as-it-is'], language);
  const { style: _, ...asItIs } = form.send(keep, formId, { ...carried, considered });
  return [send, asItIs];
}

interface Sending {
  readonly formId: string;
  readonly language: Language;
  readonly problem: Problem | undefined;
  readonly carried?: object;
}
