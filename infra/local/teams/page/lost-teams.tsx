import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, useState } from 'react';
import type { PageTeam } from '../page-model';
import { usePage } from './page-context';

/** Says of which teams somebody is out while the window is open, until it is read. */
export function LostTeams() {
  const { state, text } = usePage();
  const before = useRef<PageTeam[]>([]);
  const [lost, setLost] = useState<PageTeam[]>([]);
  useEffect(() => {
    const has = ({ key }: PageTeam) => state.teams.some((team) => team.key === key);
    const gone = before.current.filter((team) => !has(team));
    before.current = state.teams;
    setLost((said) => [...said, ...gone].filter((team) => !has(team)));
  }, [state.teams]);
  const bars = lost.map((team) => (
    <MessageBar key={team.key} className="bar">
      <MessageBarBody>{text.noMember(team.name)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={text.close}
            icon={<DismissRegular />}
            onClick={() => setLost((said) => said.filter(({ key }) => key !== team.key))}
          />
        }
      />
    </MessageBar>
  ));
  return <div role="status">{bars}</div>;
}
