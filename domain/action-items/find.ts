import { type Documents, type Read, workOf } from '../shared/documents';
import { type ActionItemDocument, actionItemId } from './records';

/**
 * Names an item as seen from a channel: an item of another channel, or of a case, doesn't exist
 * there. `channelId` null: as seen 1:1 or on somebody's own page, where it has to be their own.
 */
export interface ItemFrom {
  readonly itemId: string;
  readonly channelId: string | null;
}

/** The item with its ETag, or undefined if there is none to be seen from there. */
export async function findActionItem(
  documents: Documents,
  leerwerkplaatsId: string,
  { itemId, channelId }: ItemFrom,
): Promise<Read<ActionItemDocument> | undefined> {
  const item = await documents.get<ActionItemDocument>(
    workOf(leerwerkplaatsId),
    actionItemId(itemId),
  );
  if (item?.type !== 'action-item' || channelId === null) return item;
  return item.channelId === channelId && item.origin.kind !== 'case' ? item : undefined;
}
