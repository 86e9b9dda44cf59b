import { commandIdOf } from '../../../bot/shared/command-id';
import {
  type DirectoryAction,
  directoryActions,
  mayForDirectory,
} from '../../../domain/directory/access';
import { type Attempt, changes, doorsOf, restoring, type Stage, says, type Table } from './attempt';

export const directory: Table = {
  feature: 'who does what',
  actions: directoryActions,
  may: ({ action, own }, role) =>
    mayForDirectory(action as DirectoryAction, { role, isKeeper: own === true }),
  attempts,
};

/** Somebody whom no attempt changes. */
export const known = 'Hanna de Wit';

/** On a tile for which somebody is known. */
const someoneFor = '**›**';

const content = { phone: '035-1234567', needs: 'money', discipline: 'hospice' };

/** As the tab sends it. */
const whole = (name: string) => ({
  ...{ name, kind: 'person', organisation: '', discipline: 'hospice', needs: ['money'] },
  ...{ callMeFor: '', area: '', room: null, phone: '035-1234567', mail: '', reach: '' },
});

let tries = 0;
const anywhere = (attempt: Attempt): Attempt => ({ ...attempt, anywhere: true });
const own = (attempt: Attempt): Attempt => ({ ...attempt, own: true });

/** Who remembers the entries reads them anew when the version of all of them is another. */
export async function entriesChanged({ running }: Pick<Stage, 'running'>): Promise<void> {
  const { items } = running.database.container('work');
  for (const head of await running.documents('directory')) {
    await items.upsert({ ...head, version: Number(head.version) + 1 });
  }
}

function attempts(stage: Stage) {
  const { command, card, opened, sent, sought, tab } = doorsOf(stage);
  const here = { leerwerkplaatsId: stage.leerwerkplaatsId };
  const { theirs, mine } = stage.entries;
  // The same twice isn't added.
  tries += 1;
  const added = { ...content, name: `Nieuw ${tries}` };
  const table = `naam;telefoon;onderwerpen\nUit de tabel ${tries};035-1234567;Geldzorgen`;
  const other = table.replace('Uit de tabel', 'Uit het bestand');
  const search = '/directory/search';
  const entries = '/directory/entries';
  const suggestions = '/directory/suggestions';
  const preview = '/directory/table/preview';
  const entry = (entryId: string) => `${entries}/${entryId}`;
  const chosen = { need: 'grief', first: ['hospice'], also: [] };
  const changed = (entryId: string) => ({ ...content, entryId, version: 1, name: 'Anders' });
  const needed = { need: 'money', page: 1 };
  const hospice = { discipline: 'hospice', page: 1 };
  const suggestion = () => ({ need: 'grief', first: 'hospice', also: '' });
  return [
    says('look', known, command('wie geldzorgen')),
    says('look', known, command('who money')),
    says('look', known, command('wie geldzorgen', 'chat')),
    anywhere(says('look', someoneFor, card('directory/needs', {}))),
    says('look', someoneFor, card('directory/needs', here, 'chat')),
    says('look', known, card('directory/helpers', needed)),
    says('look', known, card('directory/helpers', { ...here, ...needed }, 'chat')),
    says('look', known, card('directory/choose-need', { choice: 'money' })),
    says('look', known, card('directory/choose-need', { ...here, choice: 'money' }, 'chat')),
    says('look', known, card('directory/discipline', hospice)),
    says('look', known, card('directory/discipline', { ...here, ...hospice }, 'chat')),
    says('look', 'Bea', card('directory/entry', { entryId: theirs })),
    says('look', 'Bea', card('directory/entry', { ...here, entryId: theirs }, 'chat')),
    says('look', stage.leerwerkplaatsId, tab('tab-directory', '/directory')),
    says('look', known, tab('tab-directory-search', search, 'POST', { need: 'money', most: 9 })),
    says('look', 'Bea', tab('tab-entry', entry(theirs))),
    says('look', known, sought('geldzorgen')),
    says('look', known, sought('geldzorgen', 'chat')),
    ...restoring(
      stage,
      ['entry'],
      [
        anywhere(says('add', 'Toevoegen aan', opened('directory/add', { need: 'any' }))),
        changes(stage, 'add', 'entry', sent('directory/add', added)),
        says('edit', 'Gegevens aanpassen', opened('directory/change', { entryId: theirs })),
        changes(stage, 'edit', 'entry', sent('directory/change', changed(theirs))),
        changes(
          stage,
          'edit',
          'entry',
          sent('directory/change', { ...here, ...changed(theirs) }, 'chat'),
        ),
        own(changes(stage, 'edit', 'entry', sent('directory/change', changed(mine)))),
        says('remove', 'Ja, weghalen', card('directory/ask-removal', { entryId: theirs })),
        changes(stage, 'remove', 'entry', card('directory/remove', { entryId: theirs })),
        changes(
          stage,
          'remove',
          'entry',
          card('directory/remove', { ...here, entryId: theirs }, 'chat'),
        ),
        own(changes(stage, 'remove', 'entry', card('directory/remove', { entryId: mine }))),
        changes(
          stage,
          'add',
          'entry',
          tab('tab-entry-add', entries, 'POST', whole(`Tab ${tries}`)),
        ),
        changes(
          stage,
          'edit',
          'entry',
          tab('tab-entry-change', entry(theirs), 'PUT', { ...whole('Anders'), version: 1 }),
        ),
        own(
          changes(
            stage,
            'edit',
            'entry',
            tab('tab-entry-change', entry(mine), 'PUT', { ...whole('Anders'), version: 1 }),
          ),
        ),
        changes(
          stage,
          'remove',
          'entry',
          tab('tab-entry-removal', `${entry(theirs)}/removal`, 'PUT'),
        ),
        own(
          changes(
            stage,
            'remove',
            'entry',
            tab('tab-entry-removal', `${entry(mine)}/removal`, 'PUT'),
          ),
        ),
        changes(stage, 'check', 'entry', tab('tab-entry-check', `${entry(theirs)}/check`, 'PUT')),
        own(
          changes(stage, 'check', 'entry', tab('tab-entry-check', `${entry(mine)}/check`, 'PUT')),
        ),
        changes(stage, 'suggest', 'directory', tab('tab-suggestion', suggestions, 'PUT', chosen)),
        anywhere(
          says('import', '"fresh":1', tab('tab-table-preview', preview, 'POST', { table: other })),
        ),
        changes(
          stage,
          'import',
          'entry',
          tab('tab-table', '/directory/table', 'POST', { table: other }),
        ),
        own(changes(stage, 'check', 'entry', card('directory/confirm-mine', here, 'chat'))),
        anywhere(says('suggest', 'Wie stellen', opened('directory/suggest', { need: 'grief' }))),
        changes(stage, 'suggest', 'directory', sent('directory/suggest', suggestion())),
        anywhere(says('import', 'Uw tabel', opened('directory/import', {}))),
        changes(
          stage,
          'import',
          'entry',
          sent('directory/import', { table, seen: commandIdOf(table) }),
        ),
      ],
      () => entriesChanged(stage),
    ),
  ];
}
