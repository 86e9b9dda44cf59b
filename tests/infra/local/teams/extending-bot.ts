import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CardFactory,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { TeamsOptions } from '../../../../infra/local/teams/serve';
import { type Started, startTeams } from './started';

const adaptive = (body: object[], actions: object[] = []) =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body, actions });

const dialog = (value: object): MessagingExtensionActionResponse =>
  ({ task: { type: 'continue', value } }) as MessagingExtensionActionResponse;

const form = (title: string, buttons: object[] = []): MessagingExtensionActionResponse =>
  dialog({
    title,
    card: adaptive(
      [{ type: 'Input.Text', id: 'note', label: 'Notitie' }],
      [{ type: 'Action.Submit', title: 'Verder', data: { step: title } }, ...buttons],
    ),
  });

const saying = (text: string) => adaptive([{ type: 'TextBlock', text }]);

/** A bot with message extensions, as botbuilder means them to be written. */
export class ExtendingBot extends TeamsActivityHandler {
  readonly actions: MessagingExtensionAction[] = [];

  protected override async handleTeamsMessagingExtensionFetchTask(
    _context: TurnContext,
    action: MessagingExtensionAction,
  ) {
    this.actions.push(action);
    return form('Eerste stap');
  }

  protected override async handleTeamsMessagingExtensionSubmitAction(
    _context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    this.actions.push(action);
    const { note, step, name } = action.data as { note?: string; step?: string; name?: string };
    const [wish, url] = note?.split(' ') ?? [];
    if (note === 'nog eens') return form('Tweede stap');
    if (wish === 'lees') return form('Lezen', [{ type: 'Action.OpenUrl', title: 'Uitleg', url }]);
    if (wish === 'pagina') return dialog({ title: 'Pagina', url, height: 'small' });
    if (note === 'eerst zien') {
      const activityPreview = { type: 'message', attachments: [saying('Zo wordt het')] };
      return { composeExtension: { type: 'botMessagePreview', activityPreview } } as never;
    }
    const attachments = [saying(`${note ?? name} (${step ?? 'zonder stap'})`)];
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
  }

  protected override async handleTeamsMessagingExtensionBotMessagePreviewEdit() {
    return form('Opnieuw');
  }

  protected override async handleTeamsMessagingExtensionBotMessagePreviewSend(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const [preview] = action.botActivityPreview ?? [];
    await context.sendActivity({ type: 'message', attachments: preview?.attachments ?? [] });
    return {};
  }

  protected override async handleTeamsMessagingExtensionQuery(
    _context: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    const [asked] = query.parameters ?? [];
    const title = `${asked?.name}: ${asked?.value}`;
    const tap = { type: 'invoke', title, value: { chosen: title } };
    const preview = CardFactory.heroCard(title, 'Kies mij');
    preview.content.tap = tap;
    const attachments = [{ ...saying(title), preview }];
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
  }

  protected override async handleTeamsMessagingExtensionSelectItem(
    _context: TurnContext,
    item: { chosen: string },
  ): Promise<MessagingExtensionResponse> {
    const attachments = [CardFactory.heroCard('Gekozen', item.chosen)];
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
  }
}

const manifest = {
  localizationInfo: {
    defaultLanguageTag: 'nl',
    additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
  },
  composeExtensions: [
    {
      botId: '{{APP_ID}}',
      commands: [
        {
          id: 'note',
          type: 'action',
          title: 'Notitie maken',
          context: ['compose', 'commandBox', 'message'],
          fetchTask: true,
        },
        {
          id: 'wish',
          type: 'action',
          title: 'Wens',
          context: ['compose'],
          parameters: [{ name: 'note', title: 'Uw wens', inputType: 'textarea' }],
        },
        {
          id: 'find',
          type: 'query',
          title: 'Zoeken',
          context: ['compose'],
          initialRun: true,
          parameters: [{ name: 'words', title: 'Woorden' }],
        },
      ],
    },
  ],
};
const words = { 'composeExtensions[0].commands[0].title': 'Make a note' };

/** The stand-in with such a bot, and with the manifest that goes with it in the page's folder. */
export async function startExtended(
  options: Partial<TeamsOptions> & { page: string },
  bot = new ExtendingBot(),
): Promise<Started> {
  const file = join(options.page, 'manifest.json');
  await writeFile(file, JSON.stringify(manifest));
  await writeFile(join(options.page, 'en.json'), JSON.stringify(words));
  return startTeams({ ...options, manifest: file }, (context) => bot.run(context));
}
