import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { AppsRegular } from '@fluentui/react-icons/svg/apps';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { CommandContext, ExtensionCommand } from '../extension-commands';
import { callApi } from './call-api';
import type { Called, Where } from './extension-call';
import { useExtensionText } from './extension-text';
import { ExtensionWindow } from './extension-window';
import { usePage } from './page-context';

const CallContext = createContext<(called: Called) => void>(() => undefined);

/** Room for the window of one command at a time; around everything that has a menu of them. */
export function ExtensionProvider({ children }: { children: ReactNode }) {
  const [called, setCalled] = useState<Called>();
  return (
    <CallContext.Provider value={setCalled}>
      {children}
      {called && <ExtensionWindow called={called} onClose={() => setCalled(undefined)} />}
    </CallContext.Provider>
  );
}

/** The '+' at a compose box. */
export function ExtensionMenu({ where }: { where: Where }) {
  const text = useExtensionText();
  // The app isn't in the organisation of who comes from elsewhere.
  if (usePage().state.person.role === 'external') return null;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<AddRegular />} aria-label={text.actions} />
      </MenuTrigger>
      <MenuPopover className="over">
        <MenuList>
          <ExtensionItems where={where} orNone />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The app's commands in the bar over everything, as in Teams's search; nothing when it has none. */
export function CommandBox() {
  const text = useExtensionText();
  const { person } = usePage().state;
  const commands = useCommands(person.key, 'commandBox');
  if (person.role === 'external' || !commands || commands.length === 0) return null;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<AppsRegular />} aria-label={text.commands} />
      </MenuTrigger>
      <MenuPopover className="over">
        <MenuList>
          <ExtensionItems where={{ context: 'commandBox' }} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The app's commands as items of a menu, for instance of a message's; nothing when it has none. */
export function ExtensionItems({ where, orNone = false }: { where: Where; orNone?: boolean }) {
  const text = useExtensionText();
  const { state, theme } = usePage();
  const person = state.person.key;
  const open = useContext(CallContext);
  const commands = useCommands(person, where.context);
  if (commands?.length === 0 && orNone) return <MenuItem disabled>{text.none}</MenuItem>;
  return commands?.map((command) => (
    <MenuItem
      key={command.id}
      subText={command.description}
      onClick={() => open({ command, call: { ...where, person, command: command.id, theme } })}
    >
      {command.title}
    </MenuItem>
  ));
}

function useCommands(person: string, context: CommandContext): ExtensionCommand[] | undefined {
  const [commands, setCommands] = useState<ExtensionCommand[]>();
  useEffect(() => {
    const query = `person=${encodeURIComponent(person)}&context=${context}`;
    const nothing = () => setCommands([]);
    callApi<ExtensionCommand[]>(`extension?${query}`).then(setCommands, nothing);
  }, [person, context]);
  return commands;
}
