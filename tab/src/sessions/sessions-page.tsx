import type { SessionsView } from '../../../domain/sessions/api';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { Session } from './session';
import { sessionTexts } from './text';

/** Own judgement, in milliseconds: who comes changes less than a poll does. */
const pause = 5_000;

/** What is to come in a channel. */
export function SessionsPage({ channelId }: { channelId: string }) {
  const text = useTexts(sessionTexts);
  const path = `channels/${encodeURIComponent(channelId)}/sessions`;
  const live = useLive<SessionsView>(path, pause);
  return (
    <LivePage live={live}>
      {({ sessions }) => (
        <PageFrame title={text('title')} hint={text(sessions.length === 0 ? 'none' : 'hint')}>
          {sessions.map((session) => (
            <Session
              key={session.id}
              session={session}
              path={path}
              onSaved={(now) => live.change(() => now)}
            />
          ))}
        </PageFrame>
      )}
    </LivePage>
  );
}
