import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import type { CardButton } from '../shared/card';
import { type CardForm, type FormHandler, handleForm } from '../shared/card-form';
import type { CommandHandler } from '../shared/router';
import { sharedTexts } from '../shared/text';
import type { Turn } from '../shared/turn';
import { nameFormCard } from './cards';
import { leerwerkplaatsTexts as texts } from './text';

/** What came of asking with a name. `posted`: a card in the channel says it in a moment. */
export type NameAnswer =
  | { readonly kind: 'done'; readonly text: string; readonly posted: boolean }
  | { readonly kind: 'already'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/** A turn in a channel. */
export type ChannelTurn = Turn & { readonly place: Extract<Turn['place'], { kind: 'channel' }> };

/**
 * Something that is asked with the name of a leerwerkplaats, as a typed command and as a dialog.
 * Both exist in a channel only.
 */
export function createNameRequest(options: {
  kind: 'start' | 'couple';
  form: CardForm<{ name: string }>;
  words: CommandHandler['words'];
  ask: (turn: ChannelTurn, name: string) => Promise<NameAnswer>;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'coupledChannel'>;
  newId: NewId;
  /** What can be done next in a channel that is coupled. */
  nextSteps: (language: Language) => readonly CardButton[];
}): { command: CommandHandler; form: FormHandler; button: (language: Language) => CardButton } {
  const { kind, form, ask, leerwerkplaatsen, newId, nextSteps } = options;
  const button = (language: Language) => form.button(say(texts[`${kind}-button`], language));

  async function typed(turn: Turn, name: string): Promise<Answer> {
    if (!isInChannel(turn)) return onlyInChannel(turn);
    const answer = await ask(turn, name);
    const { language } = turn.person;
    if (answer.kind === 'done') return notice(answer.text);
    return notice(
      answer.text,
      answer.kind === 'already' ? nextSteps(language) : [button(language)],
    );
  }

  function show(
    { person: { language } }: Turn,
    formId: string,
    again: { typed?: string; refusal?: string } = {},
  ): Answer {
    const card = nameFormCard({ kind, form, formId, language, ...again });
    return { kind: 'form', title: say(texts[`${kind}-title`], language), card };
  }

  /** An old welcome still has its buttons: whoever presses one hears how it is now. */
  async function open(turn: Turn): Promise<Answer> {
    if (!isInChannel(turn)) return onlyInChannel(turn);
    const channel = await leerwerkplaatsen.coupledChannel(turn.place.channel);
    if (!channel) return show(turn, newId());
    const { name } = channel;
    return notice(say(texts['couple-already'], turn.person.language, { name }));
  }

  async function send(turn: Turn, { name }: { name: string }, formId: string): Promise<Answer> {
    if (!isInChannel(turn)) return onlyInChannel(turn);
    const answer = await ask(turn, name);
    if (answer.kind === 'refused') return show(turn, formId, { typed: name, refusal: answer.text });
    return answer.kind === 'done' && answer.posted ? nothing : privately(answer.text);
  }

  return {
    command: { words: options.words, run: typed },
    form: handleForm(form, { open, send }),
    button,
  };
}

function isInChannel(turn: Turn): turn is ChannelTurn {
  return turn.place.kind === 'channel';
}

function onlyInChannel({ person }: Turn): Answer {
  return notice(say(sharedTexts['only-in-channel'], person.language));
}
