import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Tab } from '../model';
import type { PageChannel } from '../page-model';
import { openAddress } from './address';
import { sentenceFor } from './api';
import { DialogShell } from './dialog-shell';
import { usePage } from './page-context';
import { TabFrame } from './tab-frame';
import { fieldsOf } from './tab-functions';
import type { Functions, HostedFrame } from './teams-js-host';

interface TabSetupProps {
  channel: PageChannel;
  /** The tab whose settings change; absent for a new one. */
  tab?: Tab;
  /** The page on which the app sets up a tab. */
  url: string;
  onClose: () => void;
}

/** Adds or changes a tab: the app's page says what it will show, and when that can be saved. */
export function TabSetup({ channel, tab, url, onClose }: TabSetupProps) {
  const { state, text, api } = usePage();
  const [valid, setValid] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  const settings = useRef(fieldsOf(tab && { ...tab, suggestedDisplayName: tab.name }));
  const frame = useRef<HostedFrame>(null);

  const fail = (sentence: string) => {
    setProblem(sentence);
    setSaving(false);
  };
  const add = async () => {
    const { contentUrl = '', entityId = '', suggestedDisplayName } = settings.current;
    const name = suggestedDisplayName || state.botName;
    try {
      const made = { id: tab?.id ?? crypto.randomUUID(), name, entityId, contentUrl };
      const { id } = await api.saveTab(channel.id, made);
      onClose();
      openAddress({ conversation: channel.id, tab: id });
    } catch (error) {
      fail(sentenceFor(error, text));
    }
  };
  const functions: Functions = {
    'settings.getSettings': () => [settings.current],
    'settings.setSettings': (sent) => {
      settings.current = fieldsOf(sent);
      return [true];
    },
    'settings.setValidityState': (state) => void setValid(state === true),
    // A page that wasn't asked has nothing to end.
    'settings.save.success': () => void (saving && add()),
    'settings.save.failure': (reason) => fail(String(reason ?? text.failed)),
  };
  const save = () => {
    setProblem('');
    setSaving(true);
    frame.current?.tell('settings.save', {});
  };
  return (
    <DialogShell
      title={state.botName}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button appearance="primary" disabled={!valid || saving} onClick={save}>
            {text.save}
          </Button>
        </>
      }
    >
      {problem && (
        <MessageBar intent="error" className="bar">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className="task-frame" style={{ height: 320 }}>
        <TabFrame
          name={text.addTab}
          url={url}
          frameContext="settings"
          entityId={tab?.entityId}
          functions={functions}
          hosted={frame}
        />
      </div>
    </DialogShell>
  );
}
