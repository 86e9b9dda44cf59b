import { Avatar, Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { type ReactNode, useState } from 'react';
import type { PageChannel, PageTeam } from '../page-model';
import { BotAvatar } from './avatars';
import { usePage } from './page-context';
import { TeamMenu } from './team-menu';

interface HeadProps {
  channel: PageChannel;
  onBack: () => void;
}

/** The channel's name, and the app of its team: to add or to remove. */
export function ChannelHead({ channel, team, onBack }: HeadProps & { team: PageTeam }) {
  return (
    <Head onBack={onBack} below={!team.installed && <AddApp team={team} />}>
      <Avatar shape="square" size={32} name={team.name} color="colorful" aria-hidden />
      <h1>
        {channel.name} <small>{team.name}</small>
      </h1>
      <TeamMenu team={team} channel={channel} />
    </Head>
  );
}

/** Whom the chat is with. */
export function ChatHead({ channel, onBack }: HeadProps) {
  return (
    <Head onBack={onBack}>
      <BotAvatar size={32} />
      <h1>{channel.name}</h1>
    </Head>
  );
}

function Head(props: { onBack: () => void; below?: ReactNode; children: ReactNode }) {
  const { text } = usePage();
  return (
    <>
      <header className="head">
        <Button
          className="back"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={text.back}
          onClick={() => props.onBack()}
        />
        {props.children}
      </header>
      {props.below}
    </>
  );
}

function AddApp({ team }: { team: PageTeam }) {
  const { state, text, api } = usePage();
  const [busy, setBusy] = useState(false);
  const [silent, setSilent] = useState(false);
  const add = async () => {
    setBusy(true);
    const { delivered } = await api
      .changeTeam(team.key, { kind: 'install-app' })
      .catch(() => ({ delivered: false }));
    setSilent(!delivered);
    setBusy(false);
  };
  // Guests add no apps.
  if (state.person.role === 'guest') return null;
  return (
    <div className="add-app">
      <span role="status">{silent ? text.botSilent : text.addAppHint}</span>
      <Button appearance="primary" disabled={busy} onClick={add}>
        {text.addApp}
      </Button>
    </div>
  );
}
