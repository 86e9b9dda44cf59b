import type { StoredDocument } from '../../domain/shared/documents';
import type { TeamsMessage } from './teams-messages';

/** A document that a posted card draws: it counts its changes. */
export interface DrawnDocument extends StoredDocument {
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly version: number;
}

/** How a feature's document becomes its posted card. */
export interface Drawer {
  /** The type of the document, and of the card's subject. */
  readonly type: string;
  readonly documentId: (subjectId: string) => string;
  readonly subjectId: (document: DrawnDocument) => string;
  readonly draw: (document: DrawnDocument) => TeamsMessage;
}
