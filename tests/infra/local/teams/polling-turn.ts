import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';

/** A small bot: it counts votes on a card, opens a form and says who is in the channel. */
export function pollingTurn(): (context: TurnContext) => Promise<void> {
  let votes = 0;

  async function vote(context: TurnContext): Promise<void> {
    votes += 1;
    const { id, conversation } = { ...context.activity, id: context.activity.replyToId ?? '' };
    await context.updateActivity({ id, conversation, ...cardMessage(pollCard(votes)) });
    await answer(context, {
      type: 'application/vnd.microsoft.activity.message',
      value: 'Bewaard.',
    });
  }

  async function act(context: TurnContext): Promise<void> {
    const { verb, data } = context.activity.value.action;
    if (verb === 'vote') return vote(context);
    if (verb === 'fail') return fail(context);
    if (verb === 'refuse') return answer(context, { statusCode: 403, type: errorType, value: {} });
    const text = verb === 'own' ? `Alleen voor u: ${data.note ?? ''}` : '';
    await answer(context, { type: cardType, value: textCard(text) });
  }

  return async (context) => {
    const { activity } = context;
    if (activity.type === 'conversationUpdate') return welcome(context);
    if (activity.name === 'adaptiveCard/action') return act(context);
    if (activity.name === 'task/fetch') {
      const { page } = activity.value.data;
      return invoked(context, page ? pageDialog(page) : formDialog('Formulier'));
    }
    if (activity.name === 'task/submit') return submitted(context);
    if (activity.type === 'message') return converse(context, votes);
  };
}

const cardType = 'application/vnd.microsoft.card.adaptive';
const errorType = 'application/vnd.microsoft.error';

async function converse(context: TurnContext, votes: number): Promise<void> {
  const spoken = (context.activity.text ?? '').replace(/<at>.*?<\/at>/, '').trim();
  if (context.activity.value) {
    await context.sendActivity(`Ontvangen: ${context.activity.value.note}`);
  } else if (spoken === 'kaart') {
    await context.sendActivity(cardMessage(pollCard(votes)));
  } else if (spoken === 'formulier') {
    await context.sendActivity(cardMessage(formCard('Formulier')));
  } else if (spoken.startsWith('pagina ')) {
    await context.sendActivity(cardMessage(pageCard(spoken.slice('pagina '.length))));
  } else if (spoken.startsWith('link ')) {
    await context.sendActivity(cardMessage(linkCard(spoken.slice('link '.length))));
  } else if (spoken.startsWith('keuzes ')) {
    await context.sendActivity(cardMessage(choicesCard(spoken.slice('keuzes '.length))));
  } else if (spoken === 'vers') {
    const refresh = { action: { type: 'Action.Execute', verb: 'own', data: { note: 'vers' } } };
    const userIds = [context.activity.from.id];
    await context.sendActivity(
      cardMessage({ ...pollCard(votes), refresh: { ...refresh, userIds } }),
    );
  } else if (spoken === 'leden') {
    const { members } = await TeamsInfo.getPagedMembers(context);
    await context.sendActivity(members.map(({ name }) => name).join(', '));
  } else if (spoken.startsWith('noem ')) {
    await context.sendActivity(mentionOf(spoken.slice('noem '.length)));
  } else if (spoken === 'draad') {
    await newThread(context);
  } else if (spoken === 'weg') {
    const sent = await context.sendActivity('Even wachten');
    await context.deleteActivity(sent?.id ?? '');
  } else {
    await context.sendActivity(`U zei: ${spoken}`);
  }
}

/** A card on which somebody is mentioned, as cards do it. */
function mentionOf(id: string): Partial<Activity> {
  const mention = { type: 'mention', text: '<at>u</at>', mentioned: { id, name: 'u' } };
  const card = { ...textCard('Vraag voor <at>u</at>'), msteams: { entities: [mention] } };
  return { ...cardMessage(card), summary: 'Er is een vraag voor u' };
}

async function welcome(context: TurnContext): Promise<void> {
  const { membersAdded, recipient } = context.activity;
  if (membersAdded?.some(({ id }) => id === recipient.id)) await context.sendActivity('Welkom.');
}

async function newThread(context: TurnContext): Promise<void> {
  const client = context.turnState.get(context.adapter.ConnectorClientKey);
  await client.conversations.createConversation({
    isGroup: true,
    channelData: { channel: { id: context.activity.channelData.channel.id } },
    activity: { type: 'message', text: 'Nieuwe draad' },
  });
}

async function submitted(context: TurnContext): Promise<void> {
  const { name } = context.activity.value.data;
  if (!name) return invoked(context, formDialog('Vul een naam in'));
  await context.sendActivity(`Formulier van ${name}`);
  await invoked(context, { task: { type: 'message', value: 'Dank u wel' } });
}

function answer(context: TurnContext, body: object): Promise<void> {
  return invoked(context, { statusCode: 200, ...body });
}

async function invoked(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

async function fail(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 500 } });
}

function formCard(title: string) {
  return {
    ...textCard(title),
    body: [
      { type: 'TextBlock', text: title, wrap: true },
      { type: 'Input.Text', id: 'name', label: 'Naam' },
    ],
    actions: [{ type: 'Action.Submit', title: 'Versturen', data: { form: 'name' } }],
  };
}

function formDialog(title: string) {
  const card = { contentType: cardType, content: formCard(title) };
  return { task: { type: 'continue', value: { title, card } } };
}

function pageDialog(url: string) {
  return { task: { type: 'continue', value: { title: 'Pagina', url, height: 'small' } } };
}

function pageCard(page: string) {
  const data = { msteams: { type: 'task/fetch' }, page };
  return {
    ...textCard('Een pagina'),
    actions: [{ type: 'Action.Submit', title: 'Pagina openen', data }],
  };
}

function linkCard(url: string) {
  return {
    ...textCard(`Lees [het bericht](${url})`),
    actions: [{ type: 'Action.OpenUrl', title: 'Openen', url }],
  };
}

/** Everywhere that a field shows words: its label, its choices, what can be ticked. */
function choicesCard(title: string) {
  const choices = [{ title, value: 'a' }];
  const field = { type: 'Input.ChoiceSet', label: title, choices };
  return {
    ...textCard('Kies'),
    body: [
      { ...field, id: 'one', style: 'expanded' },
      { ...field, id: 'some', style: 'expanded', isMultiSelect: true },
      { ...field, id: 'list', style: 'compact' },
      { type: 'Input.Toggle', id: 'on', title },
    ],
  };
}

function textCard(text: string) {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
}

function pollCard(votes: number) {
  return {
    ...textCard(`Wanneer? Stemmen: ${votes}`),
    refresh: { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: [] },
    actions: [
      { type: 'Action.Execute', title: 'Dinsdag', verb: 'vote', data: { option: 0 } },
      { type: 'Action.Execute', title: 'Mijn keuze', verb: 'own', data: { note: '' } },
      { type: 'Action.Execute', title: 'Kapot', verb: 'fail' },
      { type: 'Action.Execute', title: 'Geweigerd', verb: 'refuse' },
      { type: 'Action.Submit', title: 'Formulier', data: { msteams: { type: 'task/fetch' } } },
      { type: 'Action.Submit', title: 'Insturen', data: { note: 'oud' } },
    ],
  };
}

function cardMessage(content: object): Partial<Activity> {
  return { type: 'message', attachments: [{ contentType: cardType, content }] };
}
