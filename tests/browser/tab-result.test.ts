import type { Frame } from 'playwright-core';
import type { PollView } from '../../domain/polls/api';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTab } from './tab/opened';
import { somePoll } from './tab/tab-server';

const scores = (...votes: number[]) =>
  votes.map((count, place) => ({ value: String(place + 1), votes: count }));

/** A pulse that was asked before, of which one statement is kept back. */
const pulse: Partial<PollView> = {
  question: 'Hoe staat het ervoor?',
  ...{ kind: 'scale', status: 'closed', anonymous: true, voters: 5 },
  options: [
    {
      ...{ id: 'o1', text: 'Ik weet wie ik kan bellen.', votes: 5 },
      ...{ values: scores(0, 0, 3, 1, 1), average: 3.6, lastTime: 3.1 },
    },
    {
      ...{ id: 'o2', text: 'De lijnen zijn korter.', votes: 5 },
      ...{ values: scores(0, 4, 1, 0, 0), average: 2.2 },
    },
    { id: 'o3', text: 'Dit geeft mij werkplezier.' },
  ],
};

/** As many options and voters as there may be on one card. */
const large: Partial<PollView> = {
  question: 'Waar komen we bij elkaar?',
  ...{ kind: 'multiple', status: 'closed', voters: 300 },
  options: Array.from({ length: 20 }, (_, place) => ({
    id: `o${place + 1}`,
    text: `Buurthuis nummer ${place + 1}`,
    votes: place === 0 ? 300 : place,
  })),
};

describeInBrowser('the result of a poll in the tab', () => {
  const at = useTab();

  async function rowsOf(poll: Partial<PollView>, width = 800, theme = 'default') {
    at.api.put(somePoll(poll));
    const window = await at.openWindow({ viewport: { width, height: 800 } });
    const { tab } = await at.open('/tab/channel', { window, theme });
    await tab.getByRole('button', { name: 'Gesloten peilingen (1)' }).click();
    const article = tab.getByRole('article', { name: poll.question ?? '' });
    await article.getByRole('listitem').first().waitFor();
    const rows = await article.getByRole('listitem').allInnerTexts();
    return { window, rows: rows.map((row) => row.replace(/\s+/g, ' ').trim()) };
  }

  it('tells of each statement its average, the one of last time, and how often each score was given', async () => {
    const { rows } = await rowsOf(pulse);
    expect(rows).toEqual([
      'Ik weet wie ik kan bellen. Gemiddeld 3,6 · vorige keer 3,1 1 · 0 2 · 0 3 · 3 4 · 1 5 · 1',
      'De lijnen zijn korter. Gemiddeld 2,2 1 · 0 2 · 4 3 · 1 4 · 0 5 · 0',
      'Dit geeft mij werkplezier. Hier zijn te weinig antwoorden, of te veel dezelfde, om anoniem te blijven.',
    ]);
  });

  it('tells of each of 20 options how many of 300 people chose it', async () => {
    const { rows } = await rowsOf(large);
    expect(rows).toHaveLength(20);
    expect(rows[0]).toBe('Buurthuis nummer 1 300 stemmen · 100%');
    expect(rows[19]).toBe('Buurthuis nummer 20 19 stemmen · 6%');
  });

  it.each([
    { theme: 'default', width: 390, poll: pulse },
    { theme: 'dark', width: 1200, poll: pulse },
    { theme: 'contrast', width: 390, poll: large },
  ])(
    'axe finds nothing in theme $theme at $width pixels, and nothing is cut off',
    async ({ theme, width, poll }) => {
      const { window } = await rowsOf(poll, width, theme);
      const frame = window.frames().at(-1) as Frame;
      expect(await violations(frame)).toEqual([]);
      const isTooWide = () => document.documentElement.scrollWidth > innerWidth;
      expect(await frame.evaluate(isTooWide)).toBe(false);
    },
  );
});
