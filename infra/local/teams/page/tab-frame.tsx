import { Button, Spinner } from '@fluentui/react-components';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useAddress } from './address';
import { useFollow } from './links';
import { usePage } from './page-context';
import { placeOf } from './place-of';
import type { FrameContext } from './tab-context';
import { commonFunctions } from './tab-functions';
import { type Functions, type HostedFrame, hostFrame } from './teams-js-host';

/** Teams waits this long for app.notifySuccess, in milliseconds. */
const patience = 30_000;

/** A page may do what it likes, but not leave its frame. */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

interface TabFrameProps {
  name: string;
  url: string;
  frameContext: FrameContext;
  entityId?: string | undefined;
  subPage?: string | undefined;
  /** What this kind of page can ask besides what all can. */
  functions?: Functions;
  /** Where to leave the way to tell the page something. */
  hosted?: RefObject<HostedFrame | null>;
}

type Stage = 'loading' | 'loaded' | 'ready' | 'failed';

/** A page of the app, with a wheel until it says that it is there, and a sentence if it never does. */
export function TabFrame(props: TabFrameProps) {
  const { state, text } = usePage();
  const own = URL.canParse(props.url) && new URL(props.url).origin === state.app.origin;
  const [stage, setStage] = useState<Stage>(own ? 'loading' : 'failed');
  const waiting = stage === 'loading' || stage === 'loaded';
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setStage('failed'), patience);
    return () => clearTimeout(timer);
  }, [waiting]);
  if (stage === 'failed') {
    return (
      <div className="tab-frame problem" role="alert">
        <p>{text.tabSilent}</p>
        {own && <Button onClick={() => setStage('loading')}>{text.tryAgain}</Button>}
      </div>
    );
  }
  return (
    <div className="tab-frame">
      {stage === 'loading' && <Spinner className="tab-loading" label={text.loading} />}
      <Frame {...props} onStage={(next) => setStage((now) => (now === 'ready' ? now : next))} />
    </div>
  );
}

function Frame(props: TabFrameProps & { onStage: (stage: Stage) => void }) {
  const { name, url, onStage, hosted } = props;
  const { state, theme } = usePage();
  const element = useRef<HTMLIFrameElement>(null);
  const frame = useRef<HostedFrame>(null);
  const functions = useRef<Functions>({});
  const common = useCommon(props);
  useLayoutEffect(() => {
    functions.current = {
      ...common,
      // What isn't registered for is told too: the SDK leaves it be.
      registerHandler: () => undefined,
      'appInitialization.appLoaded': () => onStage('loaded'),
      'appInitialization.success': () => onStage('ready'),
      'appInitialization.expectedFailure': () => onStage('ready'),
      'appInitialization.failure': () => onStage('failed'),
      ...props.functions,
    };
  });
  const { origin } = state.app;
  useLayoutEffect(() => {
    if (!element.current) return;
    const opened = hostFrame(element.current, origin, () => functions.current);
    frame.current = opened;
    if (hosted) hosted.current = opened;
    return opened.stop;
  }, [origin, hosted]);
  useEffect(() => {
    frame.current?.tell('themeChange', theme);
  }, [theme]);
  return <iframe ref={element} title={name} src={url} sandbox={sandbox} />;
}

function useCommon({ frameContext, entityId = '', subPage }: TabFrameProps): Functions {
  const { state, theme, api } = usePage();
  const follow = useFollow();
  const place = placeOf(state, useAddress().conversation) ?? { channel: state.chat };
  const page = { ...place, frameContext, entityId, subPage };
  return commonFunctions({ state, theme, api, page, follow });
}
