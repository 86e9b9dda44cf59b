import { type PollTemplate, pollTemplateKeys, pollTemplates } from '../../domain/polls/templates';
import { type Language, say } from '../../domain/shared/language';
import { type AdaptiveCard, card, heading, small } from '../shared/card';
import { askForm, askTemplate } from './actions';
import { pollTexts as texts } from './text';

/** Those that are asked as they are, so that they can be compared from one time to the next. */
const asTheyAre = ['pulse', 'evaluation'] as const satisfies readonly PollTemplate[];

/** What a typed word asks at once: 'peiling pulse'. */
export function templateCalled(words: string): PollTemplate | undefined {
  const typed = words.trim().toLowerCase();
  return asTheyAre.find((key) => texts[key].nl === typed || texts[key].en === typed);
}

/** What one can ask: something ready, an example to change first, or a question of one's own. */
export function pollChoicesCard(language: Language): AdaptiveCard {
  const examples = pollTemplateKeys.filter((key) => !asTheyAre.some((one) => one === key));
  return card(
    language,
    [
      heading(say(texts['choices-title'], language)),
      small(say(texts['choices-ready'], language)),
      {
        type: 'ActionSet',
        actions: asTheyAre.map((template) =>
          askTemplate.button(say(texts[`ask-${template}`], language), { template }),
        ),
      },
      small(say(texts['choices-examples'], language)),
      {
        type: 'ActionSet',
        actions: examples.map((template) =>
          askForm.button(say(pollTemplates[template].question, language), { template }),
        ),
      },
    ],
    [askForm.button(say(texts['ask-own'], language), {})],
  );
}
