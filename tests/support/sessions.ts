import type { Running } from './application';
import { makeSession } from './forms';
import { button, newestCard, type Somebody, wordsOf } from './people';
import { open, send, valuesIn } from './rows';

/** What is filled in of a session, a week ahead. */
export const casus = {
  title: 'Casus bespreken',
  date: '2026-12-08',
  time: '14:00',
  place: 'De Eik',
};

/** What this person does with the newest session, and its card once all is drawn. */
export function sessionOf(running: () => Running, who: Somebody) {
  async function card() {
    await running().settle();
    return newestCard(running());
  }
  return {
    card,
    words: async () => wordsOf(await card()),
    make: (more: object = {}) => makeSession(running(), who, { ...casus, ...more }),
    async change(more: object) {
      const form = await open(running(), who, button(newestCard(running()), 'Wijzigen'));
      return send(running(), who, form, { ...valuesIn(form), ...more });
    },
  };
}
