import { soughtBy } from '../../domain/directory/words';
import type { OwnLeerwerkplaatsen } from '../../domain/leerwerkplaats/own';
import { type Language, say } from '../../domain/shared/language';
import { type Answer, notice } from '../shared/answer';
import { type CardButton, card, heading, paragraph } from '../shared/card';
import type { ButtonLook } from '../shared/card-action';
import type { Turn } from '../shared/turn';
import { showDiscipline, showHelpers, showNeeds } from './actions';
import { directoryTexts as texts } from './text';

/** Teams shows six buttons; the rest stands in the overflow menu. */
const mostButtons = 5;

/**
 * `wie` in the 1:1 chat: in the one leerwerkplaats in which somebody takes part; of several it asks
 * which, and keeps what was looked for.
 */
export async function askWhere(
  { person }: Turn,
  typed: string,
  ownLeerwerkplaatsen: OwnLeerwerkplaatsen,
  lookIn: (leerwerkplaatsId: string) => Promise<Answer>,
): Promise<Answer> {
  const { language } = person;
  const [own, ...others] = await ownLeerwerkplaatsen(person.id);
  if (!own) return notice(say(texts['no-leerwerkplaats'], language));
  if (others.length === 0) return lookIn(own.leerwerkplaatsId);
  const buttons = [own, ...others].map(({ leerwerkplaatsId, name }, place) =>
    buttonFor(typed, name, { leerwerkplaatsId }, place < mostButtons ? {} : { mode: 'secondary' }),
  );
  return { kind: 'card', card: whichCard(buttons, language) };
}

function whichCard(buttons: readonly CardButton[], language: Language) {
  const question = paragraph(say(texts['which-leerwerkplaats'], language));
  return card(language, [heading(say(texts.title, language)), question], buttons);
}

/** A button carries ids only, so of the words just the need or the discipline that they mean. */
function buttonFor(
  typed: string,
  name: string,
  named: { leerwerkplaatsId: string },
  look: ButtonLook,
): CardButton {
  const { needs, disciplines, isDiscipline } = soughtBy(typed);
  const [need] = needs;
  const [discipline] = disciplines;
  if (discipline && isDiscipline) {
    return showDiscipline.button(name, { discipline, page: 1, ...named }, look);
  }
  if (need) return showHelpers.button(name, { need, page: 1, ...named }, look);
  return showNeeds.button(name, named, look);
}
