import type { DirectoryService } from '../../domain/directory/service';
import type { OwnLeerwerkplaatsen } from '../../domain/leerwerkplaats/own';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import type { InPlace } from '../members/in-place';
import { type Answer, privately } from '../shared/answer';
import { type AdaptiveCard, small } from '../shared/card';
import { handleAction } from '../shared/card-action';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import { chooseNeed, showDiscipline, showHelpers, showNeeds } from './actions';
import { helpersCard, needsCard, type Seen } from './cards';
import { createDirectorySearch } from './extension';
import { createImporting } from './import';
import { askWhere } from './in-chat';
import { createKeeping } from './keeping';
import { disciplineCard, foundCard } from './search';
import { createSuggesting } from './suggest';
import { directoryTexts as texts } from './text';

const onlyLooking = { add: false, suggest: false, import: false };

/** 'Wie doet wat': whom do I call for this? By command, by tile; and who keeps the list right. */
export function createDirectoryFeature(options: {
  ownLeerwerkplaatsen: OwnLeerwerkplaatsen;
  directory: DirectoryService;
  /** Looking posts nothing and changes nothing: by what this process remembers. */
  inKnownLeerwerkplaats: InLeerwerkplaats;
  inLeerwerkplaats: InLeerwerkplaats;
  inPlace: InPlace;
  newId: NewId;
}): Feature {
  const { ownLeerwerkplaatsen, directory, inKnownLeerwerkplaats, inPlace } = options;
  const keeping = createKeeping(options);

  /** In the chat `leerwerkplaatsId` says where, and it is only looked at: what changes it is for the channel. */
  const look = (
    turn: Turn,
    leerwerkplaatsId: string | undefined,
    draw: (found: Seen) => AdaptiveCard,
  ): Promise<Answer> =>
    turn.place.kind === 'channel'
      ? inKnownLeerwerkplaats(turn, async (command) => ({
          kind: 'card',
          card: draw(await directory.look(command)),
        }))
      : inPlace(turn, leerwerkplaatsId, async (command) => {
          const found = await directory.look(command);
          const named = { leerwerkplaatsId: command.leerwerkplaatsId };
          return { kind: 'card', card: draw({ ...found, may: onlyLooking, named }) };
        });

  /** What is typed in a channel is answered there, where others read it: colleagues' working numbers. */
  const ask = (turn: Turn, rest: string): Promise<Answer> => {
    const { language } = turn.person;
    const asked = rest.trim();
    const draw = (found: Seen) =>
      asked === '' ? needsCard(found, language) : foundCard(asked, found, language);
    if (turn.place.kind === 'chat') {
      return askWhere(turn, asked, ownLeerwerkplaatsen, (own) => look(turn, own, draw));
    }
    return look(turn, undefined, (found) => {
      const card = draw(found);
      return { ...card, body: [...card.body, small(say(texts.overheard, language))] };
    });
  };

  const choose = handleAction(chooseNeed, async (turn, { choice, leerwerkplaatsId }) => {
    const { language } = turn.person;
    if (!choice) return privately(say(texts['choose-first'], language));
    return look(turn, leerwerkplaatsId, (found) => helpersCard(choice, found, language));
  });

  return {
    commands: [{ words: { nl: ['wie'], en: ['who'] }, run: ask }],
    actions: [
      handleAction(showNeeds, (turn, { leerwerkplaatsId }) =>
        look(turn, leerwerkplaatsId, (found) => needsCard(found, turn.person.language)),
      ),
      handleAction(showHelpers, (turn, { need, page, leerwerkplaatsId }) =>
        look(turn, leerwerkplaatsId, (found) =>
          helpersCard(need, found, turn.person.language, { page }),
        ),
      ),
      handleAction(showDiscipline, (turn, { discipline, page, leerwerkplaatsId }) =>
        look(turn, leerwerkplaatsId, (found) =>
          disciplineCard(discipline, found, turn.person.language, { page }),
        ),
      ),
      choose,
      ...keeping.actions,
    ],
    forms: [...keeping.forms, createSuggesting(options), createImporting(options)],
    searches: [createDirectorySearch(options)],
    menu: (language, coupled) =>
      coupled ? [showNeeds.button(say(texts.title, language), {})] : [],
  };
}
