/** The text of a page in HTML or XHTML, and the values that inline XBRL tags in it. */
import { documentAbout, kindOfForm } from '../about';
import { edgesOf } from '../edges';
import { Budget, CopyFault } from '../fault';
import { Lines } from '../lines';
import type { CopyAbout, CopyFact, CopySheet, CopyText, ReadOptions } from '../model';
import { plainPage } from '../page';
import { isRaised } from '../raised';
import { plainText } from '../text/plain';
import { type Attributes, Facts } from './facts';
import { dayOf } from './values';

/** Characters that are parsed between two looks at the clock. */
const PIECE = 64 * 1024;

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hr|legend|li|main|menu|nav|ol|option|p|pre|section|summary|ul)$/;
/** What nobody reads on the page. */
const UNSEEN =
  /^(?:head|script|style|template|noscript|noframes|iframe|object|svg|math|canvas|audio|video|select|datalist|ix:header)$/;
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const BREAK_BEFORE = /(?:^|;)\s*(?:page-break-before\s*:\s*always|break-before\s*:\s*page)/i;
const BREAK_AFTER = /(?:^|;)\s*(?:page-break-after\s*:\s*always|break-after\s*:\s*page)/i;

/** Reads `bytes`. Throws `CopyFault`. */
export async function readHtml(bytes: Uint8Array, options: ReadOptions = {}): Promise<CopyText> {
  const budget = new Budget(options);
  const source = plainText(bytes, declaredIn(bytes));
  const { lines, breaks, facts, title, about } = await readMarkup(source, budget);
  if (lines.every((line) => line === '')) throw new CopyFault('no-text');
  const page = { ...plainPage(lines), sheets: sheetsOf(lines, breaks) };
  const guessed = documentAbout([page], { Title: title });
  const own = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null));
  return { kind: 'html', pages: [page], about: { ...guessed, ...own }, facts };
}

/** The printed pages between breaks, if there are some. */
function sheetsOf(lines: readonly string[], breaks: readonly number[]): CopySheet[] {
  if (breaks.length === 0) return [];
  const starts = [0, ...breaks];
  const pages = starts.map((from, i) => ({ from, to: starts[i + 1] ?? lines.length }));
  const ends = edgesOf(pages.map(({ from, to }) => lines.slice(from, to)));
  return pages.flatMap((page, i) => {
    const { edges, printed } = ends[i] ?? { edges: { top: 0, bottom: 0 }, printed: [] };
    return page.to > page.from ? [{ ...page, edges, printed }] : [];
  });
}

export interface Markup {
  readonly lines: string[];
  /** Before which of the lines, from 0 on, a printed page begins. */
  readonly breaks: readonly number[];
  readonly facts: CopyFact[];
  readonly title: string;
  readonly about: Partial<CopyAbout>;
}

/** The lines and facts of HTML that is text already, as in a mail. */
export async function readMarkup(source: string, budget: Budget): Promise<Markup> {
  const { Parser } = await import('htmlparser2');
  const page = new Page(budget, classesThatHide(source));
  const isXml = /^\s*<\?xml|<html[^<>]{0,2000}\sxmlns=/i.test(source.slice(0, 8000));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      onclosetag: (name) => page.close(name),
      ontext: (text) => page.text(text),
    },
    { decodeEntities: true, recognizeSelfClosing: isXml, recognizeCDATA: isXml },
  );
  for (let at = 0; at < source.length; at += PIECE) {
    parser.write(source.slice(at, at + PIECE));
    await budget.breathe();
  }
  parser.end();
  return page.end();
}

/** Follows the elements of a page from outside in. */
class Page {
  private readonly lines = new Lines();
  private readonly facts = new Facts();
  private depth = 0;
  /** Depths of elements behind which a page ends. */
  private readonly breaksAfter: number[] = [];
  /** The depth from which on nothing is shown; 0 where all is. */
  private hiddenFrom = 0;
  private kept = 0;
  /** The depth of the element whose text stands raised. */
  private raisedFrom = 0;
  private inTitle = false;
  private title = '';

  constructor(
    private readonly budget: Budget,
    private readonly hiding: ReadonlySet<string>,
  ) {}

  open(name: string, attributes: Attributes): void {
    this.budget.deep(++this.depth);
    if (name === 'html' || name.includes(':')) this.facts.declare(attributes);
    if (this.hiddenFrom === 0 && this.isUnseen(name, attributes)) this.hiddenFrom = this.depth;
    const fact = name.includes(':') ? this.facts.openTag(name, attributes) : -1;
    if (name === 'title' && this.title === '') this.inTitle = true;
    if (this.hiddenFrom > 0) return;
    if (fact >= 0) this.lines.mark(fact);
    if (name === 'pre') this.kept++;
    this.openBlock(name);
    const style = attributes.style ?? '';
    if (this.raisedFrom === 0 && isRaised(name, attributes.style)) {
      this.raisedFrom = this.depth;
      this.lines.raise();
    }
    if (BREAK_BEFORE.test(style)) this.lines.breakPage();
    if (BREAK_AFTER.test(style)) this.breaksAfter.push(this.depth);
  }

