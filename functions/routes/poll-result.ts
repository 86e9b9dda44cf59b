import writeXlsxFile from 'write-excel-file/node';
import { type Cell, csvOf, exportName, resultTable } from '../../domain/polls/export';
import { pollRefusals } from '../../domain/polls/text';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { attend } from './leerwerkplaats';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The result of a poll as a file, for who may look at it: 'csv', and anything else is Excel's. */
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
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { leerwerkplaatsId, channelId } = attendance.value.channel;
  const polls = await tab.board.inChannel({ leerwerkplaatsId, channelId }, visitor.id);
  if (!polls.ok) return refused(403, polls.refusal, pollRefusals);
  const poll = polls.value.find(({ id }) => id === params.pollId);
  if (!poll) return refused(404, 'no-such-poll', pollRefusals);
  const { language } = visitor;
  const table = resultTable(poll, language);
  const name = exportName(poll, language);
  if (params.format !== 'csv') {
    return { ok: true, file: { name: `${name}.xlsx`, type: excel, content: await xlsxOf(table) } };
  }
  const content = Buffer.from(csvOf(table, language));
  return { ok: true, file: { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content } };
}

/** A text is a text there, also one that looks like a formula. */
function xlsxOf(table: readonly Cell[][]): Promise<Buffer> {
  const typed = table.map((line) =>
    line.map((value) =>
      typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  );
  return writeXlsxFile(typed, { columns: [{ width: 50 }] }).toBuffer();
}
