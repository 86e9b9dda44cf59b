import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { averageText, valueText } from '../../../domain/polls/answer-text';
import { keyOf, type Said, valuesOf } from '../../../domain/polls/answers';
import type { PollView } from '../../../domain/polls/api';
import { usePage } from '../shared/page';
import { useRovingFocus } from './use-roving-focus';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '16px' },
  row: { display: 'flex', flexDirection: 'column', gap: '4px', flexGrow: 1 },
  values: { display: 'flex', gap: '4px' },
  value: {
    flex: '1 1 0',
    minHeight: '44px',
    padding: '4px 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: 'tabular-nums',
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  mine: {
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  count: { boxSizing: 'border-box', textAlign: 'center', alignContent: 'center' },
  average: { color: tokens.colorNeutralForeground2 },
  saving: { cursor: 'progress' },
});

/** What the options of an open poll need, whatever its kind. */
export interface OptionsProps {
  readonly poll: PollView;
  /** The id of what asks the question, and of what tells how it is with one's own vote. */
  readonly question: string;
  readonly state: string;
  readonly saving: boolean;
  readonly onSay: (said: Said) => void;
}

type Option = PollView['options'][number];

/** Dates or statements of an open poll: per one a group of radio buttons with what can be said of it. */
export function SaidOptions(props: OptionsProps) {
  const styles = useStyles();
  const { poll, question, state, saving } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, and the question is the heading.
    <div
      role="group"
      aria-labelledby={question}
      aria-describedby={state}
      aria-busy={saving}
      className={styles.rows}
    >
      {poll.options.map((option) => (
        <SaidOption key={option.id} option={option} {...props} />
      ))}
    </div>
  );
}

function SaidOption({ poll, option, saving, onSay }: OptionsProps & { readonly option: Option }) {
  const styles = useStyles();
  const id = useId();
  const { language } = usePage();
  const values = valuesOf[poll.kind];
  const isMine = (value: string) =>
    poll.mine?.chosen.includes(keyOf({ optionId: option.id, value })) ?? false;
  const roving = useRovingFocus(Math.max(values.findIndex(isMine), 0));
  return (
    <div className={styles.row}>
      <span id={id}>{option.text}</span>
      <Average option={option} />
      <div
        role="radiogroup"
        aria-labelledby={id}
        className={styles.values}
        onKeyDown={roving.onKeyDown}
      >
        {values.map((value, position) => {
          const mine = isMine(value);
          const look = [styles.value, styles.button, mine && styles.mine, saving && styles.saving];
          return (
            // biome-ignore lint/a11y/useSemanticElements: the browser's own votes at each arrow key.
            <button
              key={value}
              type="button"
              role="radio"
              aria-checked={mine}
              aria-disabled={saving}
              tabIndex={roving.tabIndexOf(position)}
              onFocus={() => roving.onFocus(position)}
              className={mergeClasses(...look)}
              onClick={() => saving || onSay({ optionId: option.id, value })}
            >
              {mine && '✓ '}
              {valueText(value, language)}
              <Count option={option} value={value} />
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** One date or statement of a closed poll, to be read. */
export function SaidResult({ poll, option }: { poll: PollView; option: Option }) {
  const styles = useStyles();
  const { language } = usePage();
  return (
    <div className={styles.row}>
      <span>{option.text}</span>
      <Average option={option} />
      <div className={styles.values}>
        {valuesOf[poll.kind].map((value) => {
          const mine = poll.mine?.chosen.includes(keyOf({ optionId: option.id, value }));
          return (
            <span
              key={value}
              className={mergeClasses(styles.value, styles.count, mine && styles.mine)}
            >
              {mine && '✓ '}
              {valueText(value, language)}
              <Count option={option} value={value} />
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** 'Gemiddeld 3,4 · vorige keer 3,1', where that is shown. */
function Average({ option: { average, lastTime } }: { option: Option }) {
  const styles = useStyles();
  const { language } = usePage();
  if (average === undefined) return null;
  return <Caption1 className={styles.average}>{averageText(average, lastTime, language)}</Caption1>;
}

/** How often a value was said, where that is shown. */
function Count({ option, value }: { option: Option; value: string }) {
  const count = option.values?.find((one) => one.value === value)?.votes;
  return count === undefined ? null : <strong>{` · ${count}`}</strong>;
}
