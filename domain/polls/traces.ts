import type { ReadTrace } from '../leerwerkplaats/parts';
import type { PollDocument, VoteDocument } from './records';

/** Who votes or asks is in the channel, as Teams vouched for it at that moment. */
export const pollTraces: readonly ReadTrace[] = [
  (document) => {
    if (document.type !== 'vote') return undefined;
    const { personId, leerwerkplaatsId, at } = document as VoteDocument;
    return { personId, leerwerkplaatsId, here: true, since: at };
  },
  (document) => {
    if (document.type !== 'poll') return undefined;
    const { askedBy, leerwerkplaatsId, askedAt } = document as PollDocument;
    return { personId: askedBy.personId, leerwerkplaatsId, here: true, since: askedAt };
  },
];
