import { channelsOfTeam } from '../../domain/leerwerkplaats/channels';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import type { Documents } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Answer } from '../shared/answer';
import { type CardButton, card, heading, paragraph, small } from '../shared/card';
import type { Turn } from '../shared/turn';
import { overviewTexts as texts } from './text';

/** The one card that says what can be done here, with a button for each thing that exists. */
export function createOverview(options: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'coupledChannel'>;
  menu: (language: Language, coupled: boolean) => readonly CardButton[];
}) {
  const { documents, leerwerkplaatsen, menu } = options;

  /** `opening` comes above it, for a command that wasn't understood. */
  async function overview(turn: Turn, opening: string | undefined): Promise<Answer> {
    const { language } = turn.person;
    const introduction = opening === undefined ? [] : [paragraph(opening)];
    return draw(turn, [...introduction, heading(say(texts.title, language))]);
  }

  /** The first message after the app was added; it says what is here already, if it was here before. */
  async function welcome(turn: Turn): Promise<Answer> {
    const { language } = turn.person;
    const names = await namesInTeam(turn);
    const known = names.length > 0;
    return draw(
      turn,
      [
        heading(say(texts[known ? 'welcome-back' : 'welcome'], language)),
        paragraph(
          known
            ? say(texts.kept, language, { names: names.join(', ') })
            : say(texts.introduction, language),
        ),
      ],
      known ? 'elsewhere' : 'not-coupled',
    );
  }

  async function namesInTeam({ place }: Turn): Promise<readonly string[]> {
    if (place.kind === 'chat') return [];
    const channels = await channelsOfTeam(documents, place.channel);
    return [...new Set(channels.map(({ name }) => name))].sort();
  }

  /** `uncoupled`: what is said of a channel that belongs to no leerwerkplaats. */
  async function draw(
    turn: Turn,
    opening: ReturnType<typeof heading>[],
    uncoupled: 'not-coupled' | 'elsewhere' = 'not-coupled',
  ): Promise<Answer> {
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
      : say(texts[uncoupled], language);
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
