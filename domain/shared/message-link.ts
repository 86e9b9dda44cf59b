/**
 * The address of a message in a channel, as Microsoft documents deep links to a channel
 * conversation. `threadId`: the message that its thread begins with.
 */
export function messageLink(
  { tenantId, teamId }: { tenantId?: string | undefined; teamId?: string | undefined },
  channelId: string,
  messageId: string,
  threadId: string = messageId,
): string {
  const link = new URL('https://teams.microsoft.com/l/message');
  link.pathname += `/${encodeURIComponent(channelId)}/${encodeURIComponent(messageId)}`;
  if (tenantId) link.searchParams.set('tenantId', tenantId);
  if (teamId) link.searchParams.set('groupId', teamId);
  link.searchParams.set('parentMessageId', threadId);
  return link.href;
}
