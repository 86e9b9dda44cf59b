import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import type { PollView } from '../../../domain/polls/api';
import { Result } from './result';
import { useRovingFocus } from './use-roving-focus';

const useStyles = makeStyles({
  options: { display: 'flex', flexDirection: 'column', gap: '8px' },
  option: {
    display: 'flex',
    alignItems: 'start',
    gap: '8px',
    width: '100%',
    minHeight: '44px',
    padding: '8px 12px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    // In high contrast the background turns into the colour of the mark.
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
      '& svg': { color: 'inherit' },
    },
    ':active': {
      color: tokens.colorNeutralForeground1Pressed,
      backgroundColor: tokens.colorNeutralBackground1Pressed,
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  mine: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    // A wider border would move what stands inside it.
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  saving: { cursor: 'progress' },
  icon: { flexShrink: 0 },
  check: { color: tokens.colorCompoundBrandForeground1 },
  closed: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  row: { display: 'flex', alignItems: 'start', gap: '8px' },
  icons: { flexShrink: 0, width: '20px' },
});

interface OptionsProps {
  readonly poll: PollView;
  /** The id of what asks the question, and of what tells how it is with one's own vote. */
  readonly question: string;
  readonly state: string;
  readonly saving: boolean;
  readonly onChoose: (optionId: string) => void;
}

/**
 * The options of an open poll: a group of radio buttons, except that an arrow key only moves, as it
 * would otherwise vote on each option that it passes.
 */
export function Options({ poll, question, state, saving, onChoose }: OptionsProps) {
  const styles = useStyles();
  const chosen = poll.options.findIndex(({ id }) => id === poll.mine);
  const roving = useRovingFocus(Math.max(chosen, 0));
  return (
    <div
      role="radiogroup"
      aria-labelledby={question}
      aria-describedby={state}
      aria-busy={saving}
      className={styles.options}
      onKeyDown={roving.onKeyDown}
    >
      {poll.options.map((option, position) => {
        const mine = option.id === poll.mine;
        const Icon = mine ? CheckmarkCircle20Filled : Circle20Regular;
        return (
          // biome-ignore lint/a11y/useSemanticElements: the browser's own votes at each arrow key.
          <button
            key={option.id}
            type="button"
            role="radio"
            aria-checked={mine}
            aria-disabled={saving}
            tabIndex={roving.tabIndexOf(position)}
            onFocus={() => roving.onFocus(position)}
            className={mergeClasses(styles.option, mine && styles.mine, saving && styles.saving)}
            onClick={() => saving || onChoose(option.id)}
          >
            <Icon className={mergeClasses(styles.icon, mine && styles.check)} aria-hidden="true" />
            <Result poll={poll} option={option} />
          </button>
        );
      })}
    </div>
  );
}

/** The options of a closed poll, to be read. */
export function ClosedOptions({ poll }: { poll: PollView }) {
  const styles = useStyles();
  return (
    <ul className={styles.closed}>
      {poll.options.map((option) => (
        <li key={option.id} className={styles.row}>
          <span className={styles.icons}>
            {option.id === poll.mine && (
              <CheckmarkCircle20Filled className={styles.check} aria-hidden="true" />
            )}
          </span>
          <Result poll={poll} option={option} />
        </li>
      ))}
    </ul>
  );
}
