import { type SessionDocument, sessionDocumentId, sessionOf } from '../../domain/sessions/records';
import { say } from '../../domain/shared/language';
import type { Drawer } from '../shared/drawer';
import type { TeamsMessage } from '../shared/teams-messages';
import { sessionCard } from './cards';
import { sessionTexts } from './text';

/** A session as a message in its channel, in the channel's language. */
export function sessionMessage(
  session: SessionDocument,
  options: { repeat?: boolean } = {},
): TeamsMessage {
  return {
    card: sessionCard(sessionOf(session), session.language, options),
    summary: say(sessionTexts.summary, session.language),
  };
}

/** Keeps a session's card current. */
export const sessionDrawer: Drawer = {
  type: 'session',
  documentId: sessionDocumentId,
  subjectId: (document) => (document as SessionDocument).sessionId,
  draw: (document, options) => sessionMessage(document as SessionDocument, options),
};
