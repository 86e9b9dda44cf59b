import { leftFor } from '../../domain/action-items/reminding/finding';
import { type ReminderWishService, wishesOf } from '../../domain/action-items/reminding/wishes';
import type { ActionItemService } from '../../domain/action-items/service';
import type { Documents } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import { type Answer, notice, privately } from '../shared/answer';
import { handleAction } from '../shared/card-action';
import type { Turn } from '../shared/turn';
import { chooseReminders, finishTold, putOffReminders, showReminders } from './actions';
import { refusalText } from './refusal';
import { againOn, reminderCard, wishesCard } from './reminder-card';
import { reminderTexts } from './reminder-text';
import { actionItemTexts as texts } from './text';

/** What somebody does with a reminder, and how often they want one; 1:1 only. */
export function createReminding(options: {
  documents: Documents;
  actionItems: Pick<ActionItemService, 'move'>;
  reminderWishes: ReminderWishService;
}) {
  const { documents, actionItems, reminderWishes } = options;

  const inChat = (turn: Turn, answer: () => Promise<Answer>): Promise<Answer> =>
    turn.place.kind === 'chat'
      ? answer()
      : Promise.resolve(privately(say(texts['own-in-chat'], turn.person.language)));

  /** The reminder then shows what is left. */
  const finish = handleAction(finishTold, (turn, { itemId, leerwerkplaatsId }) =>
    inChat(turn, async () => {
      const { person, commandId, at } = turn;
      const { language } = person;
      const command = { person, commandId, at, leerwerkplaatsId };
      const from = { itemId, channelId: null };
      const done = await actionItems.move(command, from, 'finish', { remark: '' });
      if (!done.ok) return privately(refusalText(done, language));
      const left = await leftFor(documents, person.id, at);
      const said = say(texts['said-finish'], language);
      return {
        kind: 'card',
        card: reminderCard(left, language, at, { said, itemId, leerwerkplaatsId }),
      };
    }),
  );

  const putOff = handleAction(putOffReminders, (turn, { pause }) =>
    inChat(turn, async () => {
      const { language } = turn.person;
      const wishes = await reminderWishes.putOff(turn, pause);
      if (!wishes.ok) return privately(say(reminderTexts[wishes.refusal], language));
      return privately(againOn(wishes.value.notBefore ?? '', language));
    }),
  );

  const choose = handleAction(chooseReminders, (turn, { rhythm }) =>
    inChat(turn, async () => {
      const { language } = turn.person;
      const wishes = await reminderWishes.choose(turn, rhythm);
      if (!wishes.ok) return privately(say(reminderTexts[wishes.refusal], language));
      return { kind: 'card', card: wishesCard(wishes.value, language) };
    }),
  );

  const show = (turn: Turn): Promise<Answer> =>
    inChat(turn, async () => {
      const { id, language } = turn.person;
      return { kind: 'card', card: wishesCard(await wishesOf(documents, id), language) };
    });

  /** `herinneringen`. In a channel others would read it. */
  const byCommand = (turn: Turn): Promise<Answer> =>
    turn.place.kind === 'chat'
      ? show(turn)
      : Promise.resolve(notice(say(texts['own-in-chat'], turn.person.language)));

  return {
    byCommand,
    actions: [finish, putOff, choose, handleAction(showReminders, (turn) => show(turn))],
  };
}
