import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { sentenceFor } from './api';
import { BotAvatar } from './avatars';
import type { Where } from './extension-call';
import { ExtensionMenu } from './extensions';
import { usePage } from './page-context';
import { useMention } from './use-mention';

interface ComposeProps {
  label: string;
  hint: string;
  /** Whether the bot took the message; rejects when the program isn't running. */
  onSay: (text: string) => Promise<{ delivered: boolean }>;
  focus?: boolean;
  /** Where the app's commands are called from here; absent where there are none. */
  where?: Where;
}

/** Where people type. Enter sends, Shift with Enter begins a new line, @ offers the bot's name. */
export function Compose({ label, hint, onSay, focus, where }: ComposeProps) {
  const { text, state } = usePage();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const mention = useMention(field, state.botName, setTyped);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  const send = async () => {
    const spoken = typed.trim();
    if (spoken === '') return;
    setTyped('');
    setProblem('');
    try {
      await onSay(spoken);
    } catch (error) {
      setTyped(spoken);
      setProblem(sentenceFor(error, text));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (mention.handle(event) || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };

  return (
    <div className="compose">
      {mention.offered && <Suggestion id={list} onChoose={mention.choose} />}
      <div className="compose-box">
        <textarea
          ref={field}
          rows={Math.min(6, typed.split('\n').length)}
          aria-label={label}
          placeholder={hint}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={mention.offered}
          aria-controls={list}
          aria-activedescendant={mention.offered ? `${list}-bot` : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            mention.look();
          }}
          onKeyDown={onKeyDown}
        />
        {where && <ExtensionMenu where={where} />}
        <Button
          appearance="subtle"
          icon={<SendRegular />}
          aria-label={text.send}
          disabled={typed.trim() === ''}
          onClick={() => void send()}
        />
      </div>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function Suggestion({ id, onChoose }: { id: string; onChoose: () => void }) {
  const { text, state } = usePage();
  return (
    <div className="suggestions" id={id} role="listbox" aria-label={text.suggestions}>
      {/* The field keeps the focus, and its keys choose: hence no tab stop and mouse-down here. */}
      <div
        id={`${id}-bot`}
        role="option"
        aria-selected
        tabIndex={-1}
        onMouseDown={(event) => {
          event.preventDefault();
          onChoose();
        }}
      >
        <BotAvatar size={24} />
        {state.botName} <small>{text.bot}</small>
      </div>
    </div>
  );
}
