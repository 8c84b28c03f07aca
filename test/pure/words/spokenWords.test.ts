/**
 * What a person reads stands in src/words, in both languages. Everything else in
 * src is parsed, and no string in it may be Chinese, an English phrase, or the
 * title, label or message of something that is shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../../src');
const media = join(import.meta.dirname, '../../../media');

/** Tables that hold both languages side by side. */
const TABLES = [
  /^words\//,
  /^plan\/terms\//, // the lexicon
  /^finance\/statements\/(?:names|nameTables|ratioNames|numbers\/amount|periods\/nextPeriod)\.ts$/, // rows, ratios, units, currencies and periods as people write them
  /^edit\/questions\//, // the bank
];

/** A rule's own words, and its examples. */
const RULE = /^rules\/\w+\//;
const SAID_BY_RULES = new Set(['en', 'zh', 'example', 'english']);

/** These look for words in a text; their strings are parts of patterns. Nothing of them is said. */
const PATTERNS = [
  'edit/notes/read/days.ts',
  'edit/notes/read/names.ts',
  'copies/pdf/radicals.ts',
  'imports/report/headings.ts',
  'imports/report/units.ts', // a line of a file, as the reader of units takes it
  'imports/report/heads.ts', // the same for periods
  'imports/report/placed.ts',
  'imports/report/tableOfPage.ts',
  'imports/table/tables.ts',
  'imports/table/periods/lengths.ts', // numerals
  'imports/table/periods/periodCells.ts', // a head put together again
  'plan/text/hanNumber.ts', // numerals
  'imports/table/cells/units.ts',
  'finance/traditional.ts', // pairs of characters
  'finance/statements/periods/periods.ts',
  'finance/statements/numbers/written.ts',
  'language/vocabulary/grammar.ts',
  'language/completion/sources/citations.ts', // marks as a Chinese keyboard gives them
  'language/completion/index.ts', // the same
  'plan/read/yaml/blocks/blockRows.ts',
  'language/fixes/format/nearMisses.ts',
  'plan/read/prose/figures.ts',
  'plan/read/markedLines.ts',
  'plan/read/kinds/sources/sourceFields.ts',
  'plan/read/kinds/opportunities/opportunityValues.ts',
  'plan/read/yaml/fields.ts',
  'plan/text/dates.ts',
  'plan/read/misses/markdownMisses.ts',
  'plan/text/daysMeant.ts',
  'plan/read/switches.ts',
  'plan/read/yaml/yamlMisses.ts',
  'plan/read/sections.ts',
  'plan/read/prose/locators.ts',
  'proof/figures/numbers.ts',
  'proof/figures/written.ts',
  'proof/text/fold.ts',
  'rules/figure/mentions.ts',
  'review/board/money.ts',
  'rules/engine/unused.ts',
];
/** Where regular expressions may look for Chinese; elsewhere the lexicon does. */
const READERS =
  /^(?:finance|copies|imports|plan|evidence|proof|rules|edit\/notes)\/|^(?:language\/(?:pasteRows|fixes\/format\/nearMisses)|review\/board\/(?:money|outcomes|worth))\.ts$/;

/** English that nobody reads as a sentence; `…` stands for what is filled in. */
const TECHNICAL: Readonly<Record<string, string>> = {
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif":
    'fonts',
  'key: value': 'YAML, in any language',
  'profit attributable to owners of the parent': 'a name of a row, as the readers of rows know it',
  'scope: total': 'a line of a block',
  'FILE [--into PLAN]': 'names of arguments, as on every command line',
  'FILE --into PLAN': 'the same',
  'PATH… --for NAME': 'the same',
  '::notice title=…::…': 'a command to GitHub',
  'textarea, input, select': 'a selector',
  'row talk': 'classes of an element',
  'zb code-line': 'the same',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome': 'where a browser lies',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge': 'the same',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe': 'the same',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe': 'the same',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe': 'the same',
  'companyconcept (SEC, JSON)': 'the name of an interface',
  'frames (SEC, JSON)': 'the same',
  'submissions (SEC, JSON)': 'the same',
};

/** Style sheets, policies of pages, and where programs lie. */
const NO_PROSE = /^(?:\s*@media |default-src |\/Applications\/|C:\\Program Files)/;
/** Thrown where only a fault of ours leads; whoever reads them reads a stack, too. */
const ASSERTIONS: readonly string[] = [
  'The extension is not installed under its own name.',
  'not an object id: …',
  'not a name for a plan: …',
  'diffPlans needs a plan',
  '… has no message "…"',
  '… has no page in src/rules/pages.ts',
  'no rule …',
  'more than … choices',
];

/** What takes a text that is shown: keys of an object, and calls. */
const SHOWN =
  /^(?:title|label|description|detail|message|text|tooltip|prompt|placeHolder|textContent|ariaLabel)$|^(?:show\w+Message|setStatusBarMessage|showQuickPick|showInputBox|withProgress)\(\)$/;

