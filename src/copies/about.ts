/** What a document says of itself: entity, period, day, kind, language. Rather nothing than a guess. */
import { type CopyAbout, type CopyPage, NOTHING_SAID } from './model';

/** Lines from the start that name company, report and year. */
const FIRST_LINES = 60;
/** A longer line talks of a report, and isn't the name of one. */
const LONGEST_HEADLINE = 60;

/** `info` is what the file carries beside its text: `Title`, `CreationDate`, … */
export function documentAbout(
  pages: readonly Pick<CopyPage, 'lines'>[],
  info: Readonly<Record<string, unknown>> = {},
): CopyAbout {
  const first = firstLines(pages);
  const head = first.join('\n').normalize('NFKC');
  const form =
    /\bform\s+(10-K|10-Q|20-F|40-F|8-K|6-K)(?:\/A)?\b/i.exec(head)?.[1]?.toUpperCase() ?? null;
  const title = titleOf(info.Title) ?? headline(first);
  return {
    ...NOTHING_SAID,
    title,
    entity: entityIn(first),
    periodEnd: periodEndIn(head),
    date: dayOfPdf(info.CreationDate),
    form,
    sourceKind: kindOf(form, [
      title ?? '',
      ...first.filter(({ length }) => length < LONGEST_HEADLINE),
    ]),
    language: languageOf(pages),
  };
}

function firstLines(pages: readonly Pick<CopyPage, 'lines'>[]): string[] {
  const lines: string[] = [];
  for (const page of pages) {
    lines.push(...page.lines.slice(0, FIRST_LINES - lines.length));
    if (lines.length >= FIRST_LINES) break;
  }
  return lines.map((line) => line.slice(0, 300));
}

/** A title that a program wrote is none: `Microsoft Word - final3.doc`, `untitled`, a file's name. */
function titleOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ').slice(0, 200) : '';
  const isMade =
    /^(?:microsoft \w+ - |untitled|无标题|document\d*$|print(?:ing)?\b)|\.\w{2,5}$|^(?=[\w-]+$)[\w-]*\d{5}/i;
  return text.length < 3 || isMade.test(text) ? null : text;
}

const REPORT =
  /年度报告|半年度报告|季度报告|annual report|form 10-k|form 20-f|interim report|integrated report|招股说明书|招股意向书/i;

function headline(lines: readonly string[]): string | null {
  const line = lines.slice(0, 30).find((text) => REPORT.test(text) && text.length <= 100);
  return line?.replace(/\t/g, ' ') ?? null;
}

const CHINESE_COMPANY =
  /^[\p{Script=Han}A-Za-z（）()·]{2,40}?(?:股份有限公司|集团有限公司|有限公司|有限责任公司)/u;
const ENGLISH_COMPANY =
  /^[\p{Lu}\d][\p{L}\d&.,'’\- ]{1,60}?(?:\bInc\b\.?|\bCorporation\b|\bCorp\b\.?|\bplc\b|\bPLC\b|\bLimited\b|\bLtd\b\.?|\bN\.V\.|\bS\.A\.|\bAG\b|\bSE\b|\bHoldings\b)$/u;

function entityIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const plain = line.normalize('NFKC').trim();
    const chinese = CHINESE_COMPANY.exec(plain)?.[0];
    if (chinese) return chinese;
    const english = ENGLISH_COMPANY.exec(plain.replace(/,? ?\(?exact name.*$/i, ''))?.[0];
    if (english) return english.trimEnd().replace(/,$/, '');
  }
  return null;
}

/** As English days name them, from January on. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const ENGLISH_DAY = String.raw`(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(${MONTHS.join('|')})\s+(?:(\d{1,2}),?\s+)?((?:19|20)\d\d)`;
const PERIOD_ENGLISH = new RegExp(
  String.raw`(?:(?:fiscal|financial)\s+year|year|period)\s+(?:ended|ending|to)(?:\s*:)?\s*${ENGLISH_DAY}`,
  'i',
);

function periodEndIn(head: string): string | null {
  const plain = head.replace(/\s+/g, ' ');
  const english = PERIOD_ENGLISH.exec(plain);
  if (english) {
    const [, before, month = '', behind, year = ''] = english;
    return dayText(year, MONTHS.indexOf(month.toLowerCase() as 'may') + 1, before ?? behind);
  }
  const chinese = /((?:19|20)\d\d)\s*年\s*(半?)年?度报告/.exec(plain);
  if (chinese) return `${chinese[1]}-${chinese[2] ? '06-30' : '12-31'}`;
  return null;
}

function dayText(year: string, month: number, day: string | undefined): string | null {
  if (!day) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `D:20230315…`; nothing that is no day. */
function dayOfPdf(value: unknown): string | null {
  const [, year, month = '', day = ''] =
    /^D?:?((?:19|20)\d\d)(\d\d)(\d\d)/.exec(typeof value === 'string' ? value : '') ?? [];
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return year && isDay ? `${year}-${month}-${day}` : null;
}

function kindOf(form: string | null, heads: readonly string[]): CopyAbout['sourceKind'] {
  if (form) return kindOfForm(form);
  const head = heads.join('\n');
  if (/半年度报告|季度报告|interim report|half[- ]year(?:ly)? report/i.test(head))
    return 'interim-report';
  if (/年度报告|年报|annual report/i.test(head)) return 'annual-report';
  return null;
}

/** The kind of source that a filing of this form is. */
export function kindOfForm(form: string): CopyAbout['sourceKind'] {
  if (/^(?:10-K|20-F|40-F)/.test(form)) return 'annual-report';
  return /^10-Q/.test(form) ? 'interim-report' : 'filing';
}

/** By a sample of the text; `null` for numbers only. */
export function languageOf(pages: readonly Pick<CopyPage, 'lines'>[]): CopyAbout['language'] {
  let han = 0;
  let latin = 0;
  const step = Math.max(1, Math.floor(pages.length / 20));
  for (let at = 0; at < pages.length; at += step) {
    const text = pages[at]?.lines.slice(0, 200).join('\n').slice(0, 20_000) ?? '';
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    latin += text.match(/[A-Za-z]+/g)?.length ?? 0;
  }
  if (han + latin === 0) return null;
  return han * 2 >= latin ? 'zh' : 'en';
}
