/** Formats that are known by their first bytes and are not read as a table; each is refused by its name. */
import type { Control } from '../copies/control';
import { unzipWanted } from '../copies/office/unzip';
import { isZip } from '../copies/office/workbook';

/** The names under which `words/import` says what to fetch instead. */
export type Format =
  | 'pdf'
  | 'inline-xbrl'
  | 'html'
  | 'spreadsheet-xml'
  | 'sec-num'
  | 'sec-zip'
  | 'xbrl-zip'
  | 'edinet'
  | 'word'
  | 'presentation'
  | 'json';

const HEAD = 4000;

/** The format that a file is, where it is none of those that are read; else `null`. */
export async function formatOf(bytes: Uint8Array, control: Control): Promise<Format | null> {
  if (isZip(bytes)) return zipFormat(bytes, control);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (head.startsWith('%PDF-')) return 'pdf';
  const text = head.replace(/^\W*(?=<)/, '').trimStart();
  if (/^<(?:\?xml|!doctype|html|head|meta|body|table|xbrl|[a-z]+:xbrl|!--)/i.test(text))
    return markupFormat(text);
  const line = /^[^\r\n]*/.exec(head)?.[0] ?? '';
  if (/\badsh\t/.test(line)) return 'sec-num';
  return /要素ID|jppfs_cor/.test(new TextDecoder('utf-16le').decode(bytes.subarray(0, HEAD)))
    ? 'edinet'
    : null;
}

function markupFormat(text: string): Format | null {
  if (/xmlns:ix\s*=|inlineXBRL/i.test(text)) return 'inline-xbrl';
  if (/schemas-microsoft-com:office:spreadsheet/.test(text)) return 'spreadsheet-xml';
  return /<html|<!doctype html|<table|<body|<meta/i.test(text) ? 'html' : null;
}

/** Not one of its files is unpacked but small tables of contents. */
async function zipFormat(bytes: Uint8Array, control: Control): Promise<Format | null> {
  const names: string[] = [];
  try {
    await unzipWanted(
      bytes,
      (name) => {
        names.push(name);
        return false;
      },
      control,
    );
  } catch {
    return null;
  }
  if (names.some((name) => /^xl\//i.test(name))) return null;
  if (names.some((name) => /(?:^|\/)num\.(?:txt|tsv)$/i.test(name))) return 'sec-zip';
  if (names.some((name) => /\.xsd$|_htm\.xml$|_lab\.xml$|META-INF\/reports|\.xbri$/i.test(name)))
    return 'xbrl-zip';
  if (names.some((name) => /^word\//i.test(name))) return 'word';
  return names.some((name) => /^ppt\//i.test(name)) ? 'presentation' : null;
}
