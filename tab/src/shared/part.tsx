import { Button } from '@fluentui/react-components';
import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react';
import { tellShown } from '../teams/shown';
import { useTexts } from './page';
import { PageFrame } from './page-frame';
import { sharedTexts } from './text';

/**
 * A part of the page that is fetched when somebody first opens it, so that the tab itself opens
 * fast. Files have a hash in their name: where a newer app has taken their place, or nothing can be
 * reached, the part says so instead.
 */
export function part<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    fetchPart().then(
      (found) => ({ default: found }),
      () => ({ default: Unfetched as ComponentType<Props> }),
    ),
  );
}

/** The browser remembers that a file couldn't be had, so only loading the whole page anew helps. */
function Unfetched() {
  const text = useTexts(sharedTexts);
  useEffect(() => tellShown(), []);
  return (
    <PageFrame title={text('unfetched-title')} hint={text('unfetched')}>
      <div>
        <Button onClick={() => window.location.reload()}>{text('try-again')}</Button>
      </div>
    </PageFrame>
  );
}
