import type { Dialog } from './answers';
import type { ExtensionCommand } from './extension-commands';
import type { Json, JsonObject } from './model';

type Parameter = ExtensionCommand['parameters'][number];

/** The form that Teams itself draws for an action command without a dialog of the bot's. */
export function parameterForm(command: ExtensionCommand, language: 'nl' | 'en'): Dialog {
  const send = language === 'en' ? 'Send' : 'Versturen';
  const body: Json[] = command.parameters.map(inputOf);
  const actions: Json[] = [{ type: 'Action.Submit', title: send }];
  const card = { type: 'AdaptiveCard', version: '1.5', body, actions };
  return { title: command.title, card };
}

function inputOf({ name, title, inputType, value, choices }: Parameter): JsonObject {
  const given: JsonObject = value === undefined ? {} : { value };
  const input: JsonObject = { id: name, label: title, ...given };
  if (inputType === 'choiceset')
    return { ...input, type: 'Input.ChoiceSet', choices: choices ?? [] };
  if (inputType === 'textarea') return { ...input, type: 'Input.Text', isMultiline: true };
  if (inputType === 'toggle') return { ...input, type: 'Input.Toggle', title };
  const plain: Record<string, string> = { number: 'Number', date: 'Date', time: 'Time' };
  return { ...input, type: `Input.${plain[inputType] ?? 'Text'}` };
}
