import type { DirectoryService } from '../../domain/directory/service';
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
import { helpersCard, needsCard } from './cards';
import { createImporting } from './import';
import { createKeeping } from './keeping';
import { disciplineCard, foundCard } from './search';
import { createSuggesting } from './suggest';
import { directoryTexts as texts } from './text';

/** 'Wie doet wat': whom do I call for this? By command, by tile; and who keeps the list right. */
export function createDirectoryFeature(options: {
  directory: DirectoryService;
  /** Looking posts nothing and changes nothing: by what this process remembers. */
  inKnownLeerwerkplaats: InLeerwerkplaats;
  inPlace: InPlace;
  newId: NewId;
}): Feature {
  const { directory, inKnownLeerwerkplaats } = options;
  const keeping = createKeeping(options);

  const look = (
    turn: Turn,
    draw: (found: Awaited<ReturnType<typeof directory.look>>) => AdaptiveCard,
  ): Promise<Answer> =>
    inKnownLeerwerkplaats(turn, async (command) => ({
      kind: 'card',
      card: draw(await directory.look(command)),
    }));

  /** What is typed in a channel is answered there, where others read it: colleagues' working numbers. */
  const ask = (turn: Turn, rest: string): Promise<Answer> => {
    const { language } = turn.person;
    return look(turn, (found) => {
      const asked = rest.trim();
      const card = asked === '' ? needsCard(found, language) : foundCard(asked, found, language);
      return { ...card, body: [...card.body, small(say(texts.overheard, language))] };
    });
  };

  const choose = handleAction(chooseNeed, async (turn, { choice }) => {
    const { language } = turn.person;
    if (!choice) return privately(say(texts['choose-first'], language));
    return look(turn, (found) => helpersCard(choice, found, language));
  });

  return {
    commands: [{ words: { nl: ['wie'], en: ['who'] }, run: ask }],
    actions: [
      handleAction(showNeeds, (turn) =>
        look(turn, (found) => needsCard(found, turn.person.language)),
      ),
      handleAction(showHelpers, (turn, { need, page }) =>
        look(turn, (found) => helpersCard(need, found, turn.person.language, { page })),
      ),
      handleAction(showDiscipline, (turn, { discipline, page }) =>
        look(turn, (found) => disciplineCard(discipline, found, turn.person.language, page)),
      ),
      choose,
      ...keeping.actions,
    ],
    forms: [...keeping.forms, createSuggesting(options), createImporting(options)],
    menu: (language, coupled) =>
      coupled ? [showNeeds.button(say(texts.title, language), {})] : [],
  };
}
