import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Where somebody calls a command: at the compose box, in the search bar, on a message. */
export const contexts = z.enum(['compose', 'commandBox', 'message']);

export type CommandContext = z.infer<typeof contexts>;

/** Who calls which command, and where. */
export interface CommandCall {
  person: string;
  /** The command's id in the manifest. */
  command: string;
  context: CommandContext;
  /** Where it is called at the compose box; without it the person's chat with the bot. */
  channel?: string | undefined;
  thread?: string | undefined;
  /** On which message; only with the context 'message'. */
  messageId?: string | undefined;
  theme?: string | undefined;
}

const parameter = z.object({
  name: z.string(),
  title: z.string(),
  inputType: z.string().default('text'),
  value: z.string().optional(),
  choices: z.array(z.object({ title: z.string(), value: z.string() })).optional(),
});

/** A command of a message extension, with Teams's own defaults (the manifest's reference). */
const command = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().default(''),
  type: z.enum(['query', 'action']).default('query'),
  context: z.array(contexts).default(['compose', 'commandBox']),
  fetchTask: z.boolean().default(false),
  initialRun: z.boolean().default(false),
  parameters: z.array(parameter).default([]),
});

export type ExtensionCommand = z.infer<typeof command>;

const manifest = z.object({
  localizationInfo: z
    .object({
      additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
    })
    .optional(),
  composeExtensions: z.array(z.object({ commands: z.array(command) })).default([]),
});

export type CommandsFor = (language: 'nl' | 'en') => ExtensionCommand[];

/**
 * The commands of the first message extension in a manifest, read anew each time so that a change
 * shows at once; titles in the other language from the file that the manifest names for it.
 * @throws what fs and zod throw for a file that isn't there or is no manifest
 */
export function commandsIn(file: string): CommandsFor {
  return (language) => {
    const read = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    const named = read.localizationInfo?.additionalLanguages ?? [];
    const other = named.find(({ languageTag }) => languageTag.startsWith(language));
    const words = other ? wordsIn(join(dirname(file), other.file)) : {};
    return (read.composeExtensions[0]?.commands ?? []).map((each, place) => {
      const path = `composeExtensions[0].commands[${place}]`;
      const title = words[`${path}.title`] ?? each.title;
      return { ...each, title, description: words[`${path}.description`] ?? each.description };
    });
  };
}

function wordsIn(file: string): Record<string, string> {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
}
