import type { Running } from './application';
import { button, type Somebody, type } from './people';
import { open, send } from './rows';
import type { Card } from './teams-end';

/** Somebody to call for money. */
export const hanna = {
  name: 'Hanna de Wit',
  organisation: 'Versa',
  kind: 'person',
  discipline: 'neighbourhood-team',
  needs: 'money,someone-to-turn-to',
  callMeFor: 'schulden en toeslagen',
  phone: '06 12 34 56 78',
  area: 'Bussum',
  room: 'little',
};

/** As Hanna, but for what is said. */
export const likeHanna = (more: object) => ({ ...hanna, ...more });

/** The card that answers what somebody types in the channel. */
export async function asked(running: Running, who: Somebody, text: string): Promise<Card> {
  const reply = await type(running, who, text);
  return reply?.attachments?.[0]?.content as Card;
}

/** Fills in the form of 'Wie doet wat' and sends it. */
export async function addBy(running: Running, who: Somebody, entry: object) {
  const tiles = await asked(running, who, 'wie');
  return send(running, who, await open(running, who, button(tiles, 'Iemand toevoegen')), entry);
}
