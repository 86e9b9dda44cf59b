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

/**
 * What an anonymous poll shows of its answers once it is closed: nothing where that would tell what
 * somebody answered. Words come in an order of chance.
 */
export function outcomeOf(
  { kind }: Pick<Poll, 'kind'>,
  answers: readonly Answer[],
): Pick<Poll, 'counts' | 'words' | 'withheld'> {
  if (answers.length < leastAnswers) return { counts: {}, withheld: 'too-few' };
  const shown = kind === 'open' ? answers : answers.map(({ chosen }) => ({ chosen }));
  const [first] = shown;
  if (first && shown.every((one) => isSameAnswer(one, first))) {
    return { counts: {}, withheld: 'too-alike' };
  }
  const counts = kind === 'scale' ? withoutTelling(countsOf(answers)) : countsOf(answers);
  const words = shuffled(answers.flatMap((one) => one.words ?? []));
  return { counts, ...(words.length === 0 ? {} : { words }) };
}

/** Without the statements that few people scored, or that all who did scored the same. */
function withoutTelling(counts: Readonly<Record<string, number>>): Record<string, number> {
  const all = Object.entries(counts);
  const isKept = (optionId: string) => {
    const own = all.filter(([key]) => saidOf(key).optionId === optionId);
    const scores = own.reduce((sum, [, count]) => sum + count, 0);
    return scores >= leastAnswers && own.length > 1;
  };
  return Object.fromEntries(all.filter(([key]) => isKept(saidOf(key).optionId)));
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
