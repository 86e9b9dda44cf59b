import { distance } from 'fastest-levenshtein';
import { type Language, say } from '../../domain/shared/language';
import { oneLine } from '../../domain/shared/one-line';
import { type Answer, notice } from './answer';
import type { CardButton } from './card';
import type { ActionHandler } from './card-action';
import type { FormHandler } from './card-form';
import type { SearchHandler, Shortcut } from './extension';
import { sharedTexts } from './text';
import type { Turn } from './turn';

/** A typed command: the words that mean it, the first one shown; and what it does with the rest. */
export interface CommandHandler {
  readonly words: { readonly nl: readonly string[]; readonly en: readonly string[] };
  readonly run: (turn: Turn, rest: string) => Promise<Answer>;
}

/** What a feature brings to the bot. */
export interface Feature {
  readonly commands: readonly CommandHandler[];
  readonly actions: readonly ActionHandler[];
  readonly forms: readonly FormHandler[];
  /** Its commands in the message extension. */
  readonly searches?: readonly SearchHandler[];
  readonly shortcuts?: readonly Shortcut[];
  /** Its buttons on the overview: `coupled` when the channel belongs to a leerwerkplaats. */
  readonly menu: (language: Language, coupled: boolean) => readonly CardButton[];
}

/** More typing mistakes than this and we no longer guess. */
const mostMistakes = 2;

/** Finds who handles a command, a click or a dialog. `overview` answers when nothing fits. */
export function createRouter(
  features: readonly Feature[],
  overview: (turn: Turn, opening: string | undefined) => Promise<Answer>,
) {
  const commands = features.flatMap((feature) => feature.commands);
  const actions = byVerb(features.flatMap((feature) => feature.actions));
  const forms = byVerb(features.flatMap((feature) => feature.forms));
  const searches = keyed(
    features.flatMap((feature) => feature.searches ?? []),
    ({ id }) => id,
  );
  const shortcuts = keyed(
    features.flatMap((feature) => feature.shortcuts ?? []),
    ({ id }) => id,
  );
  const words = commands.flatMap(({ words: { nl, en } }) => [...nl, ...en]);

  /** A typed message: its first word names the command. Anything unknown gets the overview. */
  async function command(turn: Turn, text: string): Promise<Answer> {
    const [, first = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text.trim()) ?? [];
    const word = oneLine(first);
    const typed = word.toLowerCase();
    const found = commands.find(({ words: { nl, en } }) => [...nl, ...en].includes(typed));
    if (found) return found.run(turn, rest);
    if (typed === '') return overview(turn, undefined);
    return overview(turn, unknownCommand(turn, word, nearest(typed, words)));
  }

  /** A click on a card. */
  async function action(turn: Turn, verb: string, data: unknown): Promise<Answer> {
    return (await actions.get(verb)?.run(turn, data)) ?? malformed(turn);
  }

  /** A click that opens a dialog. */
  async function openForm(turn: Turn, verb: string, data: unknown): Promise<Answer> {
    return (await forms.get(verb)?.open(turn, data)) ?? malformed(turn);
  }

  /** A dialog that was sent. */
  async function sendForm(turn: Turn, verb: string, data: unknown): Promise<Answer> {
    return (await forms.get(verb)?.send(turn, data)) ?? malformed(turn);
  }

  /** A command of the message extension that opens a dialog. */
  async function openShortcut(turn: Turn, id: string): Promise<Answer> {
    const found = shortcuts.get(id);
    return found ? openForm(turn, found.verb, found.carried) : malformed(turn);
  }

  /** A command of the message extension that searches. */
  async function search(turn: Turn, id: string, typed: string): Promise<Answer> {
    return (await searches.get(id)?.run(turn, typed)) ?? malformed(turn);
  }

  /** Everything that it answers to: words, verbs of clicks and dialogs, ids of the message extension. */
  const known = {
    words,
    actions: [...actions.keys()],
    forms: [...forms.keys()],
    searches: [...searches.keys()],
    shortcuts: [...shortcuts.keys()],
  };

  return { command, action, openForm, sendForm, openShortcut, search, known };
}

const byVerb = <Handler extends { readonly verb: string }>(handlers: readonly Handler[]) =>
  keyed(handlers, ({ verb }) => verb);

function keyed<Handler>(handlers: readonly Handler[], keyOf: (handler: Handler) => string) {
  const found = new Map(handlers.map((handler) => [keyOf(handler), handler]));
  if (found.size < handlers.length) throw new Error('two handlers have the same verb or id');
  return found;
}

function nearest(typed: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, mistakes: distance(typed, word) }))
    .sort((one, other) => one.mistakes - other.mistakes)[0];
  return near && near.mistakes <= mostMistakes ? near.word : undefined;
}

function unknownCommand(turn: Turn, typed: string, near: string | undefined): string {
  const { language } = turn.person;
  const shown = [...typed].slice(0, 30).join('');
  return near
    ? say(sharedTexts['did-you-mean'], language, { typed: shown, near })
    : say(sharedTexts['unknown-command'], language, { typed: shown });
}

function malformed(turn: Turn): Answer {
  return notice(say(sharedTexts.malformed, turn.person.language));
}
