import { finishItem } from '../../bot/action-items/actions';
import { answerForm, voteFor } from '../../bot/polls/actions';
import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { channelOf, pollOf } from './fill';
import { busy, busyPolls, directories, itemLists, itemNumber } from './numbers';

/** Makes the activity of the nth turn; each is another person's, and none comes twice. */
export type MakeActivity = (number: number) => object;

/** A typed command that is answered in the channel; also what the bare bot echoes. */
export function messageTurn(serviceUrl: string): MakeActivity {
  return (number) => typed(envelope(number, serviceUrl), 'hulp');
}

/** 'wie' for a need, in a leerwerkplaats where so many can be called. */
export function whoTurn(serviceUrl: string, size: keyof typeof directories): MakeActivity {
  return (number) =>
    typed(envelope(number, serviceUrl, directories[size].number), 'wie geldzorgen');
}

function typed(sent: object, text: string) {
  return {
    ...sent,
    type: 'message',
    text: `<at>Leerwerkplaats</at> ${text}`,
    entities: [
      {
        type: 'mention',
        text: '<at>Leerwerkplaats</at>',
        mentioned: { id: localBotId, name: 'Leerwerkplaats' },
      },
    ],
  };
}

/** A poll that is asked in one line. */
export function askTurn(serviceUrl: string): MakeActivity {
  return (number) =>
    typed(envelope(number, serviceUrl), `peiling Wanneer ${number}? ; dinsdag ; woensdag`);
}

/** An answer about every date at once, in a form. */
export function datesTurn(serviceUrl: string): MakeActivity {
  const { number: place, dates } = busyPolls.dates;
  return (number) => {
    const said = Array.from({ length: dates }, (_, date) => [`o${date + 1}`, 'yes']);
    const form = { verb: answerForm.verb, formId: `form-${number}`, pollId: pollOf(place) };
    return {
      ...envelope(number, serviceUrl, place),
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...form, ...Object.fromEntries(said) } },
    };
  };
}

/** An action item that is written in one line. */
export function writeTurn(serviceUrl: string): MakeActivity {
  return (number) =>
    typed(envelope(number, serviceUrl), `actie Taart ${number} halen @Somebody vóór 4 december`);
}

/** 'acties' where so many are to be done. */
export function itemsTurn(serviceUrl: string, size: 'few' | 'many'): MakeActivity {
  return (number) => typed(envelope(number, serviceUrl, itemLists[size].number), 'acties');
}

/** 'Klaar' by the project leader: the next item at each turn. */
export function finishTurn(serviceUrl: string): MakeActivity {
  const { number: place, items } = itemLists.closing;
  let next = 0;
  return (number) => {
    const { verb, data } = finishItem.button('Klaar', { itemId: itemNumber(next % items) });
    next += 1;
    const sent = envelope(number, serviceUrl, place);
    return {
      ...sent,
      from: { ...sent.from, id: `29:leader-${place}`, aadObjectId: `leader-${place}` },
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    };
  };
}

/** The first vote of a person in the poll of the channel. @param where absent: each in turn */
export function voteTurn(serviceUrl: string, where?: number): MakeActivity {
  return (number) => {
    const button = voteFor.button('dinsdag', {
      pollId: pollOf(where ?? number % busy),
      optionId: `o${(number % 3) + 1}`,
    });
    const { verb, data } = button;
    return {
      ...envelope(number, serviceUrl, where),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    };
  };
}

function envelope(number: number, serviceUrl: string, where = number % busy) {
  const channelId = channelOf(where);
  const tail = String(number).padStart(12, '0');
  return {
    id: `activity-${number}`,
    channelId: 'msteams',
    timestamp: '2026-12-01T13:03:00.000Z',
    serviceUrl,
    from: {
      id: `29:person-${number}`,
      name: `Persoon ${number}`,
      aadObjectId: `00000000-0000-4000-8000-${tail}`,
    },
    recipient: { id: localBotId, name: 'Leerwerkplaats' },
    conversation: {
      id: `${channelId};messageid=1`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: localTenantId,
    },
    channelData: {
      tenant: { id: localTenantId },
      team: { id: `19:team-${where}@thread.tacv2` },
      channel: { id: channelId },
    },
    locale: 'nl-NL',
  };
}
