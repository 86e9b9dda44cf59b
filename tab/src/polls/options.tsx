import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxChecked20Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked20Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import type { PollView } from '../../../domain/polls/api';
import { useTexts } from '../shared/page';
import { Result } from './result';
import { type OptionsProps, SaidOptions, SaidResult } from './said-options';
import { pollTexts } from './text';
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
  withheld: { margin: 0 },
});

/** The options of an open poll, as its kind is answered. */
export function Options(props: OptionsProps) {
  const { kind } = props.poll;
  if (kind === 'single' || kind === 'multiple') return <Choices {...props} />;
  return kind === 'open' ? null : <SaidOptions {...props} />;
}

/**
 * A group of radio buttons, except that an arrow key only moves, as it would otherwise vote on each
 * option that it passes. Where more than one may be chosen, boxes to tick.
 */
function Choices({ poll, question, state, saving, onSay }: OptionsProps) {
  const styles = useStyles();
  const isMine = (id: string) => poll.mine?.chosen.includes(id) ?? false;
  const chosen = poll.options.findIndex(({ id }) => isMine(id));
  const roving = useRovingFocus(Math.max(chosen, 0));
  const one = poll.kind === 'single';
  const [Chosen, Free] = one
    ? [CheckmarkCircle20Filled, Circle20Regular]
    : [CheckboxChecked20Filled, CheckboxUnchecked20Regular];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move within it.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is a group, of radio buttons or of boxes.
    <div
      role={one ? 'radiogroup' : 'group'}
      aria-labelledby={question}
      aria-describedby={state}
      aria-busy={saving}
      className={styles.options}
      onKeyDown={one ? roving.onKeyDown : undefined}
    >
      {poll.options.map((option, position) => {
        const mine = isMine(option.id);
        const Icon = mine ? Chosen : Free;
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is a radio button or a checkbox.
          <button
            key={option.id}
            type="button"
            role={one ? 'radio' : 'checkbox'}
            aria-checked={mine}
            aria-disabled={saving}
            tabIndex={one ? roving.tabIndexOf(position) : undefined}
            onFocus={() => roving.onFocus(position)}
            className={mergeClasses(styles.option, mine && styles.mine, saving && styles.saving)}
            onClick={() => saving || onSay({ optionId: option.id })}
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
  const text = useTexts(pollTexts);
  return (
    <ul className={styles.closed}>
      {poll.options.map((option) => (
        <li key={option.id} className={styles.row}>
          <span className={styles.icons}>
            {poll.mine?.chosen.includes(option.id) && (
              <CheckmarkCircle20Filled className={styles.check} aria-hidden="true" />
            )}
          </span>
          {isWithheld(poll, option) ? (
            <span>
              {option.text}
              <Caption1 as="p" className={styles.withheld}>
                {text('statement-withheld')}
              </Caption1>
            </span>
          ) : option.values ? (
            <SaidResult poll={poll} option={option} />
          ) : (
            <Result poll={poll} option={option} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** One statement of which nothing is told, beside others of which it is. */
function isWithheld(
  { anonymous, status, withheld }: PollView,
  { votes }: PollView['options'][number],
) {
  return anonymous && status === 'closed' && !withheld && votes === undefined;
}
