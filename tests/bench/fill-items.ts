import { newList } from '../../domain/action-items/list';
import { newLooseItem } from '../../domain/action-items/making';
import { type Person, personIdOf } from '../../domain/shared/person';
import type { CosmosEngine } from '../../infra/local/cosmos/engine';
import { localTenantId } from '../../infra/local/teams/identity';
import { channelOf, createAll } from './fill';
import { itemNumber } from './numbers';

const at = new Date('2026-12-01T13:03:00Z');

/** Who leads the nth leerwerkplaats, as in its own records. */
const leaderOf = (number: number): Person => ({
  id: personIdOf(localTenantId, `leader-${number}`),
  name: 'Somebody',
  language: 'nl',
  teamsId: `29:leader-${number}`,
});

/** So many loose action items in one channel, as the product stores them, and the list of them. */
export async function fillItems(
  engine: Pick<CosmosEngine, 'handle'>,
  leerwerkplaatsId: string,
  { number, items }: { readonly number: number; readonly items: number },
): Promise<void> {
  const person = leaderOf(number);
  const channelId = channelOf(number);
  const place = { channelId, language: 'nl', origin: { kind: 'channel' } } as const;
  const all = Array.from({ length: items }, (_, item) => {
    const command = { commandId: itemNumber(item), leerwerkplaatsId, person, at };
    const day = String((item % 28) + 1).padStart(2, '0');
    const drafted = { title: `Taart ${item} halen`, owner: null, deputy: null };
    return newLooseItem(command, { ...drafted, dueDay: `2027-01-${day}` }, place);
  });
  for (let from = 0; from < items; from += 100) {
    await createAll(engine, 'work', leerwerkplaatsId, all.slice(from, from + 100));
  }
  const [first] = all;
  if (!first) return;
  const command = { commandId: 'list', leerwerkplaatsId, person, at };
  const [list] = newList(command, first).flatMap((one) =>
    one.kind === 'create' && one.document.type === 'action-list' ? [one.document] : [],
  );
  await createAll(engine, 'work', leerwerkplaatsId, [{ ...list, open: items }]);
}
