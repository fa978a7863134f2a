import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a navy of official paper, dark enough for text on white from shade 7 on. */
const navy: MantineColorsTuple = [
  '#eff5fb',
  '#dde9f5',
  '#b9d2ea',
  '#92b9de',
  '#6b9fd1',
  '#4585c1',
  '#2f6fad',
  '#215c96',
  '#184a7d',
  '#12395f',
]

/** The look of the workspace: sober, 16 px, AA contrast on white. */
export const theme = createTheme({
  primaryColor: 'navy',
  primaryShade: 8,
  colors: { navy },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Badge: { defaultProps: { tt: 'none', variant: 'light', radius: 'sm', size: 'lg', fw: 600 } },
    Button: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
    Popover: { defaultProps: { withinPortal: false } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
  },
})

/** Colours that Mantine sets too pale to read: hints, faults, placeholders. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4b5a69',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-placeholder': '#66727f',
    '--mantine-color-text': '#1b2733',
    '--input-bd': '#8a99a8',
  },
  dark: {},
})
