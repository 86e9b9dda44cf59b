import { createAnswering } from '../../domain/sessions/answering';
import type { Documents } from '../../domain/shared/documents';
import { personIdOf } from '../../domain/shared/person';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import { localTenantId } from '../../infra/local/teams/identity';
import type { Running } from '../support/application';
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
  typed,
} from '../support/people';
import { open, send } from '../support/rows';
import { sessionOf } from '../support/sessions';

const karin = somebody(1);
const peter = somebody(2);

let running: Running;
const { card, change, make, words } = sessionOf(() => running, karin);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

describe('the answers to a session', () => {
  it.each([undefined, 'Ik kom'])(
    'confirms what another host has just stored of the same tap, after %s',
    async (before) => {
      await make();
      if (before) await click(running, peter, button(await card(), before));
      const [{ leerwerkplaatsId, sessionId } = {}] = await running.documents('session');
      const documents = createCosmosDocuments(running.database, async () => undefined);
      const host = (store: Documents) =>
        createAnswering({
          documents: store,
          rememberedRole: async () => 'participant',
          roleOf: async () => 'participant',
        }).answer(
          {
            commandId: 'tap',
            leerwerkplaatsId: String(leerwerkplaatsId),
            person: {
              id: personIdOf(localTenantId, peter.objectId),
              name: peter.name,
              teamsId: peter.teamsId,
              language: 'nl',
            },
            at: new Date(running.now()),
          },
          { sessionId: String(sessionId), channelId, answer: 'no', round: 0 },
        );
      const late: Documents = {
        ...documents,
        batch: async (...written) => {
          await host(documents);
          return documents.batch(...written);
        },
      };
      expect(await host(late)).toMatchObject({ ok: true, value: { answer: 'no' } });
    },
  );

  it('counts one delivery once, and one person once, whatever comes twice', async () => {
    const line = channelActivity(running, karin, typed('bijeenkomst Casus ; vrijdag 10:00 ; Eik'));
    await Promise.all([1, 2, 3].map(() => deliver(running, line)));
    expect(await running.documents('session')).toHaveLength(1);
    const yes = channelActivity(running, peter, clicked(button(await card(), 'Ik kom')));
    await deliver(running, yes);
    await click(running, peter, button(newestCard(running), 'Misschien'));
    await deliver(running, yes);
    const taps = Array.from({ length: 20 }, (_, tap) => (tap % 2 ? 'Ik kom' : 'Ik kan niet'));
    await Promise.all(
      taps.map((title) => click(running, karin, button(newestCard(running), title))),
    );
    const [session] = await running.documents('session');
    const attendances = await running.documents('attendance');
    expect(attendances).toHaveLength(2);
    const counts = { yes: 0, maybe: 0, no: 0 };
    for (const { answer } of attendances) counts[answer as 'yes'] += 1;
    expect(session?.counts).toEqual(counts);
    expect(counts.maybe).toBe(1);
  });

  it('has 60 people say at once that they come, and names as many as fit', async () => {
    await make();
    const people = Array.from({ length: 60 }, (_, number) => somebody(100 + number));
    await Promise.all(
      people.map((who) => click(running, who, button(newestCard(running), 'Ik kom'))),
    );
    expect(await words()).toMatch(/Komen \(60\): Persoon 100, .* en nog \d+/);
  });
});

describe('an answer of who read too old', () => {
  beforeEach(async () => {
    await make();
    await click(running, peter, button(newestCard(running), 'Ik kom'));
    await running.settle();
  });

  /** The next time the session is read, it is as it was before its last change. */
  async function readTooOld() {
    const [session] = await running.documents('session');
    const match = { container: 'work', operation: 'read', id: String(session?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
  }

  it('that was cancelled takes no answer of who read it just before', async () => {
    const yes = button(newestCard(running), 'Ik kom');
    const form = await open(running, karin, button(newestCard(running), 'Afzeggen'));
    await send(running, karin, form, {});
    await readTooOld();
    expect(await click(running, karin, yes)).toContain('niet aan- of afmelden');
    expect(running.engine.faults.left()).toBe(0);
    expect(await running.documents('attendance')).toHaveLength(1);
  });

  it('that was moved counts an answer of who read it just before as one to the new time', async () => {
    await change({ date: '2026-12-10' });
    await running.settle();
    await readTooOld();
    await click(running, peter, button(newestCard(running), 'Ik kom'));
    expect(running.engine.faults.left()).toBe(0);
    expect(await running.documents('attendance')).toMatchObject([{ round: 1 }]);
    expect(await words()).not.toContain('Gegeven vóór');
  });

  it('counts who changes their answer right when the answer before it was read too old', async () => {
    await click(running, peter, button(newestCard(running), 'Ik kan niet'));
    const [attendance] = await running.documents('attendance');
    const match = { container: 'work', operation: 'read', id: String(attendance?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
    await click(running, peter, button(newestCard(running), 'Misschien'));
    expect(running.engine.faults.left()).toBe(0);
    const counts = { yes: 0, maybe: 1, no: 0 };
    expect(await running.documents('session')).toMatchObject([{ counts }]);
  });
});
