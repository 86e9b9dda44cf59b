import type { StoredDocument } from '../../domain/shared/documents';
import type { PostedCard } from '../../domain/shared/posted-card';
import type { TeamsMessage } from './teams-messages';

/** A document that a posted card draws: it counts its changes. */
export interface DrawnDocument extends StoredDocument {
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly version: number;
}

/** How a feature's document becomes its posted card. */
export interface Drawer {
  /** The type of the card's subject; of the document too, unless `documentType` says another. */
  readonly type: string;
  /** Of a second card that draws the same document. */
  readonly documentType?: string;
  /** Whether the card, or else any, follows the document as it is now; absent: always. */
  readonly isDrawn?: (document: DrawnDocument, card?: PostedCard) => boolean;
  readonly documentId: (subjectId: string) => string;
  readonly subjectId: (document: DrawnDocument) => string;
  /** `repeat`: an earlier post of the card may have arrived too, which it says. */
  readonly draw: (document: DrawnDocument, options: { repeat: boolean }) => TeamsMessage;
}
