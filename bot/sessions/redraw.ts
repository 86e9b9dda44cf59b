import { type SessionDocument, sessionDocumentId, sessionOf } from '../../domain/sessions/records';
import { say } from '../../domain/shared/language';
import type { Drawer } from '../shared/drawer';
import type { TeamsMessage } from '../shared/teams-messages';
import type { DrawSession } from './cards';
import { sessionTexts } from './text';

/** A session as a message in its channel, in the channel's language. */
function sessionMessage(
  drawSession: DrawSession,
  session: SessionDocument,
  options: { repeat?: boolean } = {},
): TeamsMessage {
  return {
    card: drawSession(sessionOf(session), session.language, options),
    summary: say(sessionTexts.summary, session.language),
  };
}

/** Keeps a session's card current. */
export const createSessionDrawer = (drawSession: DrawSession): Drawer => ({
  type: 'session',
  documentId: sessionDocumentId,
  subjectId: (document) => (document as SessionDocument).sessionId,
  draw: (document, options) => sessionMessage(drawSession, document as SessionDocument, options),
});
