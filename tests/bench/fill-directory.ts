import { newEntry } from '../../domain/directory/records';
import type { Person } from '../../domain/shared/person';
import type { CosmosEngine } from '../../infra/local/cosmos/engine';
import { createAll } from './fill';

const at = new Date('2026-12-01T13:03:00Z');
const keeper: Person = { id: 'tenant:keeper', name: 'Karin', language: 'nl', teamsId: '29:keeper' };

/** Entries as the product stores them, one in twenty for money, and the version that says they are there. */
export async function fillDirectory(
  engine: Pick<CosmosEngine, 'handle'>,
  leerwerkplaatsId: string,
  size: number,
): Promise<void> {
  const entries = Array.from({ length: size }, (_, number) =>
    newEntry(
      { commandId: `entry-${number}`, leerwerkplaatsId, person: keeper, at },
      {
        name: `Naam ${number}`,
        organisation: 'Thuis in de Buurt',
        kind: 'person',
        discipline: number % 2 === 0 ? 'district-nurse' : 'social-caseworker',
        needs: number % 20 === 0 ? ['money'] : ['pain'],
        callMeFor: 'wat er speelt aan de keukentafel',
        area: 'Bussum',
        room: null,
        phone: '035-1234567',
        mail: '',
        reach: 'ma–do',
      },
    ),
  );
  const head = { id: 'directory', type: 'directory', schema: 1, leerwerkplaatsId, version: 1 };
  await createAll(engine, 'work', leerwerkplaatsId, [{ ...head, suggestions: {} }]);
  for (let from = 0; from < size; from += 100) {
    await createAll(engine, 'work', leerwerkplaatsId, entries.slice(from, from + 100));
  }
}
