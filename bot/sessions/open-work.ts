import type { ActionItemService } from '../../domain/action-items/service';
import { needInSentence } from '../../domain/directory/needs';
import type { GroupQuestionService } from '../../domain/group-questions/service';
import type { PollService } from '../../domain/polls/service';
import { sessionLimits } from '../../domain/sessions/model';
import type { Command } from '../../domain/shared/command';
import { type Language, say } from '../../domain/shared/language';
import { sessionTexts as texts } from './text';

/** An agenda as it was typed, with what is still open in a channel behind it: for who may see that. */
export type OpenWork = (
  command: Command,
  where: { readonly channelId: string; readonly language: Language },
  agenda: string,
) => Promise<string>;

/** Action items, what should be done first in front, polls, and questions to the group. No names: an agenda stays. */
export function createOpenWork({
  actionItems,
  polls,
  groupQuestions,
}: {
  actionItems: Pick<ActionItemService, 'look'>;
  polls: Pick<PollService, 'openQuestions'>;
  groupQuestions: Pick<GroupQuestionService, 'openNeeds'>;
}): OpenWork {
  return async (command, { channelId, language }, agenda) => {
    const { leerwerkplaatsId, person } = command;
    const [items, questions, needs] = await Promise.all([
      actionItems.look(command, channelId, { most: sessionLimits.agenda.lines }),
      polls.openQuestions(leerwerkplaatsId, person, channelId),
      groupQuestions.openNeeds(leerwerkplaatsId, person, channelId),
    ]);
    const open = items.ok ? items.value.items : [];
    return agendaWith(agenda, [
      ...open.map(({ title }) => title),
      ...questions.map((question) => say(texts.poll, language, { question })),
      ...needs.map((need) =>
        say(texts['group-question'], language, { need: needInSentence[need] }),
      ),
    ]);
  };
}

/** As far as there is room; nothing twice, and no half characters. */
function agendaWith(typed: string, work: readonly string[]): string {
  const { line: longest, lines: most } = sessionLimits.agenda;
  const fits = (line: string) => {
    if (line.length <= longest) return line;
    return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  };
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const added = [...new Set(work.map(fits))].filter((line) => !lines.includes(line));
  return [...lines, ...added.slice(0, Math.max(0, most - lines.length))].join('\n');
}
