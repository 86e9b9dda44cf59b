import type { Activity, Occasion } from './activities';
import { objectOf } from './answers';
import type { Delivery } from './delivery';
import { extensionInvoke } from './extension-activities';
import { type ExtensionAnswer, extensionAnswer } from './extension-answers';
import type {
  CommandCall,
  CommandContext,
  CommandsFor,
  ExtensionCommand,
} from './extension-commands';
import type { Json, JsonObject, Message, Person } from './model';
import { notVisible } from './not-visible';
import { parameterForm } from './parameter-form';

export interface CommandForm extends CommandCall {
  /** The data of the button in the dialog, and what was filled in. */
  data?: Json | undefined;
  inputs?: JsonObject | undefined;
  /** What was chosen under a preview, and the activity that it showed. */
  preview?: { action: 'edit' | 'send'; activity: JsonObject } | undefined;
}

export interface CommandQuery extends CommandCall {
  /** What was typed; without it the first run, before anything is typed. */
  text?: string | undefined;
}

/** Message extensions, as the manifest declares them. */
export interface Extensions {
  /** Those that can be called by this person in this context. */
  commands(person: string, context: CommandContext): ExtensionCommand[];
  /** An action command: opens its dialog, from the bot or from the manifest's parameters. */
  openCommand(call: CommandCall): Promise<ExtensionAnswer>;
  submitCommand(form: CommandForm): Promise<ExtensionAnswer>;
  /** A search command. */
  queryCommand(query: CommandQuery): Promise<ExtensionAnswer>;
  /** Somebody chooses a result that asks the bot for the card. */
  selectItem(call: CommandCall & { item: JsonObject }): Promise<ExtensionAnswer>;
}

export interface ExtensionParts {
  delivery: Delivery;
  commandsFor: CommandsFor;
  /** Throws when this person can't see this place. */
  occasionIn(person: string, channel?: string, thread?: string): Occasion;
  occasionAt(
    person: string,
    messageId: string,
  ): Occasion & { message: Message; author: Person | undefined };
}

/** Throws notVisible for a command, person, place or message that isn't there for them. */
export function createExtensions(parts: ExtensionParts): Extensions {
  const { delivery } = parts;
  const languageOf = (key: string) => parts.occasionIn(key).person.language;

  function where(call: CommandCall): Occasion & { message?: Message; author?: Person | undefined } {
    // The search bar belongs to no conversation.
    if (call.context === 'commandBox') return parts.occasionIn(call.person);
    if (call.messageId !== undefined) return parts.occasionAt(call.person, call.messageId);
    return parts.occasionIn(call.person, call.channel, call.thread);
  }

  function known(call: CommandCall, language: 'nl' | 'en'): ExtensionCommand {
    const found = parts.commandsFor(language).find(({ id }) => id === call.command);
    if (!found?.context.includes(call.context)) throw notVisible('There is no such command here.');
    return found;
  }

  /** Sent up to three times with one id; the answer to the latest is the one that counts. */
  async function ask(at: Occasion, activity: Activity): Promise<ExtensionAnswer> {
    return extensionAnswer(await delivery.insist(activity), at.person.language);
  }

  return {
    commands: (person, context) =>
      parts.commandsFor(languageOf(person)).filter((each) => each.context.includes(context)),
    openCommand: async (call) => {
      const at = where(call);
      const command = known(call, at.person.language);
      if (command.type !== 'action') throw notVisible('This command searches.');
      if (command.fetchTask) return ask(at, extensionInvoke('fetchTask', at, call, {}));
      return { kind: 'dialog', dialog: parameterForm(command, at.person.language) };
    },
    submitCommand: async ({ data, inputs = {}, preview, ...call }) => {
      const at = where(call);
      known(call, at.person.language);
      const filled = { ...objectOf(data), ...inputs };
      const sent: JsonObject = preview
        ? { botMessagePreviewAction: preview.action, botActivityPreview: [preview.activity] }
        : { data: filled };
      return ask(at, extensionInvoke('submitAction', at, call, sent));
    },
    queryCommand: async ({ text, ...call }) => {
      const at = where(call);
      const command = known(call, at.person.language);
      if (text === undefined && !command.initialRun) return { kind: 'items', items: [] };
      const [first] = command.parameters;
      const typed = { name: first?.name ?? '', value: text ?? '' };
      const parameters: Json = [text === undefined ? { name: 'initialRun', value: 'true' } : typed];
      const query = { parameters, queryOptions: { skip: 0, count: 25 } };
      return ask(at, extensionInvoke('query', at, call, query));
    },
    selectItem: async ({ item, ...call }) => {
      const at = where(call);
      known(call, at.person.language);
      return ask(at, extensionInvoke('selectItem', at, call, item));
    },
  };
}
