import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Json, Tab } from '../model';
import type { PageChannel, PageTeam } from '../page-model';
import { linkToPage } from './deep-links';
import { DialogShell } from './dialog-shell';
import { usePage } from './page-context';
import { TabFrame } from './tab-frame';
import { fieldsOf } from './tab-functions';
import { type Size, sizeIn, TaskFrame } from './task-frame';
import type { Functions } from './teams-js-host';

interface TabViewProps {
  tab: Tab;
  channel: PageChannel;
  team?: PageTeam | undefined;
  subPage: string | undefined;
}

interface Task extends Size {
  title: string;
  url: string;
  answer: (answer: unknown[]) => void;
}

/** Teams's own words to a page whose dialog was closed. */
const closed = 'User cancelled/closed the task module.';

/** A tab that is open: the app's page, and what it opens over itself. */
export function TabView({ tab, channel, team, subPage }: TabViewProps) {
  const { state, text } = usePage();
  const [task, setTask] = useState<Task>();
  const [link, setLink] = useState<string>();
  const functions: Functions = {
    'tasks.startTask': (info) =>
      new Promise((answer) => {
        const { title = tab.name, url = '' } = fieldsOf(info);
        setTask({ title, url, ...sizeIn(info), answer });
      }),
    shareDeepLink: (sub) => {
      const channelId = team && channel.id;
      const subPageId = typeof sub === 'string' ? sub : undefined;
      setLink(linkToPage(state, { pageId: tab.entityId, channelId, subPageId }));
    },
  };
  const end = (...answer: unknown[]) => {
    task?.answer(answer);
    setTask(undefined);
  };
  return (
    <div className="tab-view" role="tabpanel" aria-label={tab.name}>
      <TabFrame
        name={tab.name}
        url={tab.contentUrl}
        frameContext="content"
        entityId={tab.entityId}
        subPage={subPage}
        functions={functions}
      />
      {task && (
        <DialogShell title={task.title} width={task.width} onClose={() => end(closed)}>
          <TaskFrame
            {...task}
            onSubmit={(result: Json) => end(null, result)}
            onResize={(size) => setTask({ ...task, ...size })}
          />
        </DialogShell>
      )}
      {link && (
        <DialogShell
          title={text.linkTo}
          onClose={() => setLink(undefined)}
          actions={
            <Button appearance="primary" onClick={() => navigator.clipboard.writeText(link)}>
              {text.copy}
            </Button>
          }
        >
          <Input className="tab-link" readOnly value={link} aria-label={text.linkTo} />
        </DialogShell>
      )}
    </div>
  );
}
