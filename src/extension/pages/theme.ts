import * as vscode from 'vscode';
import type { Theme } from '../../render/charts';

/** The palette for images, which can't follow the colours of the page. */
export function imageTheme(): Exclude<Theme, 'page'> {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return 'light';
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'hc';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'hc-light';
  }
}
