import type { ItemsAsked } from '../../domain/action-items/looking';
import { namedIn } from '../../domain/action-items/owners';
import type { ActionItemService } from '../../domain/action-items/service';
import type { OwnLeerwerkplaatsen } from '../../domain/leerwerkplaats/own';
import type { Command } from '../../domain/shared/command';
import { type Language, say } from '../../domain/shared/language';
import { oneLine } from '../../domain/shared/one-line';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, notice, privately } from '../shared/answer';
import { handleAction } from '../shared/card-action';
import type { Turn } from '../shared/turn';
import { anyone, showItems, showOwnItems, showOwnList } from './actions';
import { itemsCard, lineNow, nextButton, writeButton } from './list-card';
import { refusalText } from './refusal';
import { actionItemTexts as texts } from './text';

/** What people add to `acties`. */
const wordsFor = {
  mine: /^(?:mijn|mij|ik|van mij|mine|my|me)$/i,
  late: /^(?:te laat|laat|verlopen|late|overdue)$/i,
} as const;

/** `acties`: what is to be done in a channel, of one person, too late; and 1:1 one's own everywhere. */
export function createListing(options: {
  actionItems: Pick<ActionItemService, 'look' | 'lookEverywhere' | 'ownersFor'>;
  ownLeerwerkplaatsen: OwnLeerwerkplaatsen;
  inLeerwerkplaats: InLeerwerkplaats;
}) {
  const { actionItems, ownLeerwerkplaatsen, inLeerwerkplaats } = options;

  const byCommand = (turn: Turn, rest: string): Promise<Answer> =>
    turn.place.kind === 'chat'
      ? everywhere(turn, undefined)
      : inLeerwerkplaats(turn, async (command, { channelId }) => {
          const asked = await askedIn(command, oneLine(rest));
          return 'kind' in asked ? asked : inChannel(command, channelId, asked);
        });

  const mine = (turn: Turn): Promise<Answer> => byCommand(turn, 'mijn');

  /** What is asked for, or the sentence that says why nothing is. */
  async function askedIn(
    { leerwerkplaatsId, person }: Command,
    rest: string,
  ): Promise<ItemsAsked | Answer> {
    const { language } = person;
    if (rest === '') return {};
    if (wordsFor.mine.test(rest)) return { of: person.id };
    if (wordsFor.late.test(rest)) return { list: 'late' };
    const people = await actionItems.ownersFor(leerwerkplaatsId, person);
    if (!people.ok) return notice(refusalText(people, language));
    const [named] = namedIn(rest.startsWith('@') ? rest : `@${rest}`, people.value);
    const [who, ...others] = named?.fits ?? [];
    if (who && others.length === 0) return { of: who.personId };
    const refusal = who ? 'owner-not-sure' : 'owner-unknown';
    const details = { name: named?.name ?? rest.slice(0, 40) };
    return notice(
      `${refusalText({ ok: false, refusal, details }, language)} ${say(texts['list-example'], language)}`,
    );
  }

  async function inChannel(
    command: Command,
    channelId: string,
    asked: ItemsAsked,
  ): Promise<Answer> {
    const { person, at } = command;
    const { language } = person;
    const found = await actionItems.look(command, channelId, asked);
    if (!found.ok) return notice(refusalText(found, language));
    const { items, next } = found.value;
    const lines = items.map((item) => lineNow(item, at));
    const buttons = [
      writeButton(language),
      ...(next === undefined ? [] : [nextButton({ ...asked, after: next }, language)]),
    ];
    return {
      kind: 'card',
      card: itemsCard(lines, language, { ...wordsOf(asked, person.id, language), buttons }),
    };
  }

  const page = handleAction(showItems, (turn, { list, of, after }) =>
    inLeerwerkplaats(turn, (command, { channelId }) =>
      inChannel(command, channelId, { list, of: of === anyone ? undefined : of, after }),
    ),
  );

  async function everywhere({ person, at }: Turn, after: string | undefined): Promise<Answer> {
    const { language } = person;
    const own = await ownLeerwerkplaatsen(person.id);
    const { items, next } = await actionItems.lookEverywhere(person.id, own, { after });
    const lines = items.map(({ item, leerwerkplaats }) => ({
      ...lineNow(item, at),
      elsewhere: leerwerkplaats,
    }));
    const more = say(texts['next-button'], language);
    const buttons = next === undefined ? [] : [showOwnItems.button(more, { after: next })];
    const words = {
      title: say(texts['own-title'], language),
      empty: say(texts['own-empty'], language),
    };
    return { kind: 'card', card: itemsCard(lines, language, { ...words, buttons }) };
  }

  /** Of one's own, so where nobody reads along. */
  const inChat = (turn: Turn, after: string | undefined): Promise<Answer> =>
    turn.place.kind === 'chat'
      ? everywhere(turn, after)
      : Promise.resolve(privately(say(texts['own-in-chat'], turn.person.language)));
  const ownPage = handleAction(showOwnItems, (turn, { after }) => inChat(turn, after));
  const ownList = handleAction(showOwnList, (turn) => inChat(turn, undefined));

  return { byCommand, mine, actions: [page, ownPage, ownList] };
}

function wordsOf({ list, of }: ItemsAsked, me: string, language: Language) {
  const title = of === me ? 'own-title' : list === 'late' ? 'late-title' : 'list-title';
  const empty = of === undefined ? (list === 'late' ? 'late-empty' : 'list-empty') : 'of-empty';
  return { title: say(texts[title], language), empty: say(texts[empty], language) };
}
