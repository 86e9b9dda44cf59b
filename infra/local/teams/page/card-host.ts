import { HostConfig } from 'adaptivecards';

const foregroundColors = {
  default: shade('NeutralForeground1', 'NeutralForeground3'),
  dark: shade('NeutralForeground1', 'NeutralForeground3'),
  light: shade('NeutralForegroundOnBrand', 'NeutralForegroundOnBrand'),
  accent: shade('BrandForeground1', 'BrandForeground2'),
  good: shade('PaletteGreenForeground1', 'PaletteGreenForeground1'),
  warning: shade('PaletteYellowForeground2', 'PaletteYellowForeground2'),
  attention: shade('PaletteRedForeground1', 'PaletteRedForeground1'),
};

/**
 * Looks and limits of cards as Teams draws them: its spacing, its text sizes, at most six buttons.
 * Colours are those of the page's theme, by name, so that a card follows it without being redrawn.
 */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: "'Segoe UI', system-ui, sans-serif",
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: token('NeutralStroke2') },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--card-emphasis)'),
    accent: style('var(--card-accent)', 'var(--card-on-accent)'),
    good: style('var(--card-good)'),
    attention: style('var(--card-attention)'),
    warning: style('var(--card-warning)'),
  },
  imageSizes: { small: 32, medium: 52, large: 100 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    // Between buttons the stylesheet keeps a gap, which also works where they wrap.
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 16,
  },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } },
    errorMessage: { color: 'attention', spacing: 'small' },
  },
});

function token(name: string): string {
  return `var(--color${name})`;
}

function shade(normal: string, subtle: string) {
  return { default: token(normal), subtle: token(subtle) };
}

function style(backgroundColor: string, ink = token('NeutralForeground1')) {
  const plain = { ...foregroundColors.default, default: ink };
  return {
    backgroundColor,
    borderColor: '',
    foregroundColors: { ...foregroundColors, default: plain },
  };
}
