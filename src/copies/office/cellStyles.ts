/** What the number format of a workbook's cell makes of its value: a day, a month, a percentage, thousands. */
import type { Part } from './unzip';
import { readXml } from './xml';

/** How a cell of a style is shown. */
export interface CellStyle {
  /** A date, down to its day, month or year. */
  readonly date: 'day' | 'month' | 'year' | null;
  readonly isPercent: boolean;
  /** By how many powers of ten it is shown smaller: 3 for `#,##0,`. */
  readonly scale: number;
  /** What stands behind the number: `E` of `0"E"`. */
  readonly behind: string;
}

const PLAIN: CellStyle = { date: null, isPercent: false, scale: 0, behind: '' };
/** Formats without a code of their own: `m/d/yy`, `mmm-yy`, 年月 and their like, `0%`. */
const MONTHS = new Set([17, 27, 36, 50, 52, 57]);
const PERCENTS = new Set([9, 10]);

/** The styles of a workbook's cells, by their index. */
export async function cellStylesOf(part: Part | undefined): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let inCells = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        codes.set(Number(numFmtId), plainCode(formatCode));
      }
      if (name === 'xf' && inCells) styles.push(styleOf(Number(attributes().numFmtId), codes));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** The parser leaves entities in attributes as they are. */
function plainCode(code: string): string {
  return code.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Formats 14–17, 22 and the East Asian ones show a day; one of the workbook's own where it shows a year. */
function styleOf(id: number, codes: ReadonlyMap<number, string>): CellStyle {
  const code = codes.get(id);
  if (code !== undefined) return styleOfCode(code);
  if (PERCENTS.has(id)) return { ...PLAIN, isPercent: true };
  if (MONTHS.has(id)) return { ...PLAIN, date: 'month' };
  const isDay =
    (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDay ? { ...PLAIN, date: 'day' } : PLAIN;
}

function styleOfCode(code: string): CellStyle {
  const bare = code.replace(/"[^"]*"|\[[^[\]]*\]|[\\_*]./g, '');
  if (/y/i.test(bare)) {
    return { ...PLAIN, date: /d/i.test(bare) ? 'day' : /m/i.test(bare) ? 'month' : 'year' };
  }
  // Further sections are for negative numbers, zeros and texts.
  const first = bare.split(';')[0] ?? '';
  const commas = /[0#?](,{1,4})(?![0#?,])/.exec(first.replace(/\s/g, ''))?.[1] ?? '';
  // `0.0,,"M"` says itself what it shows: the value as it is kept is the one in ones.
  const names = /"[^"]*[\p{L}]|\\\p{L}/u.test(code.split(';')[0] ?? '');
  return {
    date: null,
    isPercent: first.includes('%'),
    scale: names ? 0 : 3 * commas.length,
    behind: /[0#]"([^"]{1,12})"$/.exec(code.split(';')[0] ?? '')?.[1] ?? '',
  };
}
