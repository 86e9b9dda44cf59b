import type { TypedItem } from '../../domain/action-items/drafting';
import { mostInTitle } from '../../domain/action-items/model';
import type { ActionItemService } from '../../domain/action-items/service';
import type { OwnLeerwerkplaats, OwnLeerwerkplaatsen } from '../../domain/leerwerkplaats/own';
import type { ChannelDocument } from '../../domain/leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import type { Command } from '../../domain/shared/command';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { PersonId } from '../../domain/shared/person';
import { personalDataIn } from '../../domain/shared/personal-data';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, notice, privately } from '../shared/answer';
import { problemOf, sendButtons } from '../shared/asking';
import { card, paragraph, small } from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import type { Turn } from '../shared/turn';
import { messageItemForm, noLink } from './actions';
import { agreedFields, type FilledInAgain, titleField } from './agree-form';
import { refusalText } from './refusal';
import { actionItemTexts as texts } from './text';

type Opening = Partial<Record<'link' | 'title' | 'where', string | undefined>>;

/** What becomes of a message. */
interface Writing {
  readonly link: string;
  /** Outside a coupled channel: the leerwerkplaats that was chosen. */
  readonly leerwerkplaatsId?: string | undefined;
}

/**
 * 'Actiepunt maken' on a message, of whom it may be. In a coupled channel the item goes to that
 * channel; anywhere else it asks which of one's own leerwerkplaatsen, and goes to the channel of that
 * one in which one is.
 */
export function createFromMessage(options: {
  actionItems: Pick<ActionItemService, 'write' | 'ownersFor'>;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'coupledChannel' | 'roleElsewhere'>;
  ownLeerwerkplaatsen: OwnLeerwerkplaatsen;
  channelFor: (
    personId: PersonId,
    leerwerkplaatsId: string,
  ) => Promise<ChannelDocument | undefined>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): FormHandler {
  const { actionItems, leerwerkplaatsen, ownLeerwerkplaatsen, newId } = options;

  type Handle = (command: Command, channel: ChannelDocument) => Promise<Answer>;

  /** In the leerwerkplaats of the channel, or in the one that was chosen; undefined: none was. */
  async function inPlace(
    turn: Turn,
    chosen: string | undefined,
    handle: Handle,
  ): Promise<Answer | undefined> {
    const { person, commandId, at, place } = turn;
    const isCoupled =
      place.kind === 'channel' && (await leerwerkplaatsen.coupledChannel(place.channel));
    if (isCoupled) return options.inLeerwerkplaats(turn, handle);
    if (chosen === undefined) return undefined;
    const isIn = (await leerwerkplaatsen.roleElsewhere(chosen, person.id)) !== undefined;
    const channel = isIn ? await options.channelFor(person.id, chosen) : undefined;
    if (!channel) return notice(say(texts['message-not-there'], person.language));
    return handle({ commandId, person, at, leerwerkplaatsId: chosen }, channel);
  }

  /** `where`: the leerwerkplaats that was chosen in the first step. */
  async function open(turn: Turn, opening: Opening): Promise<Answer> {
    const { link = turn.message?.link ?? noLink, where } = opening;
    const title = opening.title ?? titleOf(turn.message?.firstLine ?? '');
    const form = (leerwerkplaatsId?: string) =>
      inPlace(turn, leerwerkplaatsId, (command, channel) =>
        writing(command, channel, { link, leerwerkplaatsId }, { title }),
      );
    const found = await form(where);
    if (found) return found;
    const own = await ownLeerwerkplaatsen(turn.person.id);
    const [only, ...others] = own;
    if (!only) return notice(say(texts['message-nowhere'], turn.person.language));
    if (others.length > 0) return choosing(turn, own, { link, title });
    return (await form(only.leerwerkplaatsId)) as Answer;
  }

  function choosing(
    { person: { language } }: Turn,
    own: readonly OwnLeerwerkplaats[],
    { link, title }: { link: string; title: string },
  ): Answer {
    const choices = own.map(({ name, leerwerkplaatsId }) => ({
      title: name,
      value: leerwerkplaatsId,
    }));
    const shown = card(
      language,
      [
        paragraph(say(texts['message-where'], language)),
        {
          type: 'Input.ChoiceSet',
          id: 'where',
          label: say(texts['where-label'], language),
          choices,
          value: own[0]?.leerwerkplaatsId ?? '',
        },
        titleField(title, language),
      ],
      [messageItemForm.next(say(texts['where-next'], language), newId(), { link })],
    );
    return { kind: 'form', title: say(texts['write-title'], language), card: shown };
  }

  async function writing(
    command: Command,
    { name }: ChannelDocument,
    to: Writing,
    again: FilledInAgain,
  ): Promise<Answer> {
    const { person } = command;
    const { language } = person;
    const people = await actionItems.ownersFor(command.leerwerkplaatsId, person);
    if (!people.ok) return notice(refusalText(people, language));
    const isElsewhere = to.leerwerkplaatsId !== undefined;
    const shown = card(
      language,
      [
        ...(isElsewhere ? [small(say(texts['message-goes-to'], language, { name }))] : []),
        ...agreedFields(people.value, language, again),
      ],
      sendButtons(messageItemForm, say(texts['write-send'], language), {
        ...{ formId: newId(), language, problem: again.problem },
        carried: {
          link: to.link,
          ...(isElsewhere ? { leerwerkplaatsId: to.leerwerkplaatsId } : {}),
        },
      }),
    );
    return { kind: 'form', title: say(texts['write-title'], language), card: shown };
  }

  async function send(turn: Turn, typed: TypedItem & Writing): Promise<Answer> {
    const { link, leerwerkplaatsId } = typed;
    const { language: own } = turn.person;
    const sent = await inPlace(turn, leerwerkplaatsId, async (command, channel) => {
      const { channelId, language, name } = channel;
      const origin =
        link === noLink ? ({ kind: 'channel' } as const) : ({ kind: 'message', link } as const);
      const written = await actionItems.write(command, typed, { channelId, language, origin });
      if (written.ok) return privately(say(texts['written-elsewhere'], own, { name }));
      const sentence = refusalText(written, own);
      if (written.refusal === 'reads-only') return notice(sentence);
      const problem = problemOf(written, sentence);
      return writing(command, channel, { link, leerwerkplaatsId }, { ...typed, problem });
    });
    return sent ?? notice(say(texts['message-not-there'], own));
  }

  return handleForm(messageItemForm, { open, send });
}

/** A line as a title, unless it may be about a resident. */
function titleOf(line: string): string {
  if (personalDataIn([[line]], {})) return '';
  const all = [...line];
  return all.length > mostInTitle ? `${all.slice(0, mostInTitle - 1).join('')}…` : line;
}
