import { z } from 'zod';
import type { TeamsActivity } from './activity';

/** The invokes of a message extension that we answer, and how each of them is a dialog or a search. */
export const extensionWays = {
  'composeExtension/query': 'search',
  'composeExtension/fetchTask': 'open-form',
  'composeExtension/submitAction': 'send-form',
} as const;

/** The field of our searches, named in the manifest; before anything is typed Teams sends another. */
const typedIn = 'words';

const command = z.object({ commandId: z.string().max(64) });
const query = command.extend({
  parameters: z
    .array(z.object({ name: z.string().max(64), value: z.string().max(1_000) }))
    .max(5)
    .nullish(),
});

/** Whether it was done in the message extension. */
export function isExtension({ name }: Pick<TeamsActivity, 'name'>): boolean {
  return Object.hasOwn(extensionWays, name ?? '');
}

/** Which command opens a dialog; '' when it can't be read. */
export function commandOf(value: unknown): string {
  return command.safeParse(value).data?.commandId ?? '';
}

/** Which command searches, and for what; the id is '' when it can't be read. */
export function queryOf(value: unknown): { id: string; typed: string } {
  const { commandId = '', parameters } = query.safeParse(value).data ?? {};
  const typed = parameters?.find(({ name }) => name === typedIn)?.value ?? '';
  return { id: commandId, typed };
}
