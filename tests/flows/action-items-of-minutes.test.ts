import { finishItem } from '../../bot/action-items/actions';
import { itemsOfMinutes } from '../../domain/action-items/making';
import { linesWithout } from '../../domain/action-items/retention';
import { workOf } from '../../domain/shared/documents';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import type { Running } from '../support/application';
import { channelId, click, said, somebody, startLeerwerkplaats, type } from '../support/people';

const karin = somebody(1);
const day = 24 * 60 * 60 * 1000;

describe('action items of a session’s minutes', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  /** Minutes of two lines, written as a session would: with its own document in the same batch. */
  async function minutes(lines = ['De zaal reserveren @Persoon 1 vóór vrijdag', ' ', 'Taart']) {
    const [member] = await running.documents('member');
    const { leerwerkplaatsId, personId, teamsId, name } = member as Record<string, string>;
    const person = { id: personId as 't:o', name: String(name), teamsId: String(teamsId) };
    const made = itemsOfMinutes(
      {
        commandId: 'c1',
        leerwerkplaatsId: String(leerwerkplaatsId),
        person: { ...person, language: 'nl' },
        at: new Date(running.now()),
      },
      lines,
      { channelId, language: 'nl', sessionId: 's1', documentId: 'session:s1' },
      { people: [{ personId: person.id, name: 'Persoon 1' }], now: new Date(running.now()) },
    );
    if (!made.ok) return made.refusal;
    const { operations, items } = made.value;
    const document = { id: 'session:s1', type: 'session', schema: 1, version: 1, items };
    const documents = createCosmosDocuments(running.database, async () => undefined);
    await documents.batch(workOf(String(leerwerkplaatsId)), [
      { kind: 'create', document },
      ...operations,
    ]);
    return person.id;
  }
  const session = async () => (await running.documents('session'))[0] as Record<string, object>;
  const press = (action: typeof finishItem, itemId: string) =>
    click(running, karin, action.button('', { itemId }) as never);

  it('are in the list, and have no cards of their own', async () => {
    await minutes();
    await running.settle();
    expect(running.teams.threads()).toEqual([]);
    const list = said(await type(running, karin, 'acties'));
    expect(list).toContain('De zaal reserveren\nWie: Persoon 1 · Uiterlijk vrijdag 4 december');
    expect(list).toContain('Taart\nWie: nog niemand');
  });

  it('stand right on the session’s card when somebody finishes one', async () => {
    await minutes();
    expect(await press(finishItem, 'c1-1')).toContain('is klaar');
    expect(await session()).toMatchObject({
      version: 2,
      items: {
        'c1-1': { title: 'De zaal reserveren', status: 'done', owner: { name: 'Persoon 1' } },
        'c1-2': { title: 'Taart', status: 'open', owner: null },
      },
    });
    await press(finishItem, 'c1-1');
    expect(await session()).toMatchObject({ version: 2 });
  });

  it('lose their names there too, a year after they were done', async () => {
    const personId = await minutes();
    const { items } = await session();
    expect(linesWithout(items as never, personId as 't:o')).toMatchObject({
      'c1-1': { owner: { name: '' } },
    });
    expect(linesWithout(items as never, 't:other')).toBeUndefined();
    await press(finishItem, 'c1-1');
    await running.later(366 * day);
    expect(JSON.stringify(await session())).not.toContain('Persoon 1');
  });

  it('aren’t made of minutes with a line that may tell who a resident is', async () => {
    expect(await minutes(['Taart', 'Bel mevrouw Jansen'])).toBe('name-in-text');
  });
});
