import { app } from '@azure/functions';
import type { StoredDocument } from '../domain/shared/documents';
import { onWork } from './platform/change-feed';
import { theApplication } from './platform/wiring';

/** Documents → small look-ups: which leerwerkplaatsen somebody takes part in. */
app.cosmosDB('project', {
  ...onWork('project'),
  handler: (documents: StoredDocument[]) => theApplication().project(documents),
});
