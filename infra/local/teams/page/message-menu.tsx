import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { SeenMessage } from '../model';
import { ExtensionItems } from './extensions';
import { usePage } from './page-context';

/** What can be done with a message. */
export function MessageMenu({ message }: { message: SeenMessage }) {
  const { text } = usePage();
  const [open, setOpen] = useState(false);
  const { id, conversation, thread } = message;
  const where = { context: 'message', messageId: id, channel: conversation, thread } as const;
  return (
    <Menu open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={text.moreActions}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{open && <ExtensionItems where={where} orNone />}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
