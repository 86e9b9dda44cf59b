import type { ReadTrace } from '../leerwerkplaats/parts';
import type { AttendanceDocument, SessionDocument } from './records';

/** Who makes a session or says whether they come is in the channel, as Teams vouched for it then. */
export const sessionTraces: readonly ReadTrace[] = [
  (document) => {
    if (document.type !== 'attendance') return undefined;
    const { personId, leerwerkplaatsId, at, givenBy } = document as AttendanceDocument;
    return { personId: givenBy ?? personId, leerwerkplaatsId, here: true, since: at };
  },
  (document) => {
    if (document.type !== 'session') return undefined;
    const { madeBy, leerwerkplaatsId, madeAt } = document as SessionDocument;
    return { personId: madeBy.personId, leerwerkplaatsId, here: true, since: madeAt };
  },
];
