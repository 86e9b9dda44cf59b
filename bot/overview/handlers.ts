import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { type Language, say } from '../../domain/shared/language';
import type { Answer } from '../shared/answer';
import { type CardButton, card, heading, paragraph, small } from '../shared/card';
import type { Turn } from '../shared/turn';
import { overviewTexts as texts } from './text';

/** The one card that says what can be done here, with a button for each thing that exists. */
export function createOverview(options: {
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'coupledChannel'>;
  menu: (language: Language, coupled: boolean) => readonly CardButton[];
}) {
  const { leerwerkplaatsen, menu } = options;

  /** `opening` comes above it, for a command that wasn't understood. */
  async function overview(turn: Turn, opening: string | undefined): Promise<Answer> {
    const { language } = turn.person;
    const introduction = opening === undefined ? [] : [paragraph(opening)];
    return draw(turn, [...introduction, heading(say(texts.title, language))]);
  }

  /** The first message after the app was added. */
  async function welcome(turn: Turn): Promise<Answer> {
    const { language } = turn.person;
    return draw(turn, [
      heading(say(texts.welcome, language)),
      paragraph(say(texts.introduction, language)),
    ]);
  }

  async function draw(turn: Turn, opening: ReturnType<typeof heading>[]): Promise<Answer> {
    const { person, place } = turn;
    const { language } = person;
    if (place.kind === 'chat') {
      return {
        kind: 'card',
        card: card(language, [...opening, paragraph(say(texts.chat, language))]),
      };
    }
    const channel = await leerwerkplaatsen.coupledChannel(place.channel);
    const body = channel
      ? say(texts.coupled, language, { name: channel.name })
      : say(texts['not-coupled'], language);
    return {
      kind: 'card',
      card: card(
        language,
        [...opening, paragraph(body), small(say(texts.commands, language))],
        menu(language, channel !== undefined),
      ),
    };
  }

  return { overview, welcome };
}