  text(text: string): void {
    this.budget.took(text.length);
    this.facts.text(text);
    if (this.inTitle) this.title += text.slice(0, 300);
    if (this.hiddenFrom === 0) this.lines.text(text, this.kept > 0);
  }

  close(name: string): void {
    if (name.includes(':')) this.facts.closeTag(name);
    if (name === 'title') this.inTitle = false;
    const isHidden = this.hiddenFrom > 0;
    const isBreak = this.breaksAfter.at(-1) === this.depth;
    if (isBreak) this.breaksAfter.pop();
    if (this.depth === this.hiddenFrom) this.hiddenFrom = 0;
    if (this.depth === this.raisedFrom) {
      this.raisedFrom = 0;
      this.lines.lower();
    }
    this.depth--;
    if (isHidden) return;
    if (name === 'pre') this.kept--;
    if (name === 'td' || name === 'th') this.lines.closeCell();
    else if (name === 'tr') this.lines.closeRow();
    else if (name === 'table') this.lines.closeTable();
    else if (BLOCKS.test(name)) this.lines.close();
    if (isBreak) this.lines.breakPage();
  }

  end(): Markup {
    const lines: string[] = [];
    const breaks: number[] = [];
    for (const line of this.lines.end()) {
      if (line.isBreak && lines.length > (breaks.at(-1) ?? 0)) breaks.push(lines.length);
      for (const mark of line.marks) this.facts.place(mark, lines.length + 1);
      if (line.text !== '') lines.push(line.text);
    }
    const facts = this.facts.end();
    const title = this.title.replace(/\s+/g, ' ').trim();
    return { lines, breaks, facts, title, about: aboutOf(this.facts) };
  }

  private openBlock(name: string): void {
    if (name === 'td' || name === 'th') this.lines.openCell();
    else if (name === 'tr') this.lines.openRow();
    else if (name === 'table') this.lines.openTable();
    else if (BLOCKS.test(name)) this.lines.close();
  }

  private isUnseen(name: string, attributes: Attributes): boolean {
    const { class: names } = attributes;
    if (UNSEEN.test(name) || isHiddenBy(attributes)) return true;
    return (
      this.hiding.size > 0 && (names?.split(/\s+/).some((one) => this.hiding.has(one)) ?? false)
    );
  }
}

/** Whether an element is hidden by its own attributes. */
export function isHiddenBy({ style, hidden }: Attributes): boolean {
  return hidden !== undefined || (style !== undefined && HIDING.test(style));
}

/** Classes that the page's own style sheets hide on any medium. */
function classesThatHide(source: string): Set<string> {
  const classes = new Set<string>();
  const head = source.slice(0, 200_000);
  for (let at = head.indexOf('<style'); at >= 0; at = head.indexOf('<style', at + 1)) {
    const end = head.indexOf('</style', at);
    const sheet = head.slice(at, end < 0 ? head.length : end);
    if (sheet.includes('@media')) continue;
    for (const rule of sheet.split('}')) {
      const [selector = '', body = ''] = rule.split('{');
      const name = /(?:^|[\s>])\.([\w-]+)\s*$/.exec(selector.slice(-200))?.[1];
      if (name && HIDING.test(body)) classes.add(name);
    }
  }
  return classes;
}

/** What inline XBRL says of the document: the SEC's tags, those of IFRS and of UK accounts. */
function aboutOf(facts: Facts): Partial<CopyAbout> {
  const form = facts.textOf('dei', 'DocumentType');
  const end =
    facts.textOf('dei', 'DocumentPeriodEndDate') ??
    facts.textOf('bus', 'EndDateForPeriodCoveredByReport');
  return {
    entity:
      facts.textOf('dei', 'EntityRegistrantName') ??
      facts.textOf('ifrs-full', 'NameOfReportingEntityOrOtherMeansOfIdentification') ??
      facts.textOf('bus', 'EntityCurrentLegalOrRegisteredName'),
    periodEnd: end === null ? null : dayOf(end),
    form,
    sourceKind: form === null ? null : kindOfForm(form),
  };
}

/** The encoding that a page names in its first lines. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  let head = '';
  for (const byte of bytes.subarray(0, 2048)) head += String.fromCharCode(byte);
  return (
    /<meta[^>]{0,200}charset\s*=(?:\s*["'])?\s*([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  );
}
