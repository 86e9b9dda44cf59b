import { Button, DialogActions } from '@fluentui/react-components';
import { useState } from 'react';
import { objectOf } from '../answers';
import type { JsonObject } from '../model';
import { sentenceFor } from './api';
import { callApi } from './call-api';
import { CardView } from './card-view';
import type { Ask, Called } from './extension-call';
import { useExtensionText } from './extension-text';
import { usePage } from './page-context';

const nothing = async () => undefined;

interface DraftProps {
  card: JsonObject;
  called: Called;
  onClose: () => void;
}

/** A card that is ready to be posted as this person, where the command was called. */
export function CardDraft({ card, called, onClose }: DraftProps) {
  const text = useExtensionText();
  const page = usePage();
  const [problem, setProblem] = useState('');
  const { person, context, channel, thread } = called.call;
  const cards = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  const post = () =>
    void callApi('extension/send', { person, channel, thread, cards }).then(onClose, (error) =>
      setProblem(sentenceFor(error, page.text)),
    );
  return (
    <>
      <CardView card={card} onAction={nothing} />
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {/* From the search bar a card leads nowhere. */}
      {context !== 'commandBox' && (
        <DialogActions>
          <Button appearance="primary" onClick={post}>
            {text.post}
          </Button>
        </DialogActions>
      )}
    </>
  );
}

/** What the bot would post: back to the form, or out. */
export function Preview({ activity, ask }: { activity: JsonObject; ask: Ask }) {
  const { text } = usePage();
  const [attachment] = Array.isArray(activity.attachments) ? activity.attachments : [];
  const choose = (action: 'edit' | 'send') => () =>
    void ask('submit', { preview: { action, activity } });
  return (
    <>
      <CardView card={objectOf(objectOf(attachment).content)} onAction={nothing} />
      <DialogActions>
        <Button appearance="primary" onClick={choose('send')}>
          {text.send}
        </Button>
        <Button onClick={choose('edit')}>{text.edit}</Button>
      </DialogActions>
    </>
  );
}
