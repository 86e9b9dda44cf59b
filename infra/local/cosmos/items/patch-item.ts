import { failure, isObject, type Json, type Outcome, refuseOthers, unsupported } from '../protocol';
import { conditionHolds } from '../query/condition';
import { bodyOf, checkDocument, checkEtag, outcome, requireRow } from './operations';
import { patchDocument } from './patch-document';
import { updateRow } from './rows';
import type { ItemScope } from './scope';

/** Fields that the engine sets itself; storing a patched copy overwrites them anyway. */
const systemPath = /^\/(_rid|_self|_etag|_ts|_attachments)(\/|$)/;

/**
 * Patches one document. `patch` is a list of operations, or `{operations, condition}`; 412 where
 * the condition ("FROM c WHERE …") isn't true of the document or the etag has moved on.
 */
export function patchItem(scope: ItemScope, id: string, patch: Json, ifMatch?: string): Outcome {
  if (isObject(patch)) refuseOthers(patch, ['operations', 'condition'], 'a patch');
  const operations = isObject(patch) ? (patch.operations ?? null) : patch;
  const condition = isObject(patch) ? patch.condition : undefined;
  if (condition !== undefined && typeof condition !== 'string') {
    throw unsupported('a patch condition that is no text');
  }
  const row = requireRow(scope, id);
  checkEtag(row, ifMatch);
  if (condition !== undefined && !conditionHolds(scope, row.sequence, condition)) {
    throw failure(412, "The patch condition isn't true of the document");
  }
  refuseSystemPaths(operations);
  const document = patchDocument(bodyOf(row), operations);
  if (checkDocument(scope, document) !== id) throw failure(400, "A patch can't change the id");
  return outcome(200, updateRow(scope, row, document));
}

function refuseSystemPaths(operations: Json): void {
  if (!Array.isArray(operations)) return;
  for (const operation of operations) {
    const path = isObject(operation) ? operation.path : undefined;
    if (typeof path === 'string' && systemPath.test(path)) {
      throw failure(400, `A patch can't change ${path}`);
    }
  }
}
