import { lineRefusalText } from '../../bot/directory/refusal';
import { commandIdOf } from '../../bot/shared/command-id';
import {
  type ContentView,
  type ImportView,
  importRequest,
  type LeftOutView,
  type PreviewView,
  previewRequest,
} from '../../domain/directory/api';
import type { Import, LeftOut } from '../../domain/directory/importing';
import type { EntryContent } from '../../domain/directory/model';
import type { Language } from '../../domain/shared/language';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { answered } from './directory-answer';
import { actAs, attend } from './leerwerkplaats';

const table = 'channels/{channelId}/directory/table';

/** In bytes: as much as is read of a file, and that JSON says a quotation mark in two. */
const largestBody = 3_100_000;

/** More lines than these don't help to see whether it is right, or to mend it. */
const most = { first: 5, problems: 50, leftOut: 20 } as const;

/** Bringing in a file with a table. */
export const tableRoutes: readonly TabRoute[] = [
  { name: 'tab-table', method: 'POST', path: table, largestBody, answer: bringIn },
  {
    name: 'tab-table-preview',
    method: 'POST',
    path: `${table}/preview`,
    largestBody,
    answer: preview,
  },
];

async function preview(asked: Asked): Promise<Answer> {
  const { data: wish } = previewRequest.safeParse(asked.body);
  if (!wish) return refused(400, 'malformed', tabTexts);
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const who = { leerwerkplaatsId: channel.leerwerkplaatsId, person };
  const seen = await asked.tab.directory.previewFile(who, wish.table);
  return seen.ok ? succeed(previewOf(seen.value, person.language)) : answered(seen);
}

function previewOf(
  { fresh, known, twice, problems, unknownColumns }: Import,
  language: Language,
): PreviewView {
  return {
    unknownColumns: [...unknownColumns],
    fresh: fresh.length,
    ...leftOutOf({ known, twice }),
    first: fresh.slice(0, most.first).map(contentOf),
    problems: problems
      .slice(0, most.problems)
      .map(({ line, ...problem }) => ({ line, sentence: lineRefusalText(problem, language) })),
    moreProblems: Math.max(0, problems.length - most.problems),
  };
}

function leftOutOf({ known, twice }: Pick<Import, 'known' | 'twice'>): LeftOutView {
  const shown = (all: readonly LeftOut[]) => ({
    count: all.length,
    first: all.slice(0, most.leftOut),
  });
  return { known: shown(known), twice: shown(twice) };
}

function contentOf(content: EntryContent): ContentView {
  return { ...content, needs: [...content.needs] };
}

/** Under the text too: a part of another text must never be taken for one of this. */
function bringIn(asked: Asked): Promise<Answer> {
  return actAs(asked, importRequest, async (sent, { table }) => {
    const command = { ...sent, commandId: commandIdOf(sent.commandId, table) };
    const done = await asked.tab.directory.bringInFile(command, table);
    if (!done.ok) return answered(done);
    const { added, importId } = done.value;
    const importing = importId && { importing: importId };
    return succeed({ added, ...leftOutOf(done.value), ...importing } satisfies ImportView);
  });
}
