import { HostConfig } from 'adaptivecards';

/**
 * Looks and limits of cards as Teams draws them: its spacing, its text sizes, at most six buttons.
 * Colours follow the theme of the page.
 */
export function hostConfigFor(dark: boolean): HostConfig {
  const ink = dark ? '#ffffff' : '#242424';
  const foregroundColors = {
    default: shade(ink, dark ? '#adadad' : '#616161'),
    dark: shade(dark ? '#ffffff' : '#242424', '#616161'),
    light: shade('#ffffff', '#e0e0e0'),
    accent: shade(dark ? '#9299f7' : '#5b5fc7', dark ? '#7f85f5' : '#7f85f5'),
    good: shade(dark ? '#92c353' : '#237b4b', dark ? '#92c353' : '#237b4b'),
    warning: shade(dark ? '#f8d22a' : '#835b00', dark ? '#f8d22a' : '#835b00'),
    attention: shade(dark ? '#f87c80' : '#c4314b', dark ? '#f87c80' : '#c4314b'),
  };
  const style = (backgroundColor: string) => ({
    backgroundColor,
    borderColor: '',
    foregroundColors,
  });
  return new HostConfig({
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: dark ? '#3d3d3d' : '#e0e0e0' },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    // Teams's own colours are in no document; these are near to what its clients show.
    containerStyles: {
      default: style('transparent'),
      emphasis: style(dark ? '#333333' : '#f5f5f5'),
      accent: style(dark ? '#44478f' : '#c3cbf7'),
      good: style(dark ? '#1f2e1a' : '#e7f2da'),
      attention: style(dark ? '#3a2024' : '#fcf4f6'),
      warning: style(dark ? '#35301a' : '#fbf6d9'),
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
}

function shade(normal: string, subtle: string) {
  return { default: normal, subtle };
}
