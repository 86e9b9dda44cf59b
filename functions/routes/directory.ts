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
import type { Attendance } from '../../domain/leerwerkplaats/attendance';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { commanded, refusedBy } from './directory-command';
import { tableRoutes } from './directory-table';
import { attend } from './leerwerkplaats';

const directory = 'channels/{channelId}/directory';
const entry = `${directory}/entries/{entryId}`;

const add = commanded(addRequest, async ({ tab, command, body: { commandId: _, ...typed } }) => {
  const added = await tab.directory.add(command, typed);
  return added.ok ? succeed({ id: added.value.id }) : added;
});

const change = commanded(changeRequest, async ({ tab, command, params, body }) => {
  const { commandId: _, version, ...typed } = body;
  const entryId = params.entryId ?? '';
  const changed = await tab.directory.change(command, { entryId, version }, typed);
  return changed.ok ? succeed({ id: changed.value.id }) : changed;
});

const check = commanded(bareRequest, async ({ tab, command, params }) => {
  const confirmed = await tab.directory.confirm(command, params.entryId ?? '');
  return confirmed.ok ? succeed({ id: confirmed.value.id }) : confirmed;
});

const remove = commanded(bareRequest, async ({ tab, command, params }) => {
  const removed = await tab.directory.remove(command, params.entryId ?? '');
  return removed.ok ? succeed({}) : removed;
});

const suggest = commanded(suggestRequest, ({ tab, command, body: { need, first, also } }) =>
  tab.directory.suggest(command, need, { first, also }),
);

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
  const attendance = await attend(asked);
  return attendance.ok ? succeed((await viewFor(asked, attendance.value)).view) : attendance;
}

async function search(asked: Asked): Promise<Answer> {
  const { data: sought } = searchRequest.safeParse(asked.body);
  if (!sought) return refused(400, 'malformed', tabTexts);
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { looked, view } = await viewFor(asked, attendance.value);
  const found = foundViewOf(looked, sought, asked.visitor.id);
  return succeed({ ...view, found } satisfies DirectoryView);
}

async function viewFor({ tab }: Asked, { channel, person }: Attendance) {
  const { leerwerkplaatsId, name } = channel;
  const looked = await tab.directory.look({ leerwerkplaatsId, person });
  const importing = looked.importId !== null && looked.may.import;
  const job = importing && (await tab.directory.importOf(leerwerkplaatsId, looked.importId ?? ''));
  const view: DirectoryView = {
    leerwerkplaats: { id: leerwerkplaatsId, name },
    ...directoryViewOf(looked),
    ...(job && { importing: { id: job.importId, done: job.done, total: job.total } }),
  };
  return { looked, view };
}

async function see(asked: Asked): Promise<Answer> {
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const who = { leerwerkplaatsId: channel.leerwerkplaatsId, person };
  const seen = await asked.tab.directory.see(who, asked.params.entryId ?? '');
  if (!seen.ok) return refusedBy(seen);
  const { stored, role } = seen.value;
  return succeed(entryViewOf(entryOf(stored), { role, personId: person.id }));
}
