/** The head of every page that is written to a file: what it may load, its title, its styles. */
import type { Language } from '../../words';

/** As `lang` says it. */
export function langOf(language: Language): string {
  return language === 'zh-cn' ? 'zh-CN' : 'en';
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const WITH_IMAGES =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface PageHead {
  readonly language: Language;
  /** Escaped. */
  readonly title: string;
  readonly styles: string;
  /** The page shows pictures that it holds itself. */
  readonly images?: boolean;
}

/** From the doctype to the opening `<body>`: no script, nothing from elsewhere. */
export function pageHead({ language, title, styles, images = false }: PageHead): string {
  const policy = images ? WITH_IMAGES : POLICY;
  return `<!doctype html>
<html lang="${langOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${styles}</style>
</head>
<body>`;
}
