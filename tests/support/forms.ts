import type { Running } from './application';
import { type DialogAnswer, openDialog, sendDialog, shown } from './dialogs';
import { button, channelId, newestCard, type Somebody } from './people';
import type { CardButton } from './teams-end';

/** Fills in the form with which a poll is asked, and sends it. */
export function askPoll(running: Running, who: Somebody, filledIn: object): Promise<DialogAnswer> {
  return post(running, who, 'polls/ask', filledIn);
}

/** Fills in the form with which a session is made, and sends it; its card is there afterwards. */
export async function makeSession(
  running: Running,
  who: Somebody,
  filledIn: object,
): Promise<DialogAnswer> {
  const answer = await post(running, who, 'sessions/make', filledIn);
  await running.settle();
  return answer;
}

/** Fills in the form behind a button, that of the newest poll if no other is named, and sends it. */
export async function answerPoll(
  running: Running,
  who: Somebody,
  filledIn: object,
  { data }: Pick<CardButton, 'data'> = button(newestCard(running), 'Antwoord geven'),
): Promise<DialogAnswer> {
  const form = shown(await openDialog(running, who, channelId, String(data.verb), data));
  const [send] = form.actions ?? [];
  if (!send) throw new Error('nothing to send the form with');
  return sendDialog(running, who, channelId, send, filledIn);
}

async function post(running: Running, who: Somebody, verb: string, filledIn: object) {
  const form = shown(await openDialog(running, who, channelId, verb));
  return sendDialog(running, who, channelId, button(form, 'Plaatsen in dit kanaal'), filledIn);
}
