/**
 * The TextMate grammar that is injected into Markdown: source lines, grades,
 * kinds of claims, keys of opportunities, YAML in the blocks. Its words come
 * from the lexicon; `syntaxes/zhibi.tmLanguage.json` is made from it.
 */
import { entriesOf, type Field } from '../../plan/lexicon';

export interface Pattern {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

/** All spellings of a field, longest first, for an alternation. */
function wordsPattern(field: Field): string {
  const words = entriesOf(field).flatMap(([term, entry]) => [
    term,
    entry.en,
    entry.zh,
    ...(entry.aliases ?? []),
  ]);
  const unique = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return unique.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}

const DOT = '[·•・‧|｜]';
const COLON = '[:：]';
const ITEM = '(?:^|\\G)\\s*(?:[-*+]|\\d+[.)])\\s+';

export function injectionGrammar() {
  const block: Pattern = {
    name: 'markup.fenced_code.block.markdown',
    begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(roe|segments))\\s*$',
    end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
    beginCaptures: {
      3: { name: 'punctuation.definition.markdown' },
      4: { name: 'fenced_code.block.language' },
    },
    endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
    patterns: [
      {
        begin: '(^|\\G)(\\s*)(.*)',
        while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
        contentName: 'meta.embedded.block.yaml',
        patterns: [{ include: 'source.yaml' }],
      },
    ],
  };
  const sourceLine: Pattern = {
    name: 'meta.source.zhibi',
    begin: `^ {0,3}(\\[\\^)([^\\]\\s]+)(\\]:)(?=.*\\s${DOT}|.*${DOT}\\s)`,
    end: '$',
    beginCaptures: {
      1: { name: 'punctuation.definition.constant.begin.zhibi' },
      2: { name: 'constant.other.reference.link.zhibi' },
      3: { name: 'punctuation.definition.constant.end.zhibi' },
    },
    patterns: sourceFields(),
  };
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    scopeName: 'markdown.zhibi.injection',
    injectionSelector: 'L:text.html.markdown -comment -meta.embedded -markup.fenced_code',
    patterns: [block, sourceLine, ...itemKeys()],
  };
}

function sourceFields(): Pattern[] {
  const edge = `(?=\\s*(?:${DOT}|$))`;
  return [
    { match: `(?<=[\\s·•・‧|｜])[A-F][1-6]${edge}`, name: 'constant.numeric.grade.zhibi' },
    {
      match: `(?<=[\\s·•・‧|｜])\\d{4}(?:[-/]\\d{1,2}(?:[-/]\\d{1,2})?)?${edge}`,
      name: 'constant.other.date.zhibi',
    },
    {
      match: `(?<=[\\s·•・‧|｜:])(?:${wordsPattern('sourceKind')})${edge}`,
      name: 'support.type.source-kind.zhibi',
    },
    {
      match: `(?<=[\\s·•・‧|｜])(${wordsPattern('sourceKey')})\\s*(${COLON})`,
      captures: {
        1: { name: 'entity.name.tag.zhibi' },
        2: { name: 'punctuation.separator.key-value.zhibi' },
      },
    },
    { match: DOT, name: 'punctuation.separator.zhibi' },
  ];
}

/** `推断:` and `驱动:` at the start of an item. */
function itemKeys(): Pattern[] {
  const captures = (name: string): Captures => ({
    1: { name },
    2: { name: 'punctuation.separator.key-value.zhibi' },
  });
  return [
    {
      match: `${ITEM}(${wordsPattern('claimKind')})\\s*(${COLON})`,
      captures: captures('keyword.other.claim-kind.zhibi'),
    },
    {
      match: `${ITEM}(${wordsPattern('opportunityKey')})\\s*(${COLON})`,
      captures: captures('entity.name.tag.opportunity.zhibi'),
    },
    {
      match: '\\(\\^([^\\s()]+)\\)',
      captures: { 1: { name: 'variable.other.reference.zhibi' } },
    },
    { match: '(?<=\\s)\\^[^\\s^\\[\\]()]+\\s*$', name: 'entity.name.label.zhibi' },
  ];
}
