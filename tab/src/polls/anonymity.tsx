import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { PollView } from '../../../domain/polls/api';
import { useTexts } from '../shared/page';
import { pollTexts } from './text';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '8px' },
  line: { margin: 0 },
  kept: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface AnonymityProps {
  readonly poll: PollView;
  /** Takes back one's own answer; absent: there is none. */
  readonly onTakeBack?: (() => void) | undefined;
  /** The button stays where the keyboard is, once it was pressed. */
  readonly takenBack: boolean;
}

/** Of an anonymous poll: what is kept from whom, or why there is no result. */
export function Anonymity({ poll, onTakeBack, takenBack }: AnonymityProps) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  if (!poll.anonymous) return null;
  return (
    <div className={styles.part}>
      {poll.withheld && (
        <Body1 as="p" className={styles.line}>
          {text(poll.withheld)}
        </Body1>
      )}
      {poll.status === 'open' && (onTakeBack || takenBack) && (
        <Button appearance="subtle" disabledFocusable={!onTakeBack} onClick={onTakeBack}>
          {text('take-back')}
        </Button>
      )}
      <Caption1 as="p" className={styles.kept}>
        {text(`anonymous-${poll.status}`)}
      </Caption1>
    </div>
  );
}
