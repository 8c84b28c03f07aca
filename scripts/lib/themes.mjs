/** What the editor gives its pages in each of its themes: the class of the body, and colours that ours use. */
const colours = (background, text, { border = 'transparent', hover, focus, button, input }) =>
  Object.entries({
    'editor-background': background,
    foreground: text,
    'font-size': '13px',
    'font-family': 'system-ui, "Noto Sans CJK SC", sans-serif',
    contrastBorder: border,
    focusBorder: focus,
    'list-hoverBackground': hover,
    'button-background': button[0],
    'button-foreground': button[1],
    'button-secondaryBackground': button[2],
    'button-secondaryForeground': button[3],
    'input-background': input[0],
    'input-foreground': text,
    'input-border': input[1],
    'dropdown-background': input[0],
    'dropdown-foreground': text,
    'textLink-foreground': focus,
    errorForeground: input[2],
  })
    .map(([name, value]) => `--vscode-${name}: ${value};`)
    .join('');

export const THEMES = {
  light: {
    body: 'vscode-light',
    colours: colours('#ffffff', '#3b3b3b', {
      hover: '#f2f2f2',
      focus: '#005fb8',
      button: ['#005fb8', '#ffffff', '#e5e5e5', '#3b3b3b'],
      input: ['#ffffff', '#cecece', '#f85149'],
    }),
  },
  dark: {
    body: 'vscode-dark',
    colours: colours('#1f1f1f', '#cccccc', {
      hover: '#2a2d2e',
      focus: '#0078d4',
      button: ['#0078d4', '#ffffff', '#313131', '#cccccc'],
      input: ['#313131', '#3c3c3c', '#f85149'],
    }),
  },
  hc: {
    body: 'vscode-high-contrast',
    colours: colours('#000000', '#ffffff', {
      border: '#6fc3df',
      hover: 'transparent',
      focus: '#f38518',
      button: ['transparent', '#ffffff', 'transparent', '#ffffff'],
      input: ['#000000', '#6fc3df', '#f48771'],
    }),
  },
  'hc-light': {
    body: 'vscode-high-contrast-light',
    colours: colours('#ffffff', '#292929', {
      border: '#0f4a85',
      hover: 'transparent',
      focus: '#006bbd',
      button: ['#0f4a85', '#ffffff', '#ffffff', '#0f4a85'],
      input: ['#ffffff', '#0f4a85', '#b5200d'],
    }),
  },
};
