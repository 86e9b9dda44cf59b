import { mayForSession, type SessionAction, sessionActions } from '../../../domain/sessions/access';
import { changes, doorsOf, restoring, type Stage, says, type Table } from './attempt';

export const sessions: Table = {
  feature: 'sessions',
  actions: sessionActions,
  may: ({ action }, role) => mayForSession(action as SessionAction, { role, isMaker: false }),
  attempts,
};

/** The title of the session that is there. */
export const sessionTitle = 'Casus bespreken';

function attempts(stage: Stage) {
  const { command, card, olderCard, opened, sent, shortcut, tab } = doorsOf(stage);
  const { leerwerkplaatsId, sessionId, pastSessionId, representedId } = stage;
  const filled = { title: 'Casus', later: 'true' };
  const comes = { sessionId, answer: 'yes', round: 0 };
  const past = { sessionId: pastSessionId };
  const agreed = { ...past, lines: 'Taart' };
  const behalf = { ...comes, represented: representedId };
  const plan = { title: 'Casus 2', date: '2027-11-01', time: '10:00', sessionId, seen: 0 };
  const inTab = {
    ...{ title: 'Casus 3', date: '2027-11-02', time: '10:00', later: false, place: '' },
    ...{ phase: null, method: '', minutes: null, agenda: '' },
  };
  return [
    changes(stage, 'make', 'session', command('bijeenkomst Casus ; over 90 weken 10:00')),
    changes(stage, 'make', 'session', command('session Case ; in 90 weeks 10:00')),
    changes(stage, 'make', 'session', sent('sessions/make', filled)),
    changes(stage, 'make', 'session', shortcut('make-session', 'sessions/make', filled)),
    changes(stage, 'answer', 'attendance', card('sessions/answer', comes)),
    changes(stage, 'answer', 'attendance', olderCard('sessions/answer', comes)),
    changes(stage, 'answer-on-behalf', 'attendance', sent('sessions/answer-on-behalf', behalf)),
    says('look', sessionTitle, card('sessions/view', { sessionId })),
    says('look', sessionTitle, opened('sessions/answer-on-behalf', { sessionId })),
    says('change', sessionTitle, opened('sessions/change', { sessionId })),
    says('cancel', sessionTitle, opened('sessions/cancel', { sessionId })),
    says('look', sessionTitle, tab('tab-sessions', '/sessions')),
    changes(stage, 'make', 'session', tab('tab-session-make', '/sessions', 'POST', inTab)),
    changes(
      stage,
      'answer',
      'attendance',
      tab('tab-session-answer', `/sessions/${sessionId}/answer`, 'PUT', {
        answer: 'yes',
        round: 0,
      }),
    ),
    says('look', sessionTitle, command('bijeenkomsten')),
    says('look', sessionTitle, command('sessions')),
    says('note-presence', sessionTitle, opened('sessions/note-presence', past)),
    says('note-agreements', sessionTitle, opened('sessions/note-agreements', past)),
    says(
      'post-again',
      'komt',
      card('sessions/post-again', { leerwerkplaatsId, sessionId }, 'chat'),
    ),
    ...restoring(
      stage,
      ['session'],
      [
        changes(stage, 'change', 'session', sent('sessions/change', plan)),
        changes(
          stage,
          'change',
          'session',
          tab('tab-session-change', `/sessions/${sessionId}`, 'PUT', { ...inTab, seen: 0 }),
        ),
        changes(stage, 'cancel', 'session', sent('sessions/cancel', { sessionId })),
        changes(stage, 'note-presence', 'session', sent('sessions/note-presence', past)),
        changes(stage, 'note-agreements', 'action-item', sent('sessions/note-agreements', agreed)),
      ],
    ),
  ];
}
