import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { leerwerkplaatsTexts } from './text';

/** A channel without a leerwerkplaats: how to start one. It appears here by itself. */
export function NoLeerwerkplaats() {
  const text = useTexts(leerwerkplaatsTexts);
  return <PageFrame title={text('not-coupled-title')} hint={text('not-coupled')} />;
}

/** The page was opened where there is no channel. */
export function NoChannel() {
  const text = useTexts(leerwerkplaatsTexts);
  return <PageFrame title={text('no-channel-title')} hint={text('no-channel')} />;
}
