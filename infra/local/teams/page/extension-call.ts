import type { CommandCall, ExtensionCommand } from '../extension-commands';

/** A command that was chosen, and where. */
export interface Called {
  command: ExtensionCommand;
  call: CommandCall;
}

/** Where a menu of commands stands. */
export type Where = Pick<CommandCall, 'context' | 'channel' | 'thread' | 'messageId'>;

/** Asks the server for the next step of the command, with what this step adds to the call. */
export type Ask = (path: 'open' | 'submit' | 'query' | 'select', more?: object) => Promise<void>;
