import { type Documents, type NamedQuery, type Read, workOf } from '../shared/documents';
import { type ActionItemDocument, actionItemId } from './records';

/** Names an item as seen from a channel. An item of another channel doesn't exist here. */
export interface ItemInChannel {
  readonly itemId: string;
  readonly channelId: string;
}

/** The item with its ETag, or undefined if there is none in this channel. */
export async function findActionItem(
  documents: Documents,
  leerwerkplaatsId: string,
  { itemId, channelId }: ItemInChannel,
): Promise<Read<ActionItemDocument> | undefined> {
  const item = await documents.get<ActionItemDocument>(
    workOf(leerwerkplaatsId),
    actionItemId(itemId),
  );
  return item?.channelId === channelId ? item : undefined;
}

const openIn = (channelId: string): NamedQuery => ({
  name: 'open-action-items',
  text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.status = 'open' AND c.channelId = @channelId",
  parameters: { channelId },
});

/** Everything that is still to be done in a channel, as it was written: oldest first. */
export async function openItemsIn(
  documents: Documents,
  leerwerkplaatsId: string,
  channelId: string,
): Promise<Read<ActionItemDocument>[]> {
  const partition = workOf(leerwerkplaatsId);
  const found = await documents.query<ActionItemDocument>(openIn(channelId), partition);
  return found.sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
}
