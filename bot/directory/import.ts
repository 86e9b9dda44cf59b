import { type LineProblem, pasteLimits } from '../../domain/directory/csv';
import type { BroughtIn, Import } from '../../domain/directory/importing';
import type { DirectoryService } from '../../domain/directory/service';
import { directoryRefusals } from '../../domain/directory/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, notice } from '../shared/answer';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  paragraph,
  problem,
  small,
} from '../shared/card';
import { handleForm } from '../shared/card-form';
import { commandIdOf } from '../shared/command-id';
import { importForm } from './actions';
import { lineRefusalText, refusalText } from './refusal';
import { directoryTexts as texts } from './text';

/** So many names and mistakes are shown; more would not help to mend them. */
const mostShown = 10;

/** The project leader's dialog that brings in a table: paste, look, add. */
export function createImporting(options: {
  directory: DirectoryService;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}) {
  const { directory, inLeerwerkplaats, newId } = options;

  return handleForm(importForm, {
    open: (turn) =>
      inLeerwerkplaats(turn, async (command) => {
        const { language } = turn.person;
        const { may } = await directory.look(command);
        return may.import
          ? formAnswer(newId(), language, '')
          : notice(say(directoryRefusals['not-for-role'], language));
      }),
    send: (turn, { table, seen }, formId) =>
      inLeerwerkplaats(turn, async (command) => {
        const { language } = turn.person;
        if (seen === commandIdOf(table)) {
          const done = await directory.bringIn(command, table);
          if (done.ok && done.value.added > 0) {
            return notice(doneText(done.value, language));
          }
        }
        const found = await directory.preview(command, table);
        if (found.ok) return formAnswer(formId, language, table, { found: found.value });
        const refusal = refusalText(found, language);
        return found.refusal === 'not-for-role'
          ? notice(refusal)
          : formAnswer(formId, language, table, { refusal });
      }),
  });
}

interface Looked {
  readonly found?: Import;
  readonly refusal?: string;
}

function formAnswer(
  formId: string,
  language: Language,
  table: string,
  looked: Looked = {},
): Answer {
  const content = importCard(formId, language, table, looked);
  return { kind: 'form', title: say(texts['import-title'], language), card: content };
}

/** The field; after a look, what would be added, or what is wrong by line. */
export function importCard(
  formId: string,
  language: Language,
  table: string,
  { found, refusal }: Looked = {},
): AdaptiveCard {
  const isReady = found !== undefined && found.problems.length === 0 && found.fresh.length > 0;
  const count = found?.fresh.length ?? 0;
  const send = isReady
    ? importForm.send(say(texts['import-add'], language, { count }), formId, {
        seen: commandIdOf(table),
      })
    : importForm.send(say(texts['import-look'], language), formId);
  return card(
    language,
    [
      ...(refusal === undefined ? [] : [problem(refusal)]),
      ...(found ? outcome(found, language) : []),
      small(say(texts['import-help'], language, { most: pasteLimits.lines })),
      {
        type: 'Input.Text',
        id: 'table',
        label: say(texts['import-label'], language),
        isMultiline: true,
        // What is too much for a card is refused; it is still where the person copied it.
        value: found ? table : table.slice(0, mostReturned),
      },
      small(say(texts['no-residents'], language)),
    ],
    [send],
  );
}

/** Of a table that can't be read, in characters: enough to see what was pasted. */
const mostReturned = 2_000;

function outcome(found: Import, language: Language): CardElement[] {
  const { problems, unknownColumns, fresh, known, twice } = found;
  const unread = unreadLines(unknownColumns, language);
  if (problems.length > 0) {
    return [
      ...unread,
      problem(say(directoryRefusals['lines-wrong'], language)),
      ...problems.slice(0, mostShown).map((one) => small(lineText(one, language))),
      ...rest(problems.length, language),
    ];
  }
  const leftOut = known.length + twice.length;
  const names = fresh.slice(0, mostShown).map(({ name }) => name);
  return [
    ...unread,
    paragraph(say(texts['import-ready'], language, { count: fresh.length, known: leftOut })),
    ...names.map((name) => small(name)),
    ...rest(fresh.length, language),
    ...(leftOut > 0 ? [paragraph(say(texts['import-left-out'], language))] : []),
    ...[
      ...known.map((one) => say(texts['import-known'], language, { ...one })),
      ...twice.map((one) => say(texts['import-twice'], language, { ...one })),
    ]
      .slice(0, mostShown)
      .map((line) => small(line)),
    ...rest(leftOut, language),
  ];
}

function unreadLines(unknown: readonly string[], language: Language): CardElement[] {
  if (unknown.length === 0) return [];
  return [paragraph(say(texts['unknown-columns'], language, { columns: unknown.join(', ') }))];
}

/** How many were added, and which lines weren't. */
function doneText({ added, known, twice }: BroughtIn, language: Language): string {
  const done = say(texts['import-done'], language, { count: added });
  const all = [...known, ...twice];
  if (all.length === 0) return done;
  const named = all
    .slice(0, mostShown)
    .map((one) => say(texts['import-line-name'], language, { ...one }))
    .join(', ');
  const count = all.length - mostShown;
  const lines = count > 0 ? say(texts['and-more-lines'], language, { lines: named, count }) : named;
  return say(texts['import-left-out-done'], language, { done, lines });
}

function rest(all: number, language: Language): CardElement[] {
  const count = all - mostShown;
  return count > 0 ? [small(say(texts['and-more'], language, { count }))] : [];
}

function lineText({ line, ...problem }: LineProblem, language: Language): string {
  return say(texts['import-line'], language, { line, problem: lineRefusalText(problem, language) });
}
