import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, refusedForGood, untilSettled } from '../shared/command';
import type { Documents } from '../shared/documents';
import type { Considered } from '../shared/personal-data';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForPoll, whyNot } from './access';
import { type DraftRefusal, draftOption } from './drafting';
import { findPoll, type PollInChannel } from './find';
import { type PollOption, shownOptions } from './model';
import type { PollDocument } from './records';

type Refusal = 'no-such-poll' | 'not-for-role' | 'poll-closed';
export type AddOptionRefusal =
  | DraftRefusal
  | Refusal
  | 'option-missing'
  | 'options-fixed'
  | 'reads-only';
export type WithdrawOptionRefusal = Refusal | 'not-your-poll' | 'no-such-option' | 'last-options';

/** Fewer options than that are no choice. */
const leastShown = 2;

interface OptionChange<Reason extends string> {
  readonly change: (poll: PollDocument) => Result<PollOption[], Reason>;
  /** Whether the options are as the change makes them. */
  readonly stands: (poll: PollDocument) => boolean;
}

/** Options of a poll that is open: one more by who takes part, one less by who asked. */
export function createOptionChanges({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  /** Adds an option; two people who add at the same moment both read what the other added. */
  async function addOption(
    command: Command,
    where: PollInChannel,
    typed: { readonly text: string } & Considered,
  ): Promise<Result<void, AddOptionRefusal>> {
    const role = await leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id);
    if (!mayForPoll('add-option', { role, isAsker: false })) {
      return refusedForGood(documents, command, whyNot(role));
    }
    // What is wrong with the text itself can be mended, or kept all the same: not marked.
    const alone = draftOption({ options: [] }, typed);
    if (!alone.ok) return alone;
    return changed<AddOptionRefusal>(command, where, {
      change: (poll) => {
        if (!poll.addsOptions) return refuse('options-fixed');
        const drafted = draftOption(poll, typed);
        return drafted.ok ? succeed([...poll.options, drafted.value]) : drafted;
      },
      stands: (poll) => shownOptions(poll).some(({ text }) => text === alone.value.text),
    });
  }

  /** Takes an option out of the choice; who chose it may choose again, and is told so. */
  async function withdrawOption(
    command: Command,
    where: PollInChannel,
    optionId: string,
  ): Promise<Result<void, WithdrawOptionRefusal>> {
    const role = await leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id);
    if (!mayForPoll('look', { role, isAsker: false })) {
      return refusedForGood(documents, command, refuse('not-for-role'));
    }
    return changed<WithdrawOptionRefusal>(command, where, {
      change: (poll) => {
        const isAsker = poll.askedBy.personId === command.person.id;
        if (!mayForPoll('withdraw-option', { role, isAsker })) return refuse('not-your-poll');
        return without(poll, optionId);
      },
      stands: (poll) => poll.options.some(({ id, withdrawn }) => id === optionId && withdrawn),
    });
  }

  async function changed<Reason extends string>(
    command: Command,
    where: PollInChannel,
    { change, stands }: OptionChange<Reason>,
  ): Promise<Result<void, Reason | Refusal>> {
    let answer: Result<void, Reason | Refusal> = refuse('no-such-poll');
    await untilSettled('options of a poll', async () => {
      const poll = await findPoll(documents, command.leerwerkplaatsId, where);
      if (!poll) return true;
      const options = poll.status === 'open' ? change(poll) : refuse('poll-closed');
      if (!options.ok) {
        // Done already, and only delivered again: never denied.
        const { outcome } = await commit(documents, command, []);
        answer = outcome === 'repeated' && stands(poll) ? succeed(undefined) : options;
        return true;
      }
      const { outcome } = await write(command, poll, options.value);
      answer = succeed(undefined);
      return outcome !== 'conflict';
    });
    return answer;
  }

  /** Votes that come at the same moment don't collide with it: they only count. */
  function write(command: Command, poll: PollDocument, options: PollOption[]) {
    return commit(documents, command, [
      {
        kind: 'patch',
        id: poll.id,
        condition: `FROM c WHERE c.status = 'open' AND c.optionsVersion = ${poll.optionsVersion}`,
        changes: [
          { op: 'set', path: '/options', value: options },
          { op: 'incr', path: '/optionsVersion', value: 1 },
          { op: 'incr', path: '/version', value: 1 },
        ],
      },
    ]);
  }

  return { addOption, withdrawOption };
}

function without(
  { options }: PollDocument,
  optionId: string,
): Result<PollOption[], 'no-such-option' | 'last-options'> {
  if (!options.some(({ id }) => id === optionId)) return refuse('no-such-option');
  const after = options.map((option) =>
    option.id === optionId ? { ...option, text: '', withdrawn: true as const } : option,
  );
  const left = shownOptions({ options: after }).length;
  return left < leastShown ? refuse('last-options', { least: leastShown }) : succeed(after);
}
