import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { makeSession } from '../support/forms';
import {
  button,
  channelActivity,
  channelId,
  click,
  clicked,
  deliver,
  newestCard,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import { casus } from '../support/sessions';
import type { Card } from '../support/teams-end';

const [karin, peter] = [somebody(1), somebody(2)];

describe('a session that was moved', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await makeSession(running, karin, casus);
  });
  afterEach(() => running.close());

  it('takes no yes from a card that still shows the earlier moment', async () => {
    const old = newestCard(running);
    const form = await open(running, karin, button(old, 'Wijzigen'));
    await send(running, karin, form, { ...casus, date: '2026-12-09' });
    expect(await click(running, peter, button(old, 'Ik kom'))).toContain('net verplaatst');
    expect(await running.documents('attendance')).toEqual([]);
    await running.settle();
    expect(await click(running, peter, button(newestCard(running), 'Ik kom'))).toContain('Ik kom');
    expect(await running.documents('session')).toMatchObject([{ counts: { yes: 1 } }]);
  });

  it('takes no yes for somebody else from a dialog that shows the earlier moment', async () => {
    const add = shown(await openDialog(running, karin, channelId, 'members/add-represented'));
    const mien = { name: 'Mien', discipline: 'hospice' };
    await sendDialog(running, karin, channelId, button(add, 'Toevoegen'), mien);
    const behalf = (await open(
      running,
      karin,
      button(newestCard(running), 'Namens iemand'),
    )) as Card;
    expect(wordsOf(behalf)).toContain('dinsdag 8 december, 14:00');
    const change = await open(running, karin, button(newestCard(running), 'Wijzigen'));
    await send(running, karin, change, { ...casus, date: '2026-12-09' });
    const [{ representedId: represented } = {}] = await running.documents('represented');
    expect(await send(running, karin, behalf, { represented, answer: 'yes' })).toContain(
      'net verplaatst',
    );
    expect(await running.documents('attendance')).toEqual([]);
  });

  it('keeps an answer that was stored before it was moved, when Teams brings that again', async () => {
    const old = newestCard(running);
    const tap = channelActivity(running, peter, clicked(button(old, 'Ik kom')));
    await deliver(running, tap);
    const form = await open(running, karin, button(old, 'Wijzigen'));
    await send(running, karin, form, { ...casus, date: '2026-12-09' });
    const { body } = await deliver(running, tap);
    expect(body).toMatchObject({ value: expect.stringContaining('Ik kom') });
    expect(await running.documents('session')).toMatchObject([
      { counts: { yes: 1 }, answeredInRound: 0 },
    ]);
  });
});
