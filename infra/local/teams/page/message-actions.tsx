import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
} from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { SeenMessage } from '../model';
import { ExtensionItems } from './extensions';
import { messageLink } from './message-link';
import { usePage } from './page-context';

interface ActionsProps {
  message: SeenMessage;
  /** Absent in a chat. */
  onReply?: (() => void) | undefined;
  onEdit: () => void;
}

/** What can be done with a message; the button to answer it stands below its thread. */
export function MessageActions({ message, onReply, onEdit }: ActionsProps) {
  const { state, text, api } = usePage();
  const mine = message.author === state.person.key;
  const { id: messageId, conversation: channel, thread } = message;
  const where = { context: 'message', messageId, channel, thread } as const;
  const copy = () => void navigator.clipboard.writeText(messageLink(message, state));
  const remove = () => void api.remove(message.id).catch(() => undefined);
  return (
    <Toolbar size="small" className="actions" aria-label={text.actions}>
      {mine && (
        <ToolbarButton
          icon={<EditRegular />}
          aria-label={text.edit}
          title={text.edit}
          onClick={onEdit}
        />
      )}
      <Menu inline positioning={{ strategy: 'fixed' }}>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton
            icon={<MoreHorizontalRegular />}
            aria-label={text.moreActions}
            title={text.moreActions}
          />
        </MenuTrigger>
        <MenuPopover className="over">
          <MenuList>
            {onReply && (
              <MenuItem icon={<ArrowReplyRegular />} onClick={onReply}>
                {text.reply}
              </MenuItem>
            )}
            <MenuItem icon={<LinkRegular />} onClick={copy}>
              {text.copyLink}
            </MenuItem>
            {mine && (
              <MenuItem icon={<EditRegular />} onClick={onEdit}>
                {text.edit}
              </MenuItem>
            )}
            {mine && (
              <MenuItem icon={<DeleteRegular />} onClick={remove}>
                {text.remove}
              </MenuItem>
            )}
            <ExtensionItems where={where} />
          </MenuList>
        </MenuPopover>
      </Menu>
    </Toolbar>
  );
}
