import { useEffect } from 'react';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { offerTab } from '../teams/save-tab';
import { tellShown } from '../teams/shown';
import { leerwerkplaatsTexts } from './text';

/** What somebody sees who adds the tab to a channel: there is nothing to choose. */
export function ConfigPage() {
  const text = useTexts(leerwerkplaatsTexts);
  const name = text('tab-name');
  useEffect(() => {
    offerTab(name);
    tellShown();
  }, [name]);
  return <PageFrame title={text('config-title')} hint={text('config-body')} />;
}
