import { randomUUID } from 'node:crypto';
import { type Activity, invokeActivity, type Occasion } from './activities';
import { objectOf } from './answers';
import type { CommandCall } from './extension-commands';
import { messagePayloadOf } from './message-payload';
import type { JsonObject, Message, Person } from './model';

/** An invoke of a message extension; `more` is what this kind of it carries besides. */
export function extensionInvoke(
  kind: 'fetchTask' | 'submitAction' | 'query' | 'selectItem',
  at: Occasion & { message?: Message; author?: Person | undefined },
  call: CommandCall,
  more: JsonObject,
): Activity {
  const name = `composeExtension/${kind}`;
  // What was chosen is sent as the bot wrote it, without the command's name.
  const value = kind === 'selectItem' ? more : { ...envelope(kind, at, call), ...more };
  const activity = invokeActivity(at, { name, value });
  const source = { name: call.context };
  return { ...activity, channelData: { ...objectOf(activity.channelData), source } };
}

function envelope(
  kind: string,
  { message, author }: { message?: Message; author?: Person | undefined },
  { command, context, theme = 'default' }: CommandCall,
): JsonObject {
  if (kind === 'query') return { commandId: command };
  return {
    commandId: command,
    commandContext: context === 'commandBox' ? 'commandbox' : context,
    requestId: randomUUID().replaceAll('-', ''),
    context: { theme },
    ...(message ? { messagePayload: messagePayloadOf(message, author) } : {}),
  };
}
