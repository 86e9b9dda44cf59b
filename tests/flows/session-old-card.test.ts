import type { Running } from '../support/application';
import { openDialog, shown } from '../support/dialogs';
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
} from '../support/people';
import { open, send } from '../support/rows';

const [karin, peter] = [somebody(1), somebody(2)];
const filled = { title: 'Casus bespreken', date: '2026-12-08', time: '14:00', place: 'De Eik' };

describe('a session that was moved', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    await send(running, karin, form, filled);
    await running.settle();
  });
  afterEach(() => running.close());

  it('takes no yes from a card that still shows the earlier moment', async () => {
    const old = newestCard(running);
    const form = await open(running, karin, button(old, 'Wijzigen'));
    await send(running, karin, form, { ...filled, date: '2026-12-09' });
    expect(await click(running, peter, button(old, 'Ik kom'))).toContain('net verplaatst');
    expect(await running.documents('attendance')).toEqual([]);
    await running.settle();
    expect(await click(running, peter, button(newestCard(running), 'Ik kom'))).toContain('Ik kom');
    expect(await running.documents('session')).toMatchObject([{ counts: { yes: 1 } }]);
  });

  it('keeps an answer that was stored before it was moved, when Teams brings that again', async () => {
    const old = newestCard(running);
    const tap = channelActivity(running, peter, clicked(button(old, 'Ik kom')));
    await deliver(running, tap);
    const form = await open(running, karin, button(old, 'Wijzigen'));
    await send(running, karin, form, { ...filled, date: '2026-12-09' });
    const { body } = await deliver(running, tap);
    expect(body).toMatchObject({ value: expect.stringContaining('Ik kom') });
    expect(await running.documents('session')).toMatchObject([
      { counts: { yes: 1 }, answeredInRound: 0 },
    ]);
  });
});
