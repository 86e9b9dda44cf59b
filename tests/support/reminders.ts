import type { Product, Running } from './application';
import { activityIn } from './dialogs';
import { cardIn } from './lifecycle';
import { clicked, deliver, type Somebody, wordsOf } from './people';
import type { Card, CardButton } from './teams-end';

/** The cards that somebody got 1:1, in order. */
export function cardsTo({ teams }: Pick<Product, 'teams'>, { teamsId }: Somebody): Card[] {
  return teams.calls
    .filter(({ method, path, taken }) => {
      return method === 'POST' && taken && path.includes(`a:chat-${teamsId}/`);
    })
    .flatMap(({ body }) => cardIn(body) ?? []);
}

/** What somebody was reminded of, in order. */
export function remindersTo(running: Pick<Product, 'teams'>, who: Somebody): string[] {
  return cardsTo(running, who)
    .map(wordsOf)
    .filter((words) => /^(Uw actiepunten|Your action items)/.test(words));
}

/** Lets the product's clock come to a moment, and to no other before it. */
export function goTo(running: Running, moment: string): Promise<void> {
  return running.later(Date.parse(moment) - running.now());
}

/** As `goTo`, past nine o'clock on Dutch clocks of each day up to and with this one ('2026-12-04'). */
export async function liveUntil(running: Running, day: string): Promise<void> {
  const last = Date.parse(`${day}T08:30:00Z`);
  const first = new Date(running.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  for (let at = Date.parse(`${first}T08:30:00Z`); at <= last; at += 24 * 60 * 60 * 1000) {
    await goTo(running, new Date(at).toISOString());
  }
}

/** Somebody presses a button of a card that they got 1:1; answers the sentence or card that comes back. */
export async function pressInChat(running: Running, who: Somebody, button: CardButton) {
  const { body } = await deliver(running, activityIn(running, who, 'chat', clicked(button)));
  return (body as { value: string | Card }).value;
}
