import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  GlobalSettings,
  OpenUrlAction,
  SerializationContext,
  Strings,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards';
import { objectOf } from '../answers';
import type { JsonObject } from '../model';
import { hostConfig } from './card-host';
import { toSafeHtml } from './markdown';

// The package says it has no side effects, so a bundler drops the registration of tables.
GlobalRegistry.elements.register('Table', Table, Versions.v1_5);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toSafeHtml(text);
  result.didProcess = true;
};

// Teams reads Markdown in a TextBlock and a Fact only (msteams-docs, cards-format; issue 12228).
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

/** A button that the card keeps behind its '…'. */
export interface MoreAction {
  title: string;
  run: () => void;
}

export interface CardEvents {
  /** An Execute or Submit action with the inputs in its data. */
  onAction: (action: JsonObject) => void;
  /** A button that leads to an address. */
  onOpen: (address: string) => void;
  /** The '…' was clicked: these are to be offered at that button. */
  onMore: (actions: MoreAction[], at: HTMLElement) => void;
}

/**
 * Draws a card with Microsoft's own renderer, which knows no card newer than Teams does (1.5).
 * @param more the name of the button with '…' for screen readers
 * @returns undefined when the card can't be drawn at all
 */
export function drawCard(
  content: JsonObject,
  more: string,
  { onAction, onOpen, onMore }: CardEvents,
): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) onOpen(action.url ?? '');
    else if (action instanceof SubmitAction || action instanceof ExecuteAction) {
      onAction(sentOf(action));
    }
  };
  card.onDisplayOverflowActionMenu = (actions, at) => {
    const offered = actions.map((action) => ({
      title: action.title ?? '',
      run: () => action.execute(),
    }));
    if (at) onMore(offered, at);
    return at !== undefined;
  };
  Strings.defaults.overflowButtonTooltip = () => more;
  card.parse(withNames(content), new SerializationContext(Versions.v1_5));
  return card.render();
}

function sentOf(action: Action & { data: object | undefined }): JsonObject {
  const sent: JsonObject = {
    type: action.getJsonTypeName(),
    data: (action.data ?? {}) as JsonObject,
  };
  if (action.id !== undefined) sent.id = action.id;
  if (action instanceof ExecuteAction && action.verb) sent.verb = action.verb;
  return sent;
}

/** With the name of who is mentioned in place of each `<at>…</at>`, as Teams draws it. */
function withNames(content: JsonObject): JsonObject {
  const { entities } = objectOf(content.msteams);
  const mentions = Array.isArray(entities) ? entities.map(objectOf) : [];
  const drawn = mentions.reduce(
    (text, mention) => {
      const name = String(objectOf(mention.mentioned).name).replace(/[\\`*_[\]()#<>]/g, '');
      const [written, shown] = [String(mention.text), `**${name}**`].map((one) =>
        JSON.stringify(one).slice(1, -1),
      ) as [string, string];
      return text.replaceAll(written, shown);
    },
    JSON.stringify(content.body ?? []),
  );
  return { ...content, body: JSON.parse(drawn) as JsonObject[] };
}
