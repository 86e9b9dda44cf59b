import writeXlsxFile from 'write-excel-file/node';
import { csvOf } from '../../domain/polls/export-csv';
import { exportName } from '../../domain/polls/export-name';
import { type Cell, resultTable } from '../../domain/polls/export-table';
import { exportRefusals } from '../../domain/polls/export-text';
import { pollRefusals } from '../../domain/polls/text';
import type { Language } from '../../domain/shared/language';
import {
  type Answer,
  type Asked,
  type KeptFile,
  refused,
  type TabRoute,
} from '../platform/tab-route';
import { attend } from './leerwerkplaats';

/** How each kind of file is made; the name is also how it ends. */
const formats = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contentOf: xlsxOf,
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    contentOf: (table: Cell[][], language: Language) => Buffer.from(csvOf(table, language)),
  },
} as const;

/** The result of a poll as a file, 'xlsx' or 'csv', for who may look at it. */
export const pollResultRoutes: readonly TabRoute[] = [
  {
    name: 'tab-poll-result',
    method: 'GET',
    path: 'channels/{channelId}/polls/{pollId}/result/{format}',
    answer: result,
  },
];

async function result(asked: Asked): Promise<Answer> {
  const { tab, visitor, params } = asked;
  const { pollId = '', format = '' } = params;
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { leerwerkplaatsId, channelId } = attendance.value.channel;
  const poll = await tab.board.look({ leerwerkplaatsId, channelId, pollId }, visitor.id);
  if (!poll.ok) {
    const status = poll.refusal === 'no-such-poll' ? 404 : 403;
    return refused(status, poll.refusal, pollRefusals);
  }
  if (!isFormat(format)) return refused(400, 'no-such-format', exportRefusals);
  const { language } = visitor;
  const { type, contentOf } = formats[format];
  const content = await contentOf(resultTable(poll.value, language), language);
  const file: KeptFile = { name: `${exportName(poll.value, language)}.${format}`, type, content };
  return { ok: true, file };
}

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

/** A text is a text there, also one that looks like a formula. */
function xlsxOf(table: Cell[][]): Promise<Buffer> {
  const typed = table.map((line) =>
    line.map((value) =>
      typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  );
  return writeXlsxFile(typed, { columns: [{ width: 50 }] }).toBuffer();
}
