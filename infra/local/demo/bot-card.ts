import { cardOf } from '../teams/answers';
import { actionsOf } from '../teams/card-actions';
import type { Json, JsonObject, Message } from '../teams/model';
import type { Teams } from '../teams/teams';

export interface Vote {
  action: JsonObject;
  inputs: JsonObject;
}

/** How to vote for an option on a card: its own button, or a choice and the first button. */
export function voteFor(card: JsonObject, option: string): Vote | undefined {
  const buttons = actionsOf(card).filter(({ type }) => type === 'Action.Execute');
  const button = buttons.find(({ title }) => title === option);
  if (button) return { action: button, inputs: {} };
  const [first] = buttons;
  const choice = choicesOf(card).find(({ title }) => title === option);
  return first && choice ? { action: first, inputs: { [choice.input]: choice.value } } : undefined;
}

interface Choice {
  input: string;
  title: string;
  value: string;
}

function choicesOf(card: Json): Choice[] {
  if (card === null || typeof card !== 'object') return [];
  if (Array.isArray(card)) return card.flatMap(choicesOf);
  if (card.type !== 'Input.ChoiceSet') return Object.values(card).flatMap(choicesOf);
  const choices = (Array.isArray(card.choices) ? card.choices : []) as JsonObject[];
  const input = String(card.id);
  return choices.map(({ title, value }) => ({ input, title: String(title), value: String(value) }));
}

/** The bot's newest card with all of these words on it, whether open or closed. */
function findCard(teams: Teams, channel: string, words: string[]): Message | undefined {
  return teams.messages(channel).findLast((message) => {
    const card = message.author === 'bot' ? cardOf(message) : undefined;
    const written = card === undefined ? '' : JSON.stringify(card);
    return words.every((word) => written.includes(word));
  });
}

/** Waits until the bot has posted it: that may happen after its answer. Undefined when too late. */
export function awaitCard(
  teams: Teams,
  channel: string,
  words: string[],
  limitMs: number,
): Promise<Message | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const found = findCard(teams, channel, words);
      if (found) finish(found);
    };
    const finish = (found?: Message) => {
      stop();
      clearTimeout(timer);
      resolve(found);
    };
    const stop = teams.subscribe(look);
    const timer = setTimeout(finish, limitMs);
    look();
  });
}
