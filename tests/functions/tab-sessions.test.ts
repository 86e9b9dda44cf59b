import { randomUUID } from 'node:crypto';
import { type SessionsView, sessionsView } from '../../domain/sessions/api';
import type { Running } from '../support/application';
import { openDialog, shown } from '../support/dialogs';
import {
  button,
  channelId,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import { askTab, channelPath } from '../support/tab';

const [karin, bas] = [somebody(1), somebody(2)];
let running: Running;

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
  const filled = { title: 'Casus', date: '2026-12-08', time: '14:00', place: 'De Eik' };
  await send(running, karin, form, { ...filled, agenda: 'Welkom' });
  await running.settle();
});
afterEach(() => running.close());

const look = (who: Somebody) => askTab<SessionsView>(running, who, `${channelPath()}/sessions`);

async function say(who: Somebody, answer: string, commandId = randomUUID(), channel = channelId) {
  const [session] = await running.documents('session');
  const path = `${channelPath(channel)}/sessions/${session?.sessionId}/answer`;
  return askTab<SessionsView>(running, who, path, { method: 'PUT', body: { commandId, answer } });
}

describe('sessions in the tab', () => {
  it('are what is to come, with when, where, who comes and one’s own answer', async () => {
    expect((await look(bas)).view.sessions[0]?.mine).toBeUndefined();
    const { status, view } = await say(bas, 'yes');
    expect(status).toBe(200);
    expect(sessionsView.strict().parse(view)).toEqual(view);
    expect(view.sessions).toMatchObject([
      {
        ...{ title: 'Casus', place: 'De Eik', agenda: ['Welkom'], names: ['Persoon 2'] },
        ...{ startsAt: '2026-12-08T13:00:00.000Z', endsAt: '2026-12-08T14:30:00.000Z' },
        mine: { answer: 'yes', before: false },
      },
    ]);
    expect((await look(karin)).view.sessions[0]?.mine).toBeUndefined();
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Komen (1): Persoon 2');
  });

  it('keep one answer under one command, also when it comes again after another', async () => {
    const commandId = randomUUID();
    await say(bas, 'yes', commandId);
    await say(bas, 'no');
    const { view } = await say(bas, 'yes', commandId);
    expect(view.sessions).toMatchObject([{ counts: { yes: 0, no: 1 }, mine: { answer: 'no' } }]);
  });

  it('tell whose answer was given before a session was moved', async () => {
    await say(bas, 'yes');
    const form = await open(running, karin, button(newestCard(running), 'Wijzigen'));
    await send(running, karin, form, { ...valuesIn(form), date: '2026-12-09' });
    expect((await look(bas)).view.sessions).toMatchObject([
      { movedFrom: '2026-12-08T13:00:00.000Z', mine: { answer: 'yes', before: true } },
    ]);
  });

  it('refuse what can’t be an answer, and a session of another channel', async () => {
    expect(await say(bas, 'perhaps')).toMatchObject({
      status: 400,
      refusal: { code: 'malformed' },
    });
    const elsewhere = '19:second@thread.tacv2';
    expect((await say(bas, 'yes', randomUUID(), elsewhere)).status).toBe(404);
    expect(await running.documents('attendance')).toEqual([]);
  });
});