interface Text {
  /** `path:line`, from src. */
  readonly place: string;
  readonly file: string;
  readonly text: string;
  readonly isPattern: boolean;
  /** The keys of the objects around it, and what it is assigned or given to, innermost last. */
  readonly within: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const NAMED = {
  Property: 'key',
  AssignmentExpression: 'left',
  CallExpression: 'callee',
  NewExpression: 'callee',
} as Readonly<Record<string, string>>;

/** `title` of `title: …` and `.title = …`, `title()` of `.title(…)`; null for every other node. */
function nameOf(node: Node): string | null {
  const key = NAMED[node.type];
  if (key === undefined) return null;
  const target = node[key] as Node;
  const { name, value } = (target.property ?? target) as Node;
  return `${name ?? value ?? ''}${key === 'callee' ? '()' : ''}`;
}

function* textsBelow(
  node: Node,
  within: readonly string[],
): Generator<[Node, string, readonly string[]]> {
  if (/^(?:Import|Export(?:All|Named)Declaration$)/.test(node.type) && node.source) return;
  if (/^TS.*(?:Type|Declaration)$/.test(node.type)) return;
  const name = nameOf(node);
  const inner = name === null ? within : [...within, name];
  if (node.type === 'Literal') {
    const { pattern } = (node.regex ?? {}) as { pattern?: string };
    if (typeof (pattern ?? node.value) === 'string')
      yield [node, String(pattern ?? node.value), within];
  } else if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as { value: { cooked: string } }[];
    yield [node, quasis.map(({ value }) => value.cooked).join('…'), within];
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* textsBelow(child, inner);
    }
  }
}

function textsIn(file: string): Text[] {
  const source = readFileSync(join(src, file), 'utf8');
  const program = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file);
  return [...textsBelow(program as unknown as Node, [])].map(([node, text, within]) => ({
    get place() {
      return `${file}:${source.slice(0, node.start).split('\n').length}`;
    },
    file,
    text,
    isPattern: Boolean(node.regex) || within.at(-1) === 'RegExp()',
    within,
  }));
}

/** Examples are plans, and their parts are lines. */
function isOfRule({ file, text, within }: Text): boolean {
  return RULE.test(file) && (within.some((key) => SAID_BY_RULES.has(key)) || text.includes('\n'));
}

const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !TABLES.some((table) => table.test(file)))
  .flatMap(textsIn)
  .filter((text) => !isOfRule(text));
const told = (found: readonly Text[]) => found.map(({ place, text }) => `${place} ${text}`);

/** Without tags and their attributes; nothing of a style sheet is read. */
function visible(text: string): string {
  return /\{[^{}]*[\w-]+: ?[^{};]+;/.test(text)
    ? ''
    : text.replace(/<[/!?a-z][^>]*(?:>|$)/gi, '\n');
}

it('no string outside the tables is Chinese or has Chinese punctuation', () => {
  const chinese = texts.filter(({ file, text, isPattern }) =>
    isPattern
      ? /\p{Script=Han}/u.test(text) && !READERS.test(file)
      : /[\p{Script=Han}\u3001-\u303f\uff00-\uffef]/u.test(text) && !PATTERNS.includes(file),
  );
  expect(told(chinese)).toEqual([]);
});

it('no string outside the tables is an English phrase', () => {
  const english = texts.filter(
    ({ file, text, isPattern, within }) =>
      !isPattern &&
      // Of an element these are names, not words.
      within.at(-1) !== 'class' &&
      !PATTERNS.includes(file) &&
      /\p{L}[,.;:]? +\p{L}{2,}|\p{Lu}\p{Ll}+[,.;:]? +…/u.test(visible(text)) &&
      !Object.hasOwn(TECHNICAL, text) &&
      !NO_PROSE.test(text) &&
      !ASSERTIONS.includes(text),
  );
  expect(told(english)).toEqual([]);
});

it('nothing that is shown says a word of its own', () => {
  const own = texts.filter(
    ({ file, text, isPattern, within }) =>
      /^(?:extension|webview)\//.test(file) &&
      !isPattern &&
      SHOWN.test(within.at(-1) ?? '') &&
      /\p{L}/u.test(visible(text).replace(/\$\([\w-]+\)/g, '')),
  );
  expect(told(own)).toEqual([]);
});

it('no style sheet says a word, and each page of the walkthrough is there in Chinese', () => {
  const files = readdirSync(media, { recursive: true, encoding: 'utf8' });
  const spoken = files.filter(
    (file) =>
      file.endsWith('.css') &&
      /content:\s*(["'])[^"']*\p{L}[^"']*\1/u.test(readFileSync(join(media, file), 'utf8')),
  );
  const english = files.filter((file) => /(?<!\.nls\.zh-cn)\.md$/.test(file));
  const alone = english.filter((file) => !files.includes(file.replace('.md', '.nls.zh-cn.md')));
  expect({ spoken, alone }).toEqual({ spoken: [], alone: [] });
});
