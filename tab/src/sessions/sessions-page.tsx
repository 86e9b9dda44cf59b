import { Body1 } from '@fluentui/react-components';
import type { SessionsView, SessionView } from '../../../domain/sessions/api';
import { leerwerkplaatsTexts } from '../leerwerkplaats/text';
import { Folded } from '../shared/folded';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { MakeSession } from './make-session';
import { Session } from './session';
import { sessionTexts } from './text';
import { pathOf } from './use-answer';

/** The sessions of a channel: what is coming, and folded away what has been. */
export function SessionsPage({ channelId }: { channelId: string }) {
  const text = useTexts(leerwerkplaatsTexts);
  const live = useLive<SessionsView>(pathOf(channelId));
  const saved = (session: SessionView) => live.change((view) => withSession(view, session));
  const made = (view: SessionsView) => live.change(() => view);
  return (
    <LivePage live={live} titles={{ 'not-coupled': text('not-coupled') }}>
      {(view) => <Sessions view={view} channelId={channelId} onSaved={saved} onMade={made} />}
    </LivePage>
  );
}

interface SessionsProps {
  readonly view: SessionsView;
  readonly channelId: string;
  readonly onSaved: (session: SessionView) => void;
  /** Gets the sessions as they are with a new one. */
  readonly onMade: (view: SessionsView) => void;
}

function Sessions({ view, channelId, onSaved, onMade }: SessionsProps) {
  const text = useTexts(sessionTexts);
  const title = useTexts(leerwerkplaatsTexts)('sessions');
  const { coming, over } = view;
  const cards = (sessions: readonly SessionView[]) =>
    sessions.map((one) => <Session key={one.id} session={one} onSaved={onSaved} />);
  const none = coming.length + over.length === 0;
  return (
    <PageFrame title={title} hint={text(none ? 'no-sessions' : 'in-channel')}>
      {view.toMake && <MakeSession channelId={channelId} from={view.toMake} onSaved={onMade} />}
      {!none && coming.length === 0 && <Body1 as="p">{text('nothing-coming')}</Body1>}
      {cards(coming)}
      {over.length > 0 && (
        <Folded title={text('over-sessions', { count: over.length })}>{cards(over)}</Folded>
      )}
    </PageFrame>
  );
}

function withSession(view: SessionsView, changed: SessionView): SessionsView {
  const coming = view.coming.map((one) => (one.id === changed.id ? changed : one));
  return { ...view, coming };
}
