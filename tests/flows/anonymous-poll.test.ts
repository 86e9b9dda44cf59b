import { askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import {
  button,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const people = Array.from({ length: 8 }, (_, number) => somebody(number + 2));

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const vote = (who: typeof karin, card: Card, option: string) =>
  click(running, who, button(card, option));

async function voteAll(card: Card, ...options: string[]): Promise<void> {
  for (const [place, option] of options.entries()) await vote(people[place] ?? karin, card, option);
  await running.settle();
}

async function close(who = karin): Promise<string> {
  const said = await click(running, who, button(newestCard(running), 'Peiling sluiten'));
  await running.settle();
  return String(said);
}

describe('an anonymous poll', () => {
  it('tells how many answered while it is open, and the counts once it is closed', async () => {
    const card = await askAnonymously(running, karin);
    await voteAll(card, 'goed', 'goed', 'matig', 'slecht', 'goed');
    const open = wordsOf(newestCard(running));
    expect(open).toContain('5 stemmen · De uitslag komt na het sluiten');
    expect(open).toContain('De groep en de vrager zien niet wie wat koos.');
    expect(open).not.toContain('%');
    expect(await running.documents('poll')).toMatchObject([{ counts: {}, voters: 5 }]);
    expect(await close()).toBe(
      'De peiling is gesloten. Niemand kan nu nog stemmen. De uitslag komt zo op de kaart.',
    );
    const closed = wordsOf(newestCard(running));
    expect(closed).toContain('Gesloten · 5 stemmen');
    expect(closed).toContain('goed\n**3** · 60%\nmatig\n**1** · 20%\nslecht\n**1** · 20%');
    expect(closed).toContain('Wie wat koos, is niet bewaard.');
    expect(newestCard(running).actions ?? []).toEqual([]);
    expect(await running.documents('ballot')).toEqual([]);
  });
});
