import {
  addRequest,
  bareRequest,
  changeRequest,
  type DirectoryView,
  searchRequest,
  suggestRequest,
} from '../../domain/directory/api';
import { entryOf } from '../../domain/directory/records';
import { directoryViewOf, entryViewOf, foundViewOf } from '../../domain/directory/views';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { answered } from './directory-answer';
import { tableRoutes } from './directory-table';
import { actAs, attend } from './leerwerkplaats';

const directory = 'channels/{channelId}/directory';
const entry = `${directory}/entries/{entryId}`;

/** The addresses of 'Wie doet wat'; domain/directory/api.ts says what each takes and answers. */
export const directoryRoutes: readonly TabRoute[] = [
  { name: 'tab-directory', method: 'GET', path: directory, answer: look },
  { name: 'tab-directory-search', method: 'POST', path: `${directory}/search`, answer: search },
  { name: 'tab-entry-add', method: 'POST', path: `${directory}/entries`, answer: add },
  { name: 'tab-entry', method: 'GET', path: entry, answer: see },
  { name: 'tab-entry-change', method: 'PUT', path: entry, answer: change },
  { name: 'tab-entry-check', method: 'PUT', path: `${entry}/check`, answer: check },
  { name: 'tab-entry-removal', method: 'PUT', path: `${entry}/removal`, answer: remove },
  { name: 'tab-suggestion', method: 'PUT', path: `${directory}/suggestions`, answer: suggest },
  ...tableRoutes,
];

async function look(asked: Asked): Promise<Answer> {
  const { tab } = asked;
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const { leerwerkplaatsId, name } = channel;
  const looked = await tab.directory.look({ leerwerkplaatsId, person });
  const { importing, lost } = looked.may.import
    ? await tab.directory.importState(looked.head, tab.clock())
    : {};
  return succeed({
    leerwerkplaats: { id: leerwerkplaatsId, name },
    ...directoryViewOf(looked),
    ...(importing && { importing }),
    ...(lost && { lost }),
  } satisfies DirectoryView);
}

async function search(asked: Asked): Promise<Answer> {
  const { data: sought } = searchRequest.safeParse(asked.body);
  if (!sought) return refused(400, 'malformed', tabTexts);
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const { leerwerkplaatsId } = channel;
  const looked = await asked.tab.directory.look({ leerwerkplaatsId, person });
  return succeed(foundViewOf(looked, sought, person.id));
}
async function see(asked: Asked): Promise<Answer> {
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const who = { leerwerkplaatsId: channel.leerwerkplaatsId, person };
  const seen = await asked.tab.directory.see(who, asked.params.entryId ?? '');
  if (!seen.ok) return answered(seen);
  const { stored, role } = seen.value;
  return succeed(entryViewOf(entryOf(stored), { role, personId: person.id }));
}

function add(asked: Asked): Promise<Answer> {
  return actAs(asked, addRequest, async (command, { commandId: _, ...typed }) => {
    const added = await asked.tab.directory.add(command, typed);
    return answered(added.ok ? succeed({ id: added.value.id }) : added);
  });
}

function change(asked: Asked): Promise<Answer> {
  const { entryId = '' } = asked.params;
  return actAs(asked, changeRequest, async (command, { commandId: _, version, ...typed }) => {
    const changed = await asked.tab.directory.change(command, { entryId, version }, typed);
    return answered(changed.ok ? succeed({ id: entryId }) : changed);
  });
}

function check(asked: Asked): Promise<Answer> {
  const { entryId = '' } = asked.params;
  return actAs(asked, bareRequest, async (command) => {
    const confirmed = await asked.tab.directory.confirm(command, entryId);
    return answered(confirmed.ok ? succeed({ id: entryId }) : confirmed);
  });
}

function remove(asked: Asked): Promise<Answer> {
  const { entryId = '' } = asked.params;
  return actAs(asked, bareRequest, async (command) => {
    const removed = await asked.tab.directory.remove(command, entryId);
    return answered(removed.ok ? succeed({ id: entryId }) : removed);
  });
}

function suggest(asked: Asked): Promise<Answer> {
  return actAs(asked, suggestRequest, async (command, { need, first, also }) =>
    answered(await asked.tab.directory.suggest(command, need, { first, also })),
  );
}
