import type { Entry } from '../../domain/directory/model';
import { listFor } from '../../domain/directory/search';
import type { DirectoryService } from '../../domain/directory/service';
import type { OwnLeerwerkplaats, OwnLeerwerkplaatsen } from '../../domain/leerwerkplaats/own';
import { type Language, say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, type Found, notice } from '../shared/answer';
import { card, small } from '../shared/card';
import type { SearchHandler } from '../shared/extension';
import type { Turn } from '../shared/turn';
import { disciplineOf, entryRow } from './rows';
import { repeated } from './search';
import { directoryTexts as texts } from './text';

/** As many as Teams asks for at a time. */
const mostFound = 25;

/**
 * 'Wie doet wat' in the message extension. In a channel it searches that channel's leerwerkplaats; in
 * a chat, which belongs to none, all those in which somebody takes part.
 */
export function createDirectorySearch({
  ownLeerwerkplaatsen,
  directory,
  inKnownLeerwerkplaats,
}: {
  ownLeerwerkplaatsen: OwnLeerwerkplaatsen;
  directory: Pick<DirectoryService, 'look'>;
  inKnownLeerwerkplaats: InLeerwerkplaats;
}): SearchHandler {
  const run = async (turn: Turn, typed: string): Promise<Answer> => {
    const { person, place } = turn;
    if (place.kind === 'channel') {
      return inKnownLeerwerkplaats(turn, async ({ leerwerkplaatsId }, { name, language }) =>
        answer(turn, typed, [{ leerwerkplaatsId, name }], language),
      );
    }
    const own = await ownLeerwerkplaatsen(person.id);
    return own.length === 0
      ? notice(say(texts['no-leerwerkplaats'], person.language))
      : answer(turn, typed, own, person.language);
  };

  async function answer(
    { person }: Turn,
    typed: string,
    where: readonly OwnLeerwerkplaats[],
    language: Language,
  ): Promise<Answer> {
    const found = await Promise.all(
      where.map(async ({ leerwerkplaatsId, name }) => {
        const seen = await directory.look({ leerwerkplaatsId, person });
        return listFor(typed, seen).map((entry) => foundOf(entry, name, language));
      }),
    );
    const all = found.flat();
    if (all.length > 0) return { kind: 'found', found: all.slice(0, mostFound) };
    const shown = { typed: repeated(typed) };
    return notice(
      say(texts[shown.typed === '' ? 'search-empty' : 'search-none'], person.language, shown),
    );
  }

  return { id: 'who-does-what', run };
}

/** One entry, as it stands in the list and as it goes into a message: without buttons. */
function foundOf(entry: Entry, name: string, language: Language): Found {
  const parts = [disciplineOf(entry, language), entry.organisation, entry.callMeFor, entry.phone];
  const from = say(texts['found-in'], language, { name });
  const row = { ...entryRow({ ...entry, from: 'member' }, language), separator: false };
  return {
    title: entry.name,
    text: parts.filter((part) => part !== '').join(' · '),
    card: card(language, [row, small(from)]),
  };
}
