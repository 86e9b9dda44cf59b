import { HTTPException } from 'hono/http-exception';

/** An error in the shape of the connector's own: {error: {code, message}}. */
function connectorError(status: 400 | 401 | 403 | 404 | 413, code: string, text: string) {
  const body = JSON.stringify({ error: { code, message: text } });
  const headers = { 'content-type': 'application/json' };
  return new HTTPException(status, { res: new Response(body, { status, headers }) });
}

export const conversationNotFound = () =>
  connectorError(404, 'ConversationNotFound', 'Conversation not found.');

export const activityNotFound = () =>
  connectorError(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');

export const memberNotFound = () =>
  connectorError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');

export const notInRoster = () =>
  connectorError(
    403,
    'BotNotInConversationRoster',
    'The bot is not part of the conversation roster.',
  );

export const notReachable = () =>
  connectorError(403, 'ServiceError', 'Failure due to: AclCheckFailed.');

export const blocked = () =>
  connectorError(403, 'MessageWritesBlocked', 'Thread is blocked from message writes.');

export const unauthorized = () =>
  connectorError(401, 'Unauthorized', 'Authorization has been denied for this request.');

export const badRequest = () => connectorError(400, 'BadSyntax', 'The request is malformed.');

export const tooLarge = () =>
  connectorError(413, 'MessageSizeTooBig', 'The message is larger than 100 KB.');
