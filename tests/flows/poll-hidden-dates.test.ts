import type { Running } from '../support/application';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
} from '../support/people';
import { open, send } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
  const typed = {
    question: 'Wanneer komen we?',
    kind: 'date',
    options: 'vrijdag 10:00\nmaandag 14:00',
    results: 'after-closing',
  };
  await send(running, karin, await formOf(karin, 'polls/ask'), typed);
  await running.settle();
  const [poll] = await running.documents('poll');
  const form = await formOf(peter, 'polls/answer', { pollId: poll?.pollId });
  await send(running, peter, form, { o1: 'no', o2: 'yes' });
  await running.settle();
});
afterEach(() => running.close());

const formOf = (who: Somebody, verb: string, carried: object = {}) =>
  open(running, who, { data: { ...carried, verb } } as unknown as CardButton);

describe('a poll about dates whose result comes after closing', () => {
  it('tells nobody how a date stands before, also not who chooses one', async () => {
    const own = (await click(running, karin, button(newestCard(running), 'Mijn keuze'))) as Card;
    expect(JSON.stringify(own)).not.toContain('Andere datum kiezen');
    const [poll] = await running.documents('poll');
    for (const who of [karin, peter]) {
      const form = await formOf(who, 'polls/choose-other-date', { pollId: poll?.pollId });
      expect(form).toContain('Sluit eerst de peiling.');
    }
  });

  it('lets a date be chosen once it is closed', async () => {
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
    const title = 'Kies maandag 7 december 14:00';
    expect(await click(running, karin, button(newestCard(running), title))).toContain('Gekozen');
  });
});
