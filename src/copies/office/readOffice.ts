/** The text of a workbook or a document of Office since 2007. */
import { documentAbout } from '../about';
import type { Control } from '../control';
import { Budget, CopyFault } from '../fault';
import { Lines } from '../lines';
import type { CopyPage, CopyText, ReadOptions } from '../model';
import { plainPage } from '../page';
import { rowLine } from '../text/readText';
import { type Part, unzipWanted } from './unzip';
import { readWorkbook } from './workbook';
import { parseXml } from './xml';

const EVENTS_PER_LOOK = 5000;

/** The names of the files in a zip. Throws `ReadError` for what is none. */
export async function namesInZip(bytes: Uint8Array, options: ReadOptions): Promise<Set<string>> {
  const names = new Set<string>();
  const note = (name: string) => {
    names.add(name);
    return false;
  };
  await unzipWanted(bytes, note, controlOf(options));
  return names;
}

/** Each visible sheet is a page with its name as label; a row is a line. */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<CopyText> {
  const budget = new Budget(options);
  const sheets = await readWorkbook(bytes, controlOf(options), (name) => new Sheet(name, budget));
  const pages = sheets.map(
    ({ name, lines }, at): CopyPage => plainPage(lines, at + 1, name || null),
  );
  if (pages.every(({ lines }) => lines.length === 0)) throw new CopyFault('empty');
  const about = { ...documentAbout(pages), sourceKind: 'dataset' as const };
  return { kind: 'xlsx', pages, about, facts: [] };
}

class Sheet {
  readonly lines: string[] = [];

  constructor(
    readonly name: string,
    private readonly budget: Budget,
  ) {}

  add(row: readonly string[]): void {
    const line = rowLine(row);
    this.budget.took(line.length);
    if (line !== '') this.lines.push(line);
  }
}

const DOCUMENT = /^word\/(?:document|footnotes|endnotes)\.xml$|^docProps\/core\.xml$/;

/** Paragraphs are lines, a table's rows too; notes stand behind the text. What is deleted or hidden is left out. */
export async function readDocx(bytes: Uint8Array, options: ReadOptions = {}): Promise<CopyText> {
  const budget = new Budget(options);
  const files = await unzipWanted(bytes, (name) => DOCUMENT.test(name), controlOf(options));
  const lines: string[] = [];
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const part = files.get(name);
    if (!part) continue;
    const body = new Body(budget);
    await parseXml(textOf(part), body);
    lines.push(...body.end());
    await budget.breathe();
  }
  if (lines.length === 0) throw new CopyFault('no-text');
  const core = new Core();
  const properties = files.get('docProps/core.xml');
  if (properties) await parseXml(textOf(properties), core);
  const page = plainPage(lines);
  const about = documentAbout([page], { Title: core.title, CreationDate: core.day });
  return { kind: 'docx', pages: [page], about, facts: [] };
}

function textOf(part: Part): string {
  const decoder = new TextDecoder();
  return part.map((piece) => decoder.decode(piece, { stream: true })).join('');
}

/** Elements of WordprocessingML whose text nobody sees, or sees twice. */
const UNSEEN = new Set(['Fallback', 'del', 'moveFrom', 'instrText', 'delText']);

/** Follows the elements of a document. */
class Body {
  private readonly lines = new Lines();
  private depth = 0;
  private unseenFrom = 0;
  private events = 0;
  private inText = false;
  private run = '';
  private isHidden = false;
  private isRaised = false;

  constructor(private readonly budget: Budget) {}

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (++this.events % EVENTS_PER_LOOK === 0) this.budget.check();
    this.budget.deep(++this.depth);
    if (this.unseenFrom > 0) return;
    if (UNSEEN.has(name)) this.unseenFrom = this.depth;
    else if (name === 'tbl') this.lines.openTable();
    else if (name === 'tr') this.lines.openRow();
    else if (name === 'tc') this.lines.openCell();
    else if (name === 'r') this.isHidden = this.isRaised = false;
    else if (name === 'vertAlign') this.isRaised = attributes()['w:val'] === 'superscript';
    else if (name === 'vanish')
      this.isHidden = !/^(?:0|false|off)$/.test(attributes()['w:val'] ?? '');
    else if (name === 'tab' || name === 'ptab') this.run += ' ';
    else if (name === 'noBreakHyphen') this.run += '-';
    else if (name === 'br' || name === 'cr') this.flush(true);
    this.inText = name === 't';
  }

  text(text: string): void {
    if (!this.inText || this.unseenFrom > 0) return;
    this.budget.took(text.length);
    this.run += text;
  }

  close(name: string): void {
    this.inText = false;
    if (this.depth === this.unseenFrom) this.unseenFrom = 0;
    else if (this.unseenFrom === 0) this.closeSeen(name);
    this.depth--;
  }

  end(): string[] {
    this.flush(true);
    return this.lines.end().flatMap(({ text }) => (text === '' ? [] : [text]));
  }

  private closeSeen(name: string): void {
    if (name === 'r') this.flush(false);
    else if (name === 'p') this.flush(true);
    else if (name === 'tc') this.lines.closeCell();
    else if (name === 'tr') this.lines.closeRow();
    else if (name === 'tbl') this.lines.closeTable();
  }

  private flush(isEnd: boolean): void {
    if (this.run !== '' && !this.isHidden) {
      // The mark of a note may be several runs.
      if (this.isRaised) this.lines.raise();
      else this.lines.lower();
      this.lines.text(this.run);
    }
    this.run = '';
    if (isEnd) this.lines.close();
  }
}

/** Title and day of the document's properties. */
class Core {
  title = '';
  day = '';
  private at = '';

  open(name: string): void {
    this.at = name;
  }

  text(text: string): void {
    if (this.at === 'title') this.title += text;
    if (this.at === 'modified') this.day += text.replaceAll('-', '');
  }

  close(): void {
    this.at = '';
  }
}

/** The readers that imports share ask a signal, where ours ask `stop`. */
export function controlOf({ pause, stop }: ReadOptions): Control {
  return {
    ...(pause ? { pause } : {}),
    signal: {
      get aborted() {
        return stop?.() ?? false;
      },
    },
  };
}
