import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { sentenceFor } from './api';
import type { Where } from './extension-call';
import { ExtensionMenu } from './extensions';
import { usePage } from './page-context';
import { Suggestions } from './suggestions';
import { type Candidate, useMention } from './use-mention';

interface ComposeProps {
  label: string;
  hint: string;
  /** Who can be mentioned. */
  candidates: Candidate[];
  /** Rejects when the program isn't running; then the words stay where they are. */
  onSay: (text: string) => Promise<unknown>;
  /** What stands in it already, when a message is edited. */
  initial?: string;
  onCancel?: () => void;
  focus?: boolean;
  /** Where the app's commands are called from here; absent where there are none. */
  where?: Where;
}

/** Where people type. Enter sends, Shift with Enter begins a new line, @ offers names. */
export function Compose(props: ComposeProps) {
  const { label, hint, candidates, onSay, onCancel, focus, where, initial = '' } = props;
  const { text } = usePage();
  const [typed, setTyped] = useState(initial);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const mention = useMention(field, candidates, setTyped);
  const { offered, chosen } = mention;
  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    field.current?.setSelectionRange(initial.length, initial.length);
  }, [focus, initial]);

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
    if (event.key === 'Escape') onCancel?.();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };

  return (
    <div className="compose">
      {offered.length > 0 && <Suggestions id={list} mention={mention} />}
      <div className="compose-box">
        <textarea
          ref={field}
          rows={Math.min(6, typed.split('\n').length)}
          aria-label={label}
          placeholder={hint}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={list}
          aria-activedescendant={offered.length > 0 ? `${list}-${chosen}` : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            mention.look();
          }}
          onKeyDown={onKeyDown}
        />
        {where && <ExtensionMenu where={where} />}
        {onCancel && (
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={text.cancel}
            onClick={onCancel}
          />
        )}
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
