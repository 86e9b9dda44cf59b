import { useEffect, useState } from 'react';
import type { JsonObject } from '../model';
import { sentenceFor } from './api';
import { CardView } from './card-view';
import { useDialog } from './dialog';
import { usePage } from './page-context';

interface MessageCardProps {
  messageId: string;
  card: JsonObject;
  /** Changes when the bot has edited a card that asks to be refreshed by its reader. */
  refresh?: string | undefined;
}

/** A card in a conversation: its clicks go to the bot, a dialog opens over it. */
export function MessageCard({ messageId, card, refresh }: MessageCardProps) {
  const { api, theme, text } = usePage();
  const openDialog = useDialog();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    // A refresh that fails leaves the card as it is, as in Teams.
    if (refresh !== undefined) api.refresh(messageId).catch(() => undefined);
  }, [api, messageId, refresh]);

  const press = async (action: JsonObject) => {
    setProblem('');
    try {
      const answer = await api.press({ messageId, action, theme });
      if (answer.kind === 'dialog') openDialog(messageId, answer.dialog);
    } catch (error) {
      setProblem(sentenceFor(error, text));
    }
  };
  return (
    <>
      <CardView card={card} onAction={press} />
      {problem && (
        <p className="for-you problem" role="status">
          {problem}
        </p>
      )}
    </>
  );
}
