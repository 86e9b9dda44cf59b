import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { leerwerkplaatsTexts } from './text';

/** The page was opened where there is no channel. */
export function NoChannel() {
  const text = useTexts(leerwerkplaatsTexts);
  return <PageFrame title={text('no-channel-title')} hint={text('no-channel')} />;
}
