import { forgetAnswers } from '../../domain/group-questions/retention';
import { forgetVotes } from '../../domain/polls/retention';
import type { ForgettingService } from '../../domain/privacy/forgetting';
import { forgetAttendance } from '../../domain/sessions/retention';
import type { Documents } from '../../domain/shared/documents';
import type { PersonId } from '../../domain/shared/person';
import { type NoticeOutcome, type Notices, oneNotice } from '../shared/notice';

/** When a document was written just now, it is looked at again after this long, in milliseconds. */
const pause = 30_000;

/** What is kept no longer is taken out; nothing is said. */
export function createPrivacyNotices({
  documents,
  forgetting,
}: {
  documents: Documents;
  forgetting: ForgettingService;
}): Notices {
  const untilDone = (done: boolean): NoticeOutcome => ({
    outcome: done ? { kind: 'unneeded' } : { kind: 'retry', afterMilliseconds: pause },
  });
  return {
    'member-forgotten': oneNotice('names', async ({ leerwerkplaatsId, subjectId }) =>
      untilDone(await forgetting.forget(leerwerkplaatsId, subjectId as PersonId)),
    ),
    'represented-removed': oneNotice('names', async ({ leerwerkplaatsId, subjectId }) =>
      untilDone(await forgetting.forgetRepresented(leerwerkplaatsId, subjectId)),
    ),
    'poll-settled': oneNotice('votes', async ({ leerwerkplaatsId, subjectId }) =>
      untilDone(await forgetVotes(documents, leerwerkplaatsId, subjectId)),
    ),
    'session-settled': oneNotice('attendance', async ({ leerwerkplaatsId, subjectId }) =>
      untilDone(await forgetAttendance(documents, leerwerkplaatsId, subjectId)),
    ),
    'group-question-settled': oneNotice('answers', async ({ leerwerkplaatsId, subjectId }) =>
      untilDone(await forgetAnswers(documents, leerwerkplaatsId, subjectId)),
    ),
  };
}
