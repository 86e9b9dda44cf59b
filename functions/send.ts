import { app } from '@azure/functions';
import type { StoredDocument } from '../domain/shared/documents';
import { onWork } from './platform/change-feed';
import { theApplication } from './platform/wiring';

/** Events → messages: posts what follows from what was stored. */
app.cosmosDB('send', {
  ...onWork('send'),
  handler: (documents: StoredDocument[]) => theApplication().send(documents),
});
