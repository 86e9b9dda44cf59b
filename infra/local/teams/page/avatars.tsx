import { Avatar } from '@fluentui/react-components';
import { BotFilled } from '@fluentui/react-icons/svg/bot';
import { nameOf } from './name-of';
import { usePage } from './page-context';

/** The app's own mark, in the shape that Teams gives bots. */
export function BotAvatar({ size }: { size: 24 | 32 }) {
  return <Avatar size={size} color="brand" icon={<BotFilled />} aria-hidden />;
}

/** Whoever wrote a message. */
export function AuthorAvatar({ author }: { author: string }) {
  const { state } = usePage();
  if (author === 'bot') return <BotAvatar size={32} />;
  return <Avatar size={32} name={nameOf(state, author)} color="colorful" aria-hidden />;
}
