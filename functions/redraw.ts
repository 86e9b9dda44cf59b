import { app } from '@azure/functions';
import type { StoredDocument } from '../domain/shared/documents';
import { onWork } from './platform/change-feed';
import { theApplication } from './platform/wiring';

/** Documents → cards: keeps the posted cards current. */
app.cosmosDB('redraw', {
  ...onWork('redraw'),
  handler: (documents: StoredDocument[]) => theApplication().redraw(documents),
});
