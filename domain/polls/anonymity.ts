import { documentId } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { type Answer, isSameAnswer, saidOf } from './answers';
import { countsOf } from './counting';
import { leastAnswers, type Poll } from './model';
import type { Ballots } from './records';

/** For a new anonymous poll. */
export function newBallots(): Ballots {
  return { key: hexOf(crypto.getRandomValues(new Uint8Array(32))), step: 0 };
}

/** The id of somebody's ballot: it can be made from the person, and the person not from it. */
export async function ballotIdOf(
  pollId: string,
  { key }: Ballots,
  personId: PersonId,
): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', bytesOf(key), algorithm, false, ['sign']);
  const hash = await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(personId));
  return documentId('ballot', pollId, hexOf(new Uint8Array(hash)));
}

/** An answer in an anonymous poll, and whether somebody else gave it, who so knows what it says. */
export type Counted = Answer & { readonly onBehalf?: true };

/**
 * What an anonymous poll shows of its answers once it is closed: nothing where that would tell what
 * somebody answered. Who answers for others can take those answers off the counts, so what may be
 * shown is judged by the answers that people gave themselves. Words come in an order of chance, and
 * only where at least as many people wrote some.
 */
export function outcomeOf(
  { kind }: Pick<Poll, 'kind'>,
  answers: readonly Counted[],
): Pick<Poll, 'counts' | 'words' | 'withheld'> {
  const own = answers.filter(({ onBehalf }) => !onBehalf);
  if (own.length < leastAnswers) return { counts: {}, withheld: 'too-few' };
  const isSame = tooAlike(kind, own);
  const writers = own.filter(({ words = '' }) => words !== '').length;
  const mayRead = writers >= leastAnswers && !(kind === 'open' && isSame);
  const words = mayRead ? { words: shuffled(answers.flatMap((one) => one.words || [])) } : {};
  if (isSame) return { counts: {}, withheld: 'too-alike', ...words };
  const counts = countsOf(answers);
  return { counts: kind === 'scale' ? withoutTelling(counts, countsOf(own)) : counts, ...words };
}

/** Everybody said the same, or all chose one of the options of which one may choose more. */
function tooAlike(kind: Poll['kind'], own: readonly Answer[]): boolean {
  const shown = kind === 'open' ? own : own.map(({ chosen }) => ({ chosen }));
  const [first] = shown;
  if (!first) return false;
  if (shown.every((one) => isSameAnswer(one, first))) return true;
  return (
    kind === 'multiple' && first.chosen.some((key) => own.every((one) => one.chosen.includes(key)))
  );
}

type Counts = Readonly<Record<string, number>>;

/** Without the statements that few people scored themselves, or that all who did scored the same. */
function withoutTelling(counts: Counts, ofThemselves: Counts): Record<string, number> {
  const isKept = (optionId: string) => {
    const own = Object.entries(ofThemselves).filter(([key]) => saidOf(key).optionId === optionId);
    const scores = own.reduce((sum, [, count]) => sum + count, 0);
    return scores >= leastAnswers && own.length > 1;
  };
  return Object.fromEntries(
    Object.entries(counts).filter(([key]) => isKept(String(saidOf(key).optionId))),
  );
}

/** In an order of chance that nobody can foretell, each order as likely. */
export function shuffled(texts: readonly string[]): string[] {
  const drawn = texts.map((text) => ({ text, lot: crypto.randomUUID() }));
  return drawn.sort((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ text }) => text);
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
