/** What kind of file bytes are. The name only tells apart what is plain text anyway. */
import { CopyFault } from './fault';
import type { CopyKind, ReadOptions } from './model';
import { namesInZip } from './office/readOffice';
import { isOldOffice, isZip } from './office/workbook';
import { plainText } from './text/plain';
import { delimiterOf } from './text/readText';

/** Bytes at the start that tell. */
const SAMPLE = 8192;

/** Names that everybody knows these formats by, and how their files begin. */
const OTHERS: readonly (readonly [string, readonly number[], number?])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['WebP', [0x57, 0x45, 0x42, 0x50], 8],
  ['HEIC', [0x66, 0x74, 0x79, 0x70, 0x68, 0x65], 4],
  ['MP4', [0x66, 0x74, 0x79, 0x70], 4],
  ['MP3', [0x49, 0x44, 0x33]],
  ['WAV', [0x57, 0x41, 0x56, 0x45], 8],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['CAJ', [0x43, 0x41, 0x4a]],
  ['PostScript', [0x25, 0x21, 0x50, 0x53]],
];

/** The kind of `bytes`. Throws `CopyFault`, or `ReadError` for a zip that is broken. */
export async function kindOf(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<CopyKind> {
  if (bytes.length === 0) throw new CopyFault('empty');
  if (isPdf(bytes)) return 'pdf';
  if (isOldOffice(bytes)) throw new CopyFault('old-office');
  if (isZip(bytes)) return kindOfZip(await namesInZip(bytes, options));
  const other = OTHERS.find(([, mark, at = 0]) => mark.every((byte, i) => bytes[at + i] === byte));
  if (other) throw new CopyFault('other-format', { format: other[0] });
  return kindOfText(sampleOf(bytes), name);
}

/** PDF readers allow something before the mark. */
function isPdf(bytes: Uint8Array): boolean {
  const mark = [0x25, 0x50, 0x44, 0x46, 0x2d];
  const end = Math.min(bytes.length - mark.length, 1024);
  for (let at = 0; at <= end; at++) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function kindOfZip(names: ReadonlySet<string>): CopyKind {
  if (names.size === 0) throw new CopyFault('damaged');
  if (names.has('word/document.xml')) return 'docx';
  if ([...names].some((name) => /^xl\/workbook\.xml$/i.test(name))) return 'xlsx';
  const has = (start: string) => [...names].some((name) => name.startsWith(start));
  const format = has('ppt/')
    ? 'PPTX'
    : has('xl/')
      ? 'XLSB'
      : has('META-INF/container.xml')
        ? 'EPUB'
        : names.has('content.xml')
          ? 'OpenDocument'
          : 'ZIP';
  throw new CopyFault('other-format', { format });
}

/** The first characters; throws for what is no text in any encoding. */
function sampleOf(bytes: Uint8Array): string {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const piece = bytes.subarray(0, SAMPLE);
  if (!isWide && piece.includes(0)) throw new CopyFault('unknown-format');
  // The end may cut a character in two: whole lines only, where there are some.
  const end = bytes.length > SAMPLE ? piece.lastIndexOf(0x0a) : piece.length;
  const text = plainText(end > 0 && !isWide ? piece.subarray(0, end) : piece).replace(
    /^\ufeff/,
    '',
  );
  const strange = text.replace(/[\t\n\r\f]/g, '').match(/[\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (strange > text.length * 0.02 + 2) throw new CopyFault('unknown-format');
  return text;
}

const HTML =
  /^\s*(?:<!doctype\s+html|<html|<head|<body|<table|<div|<p[\s>]|<SEC-DOCUMENT>|<DOCUMENT>|<!--)/i;
const MAIL_HEAD =
  /^(?:from|to|cc|subject|date|received|return-path|mime-version|message-id|delivered-to|reply-to|content-[\w-]+|x-[\w-]+|dkim-signature|authentication-results|arc-[\w-]+|thread-[\w-]+):/i;

function kindOfText(text: string, name: string): CopyKind {
  if (/^version https:\/\/git-lfs\.github\.com\/spec\/v1\s/.test(text))
    throw new CopyFault('lfs-pointer');
  const start = text.trimStart();
  if (HTML.test(start)) return 'html';
  if (start.startsWith('<?xml')) {
    if (/<(?:\w+:)?html[\s>]/i.test(start)) return 'html';
    const isInstance = /<(?:\w+:)?xbrl[\s>]/i.test(start);
    throw new CopyFault('other-format', { format: isInstance ? 'XBRL' : 'XML' });
  }
  if (start.startsWith('{') && /"facts"\s*:/.test(start)) return 'company-facts';
  if (isMail(text)) return 'eml';
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  const isTable =
    /\.(?:csv|tsv|tab)$/i.test(name) || (delimiterOf(text) === '\t' && !/\.txt$/i.test(name));
  return isTable ? 'csv' : 'text';
}

/** Heads one after the other, of which some are of mail only. */
function isMail(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).slice(0, 200);
  const end = lines.indexOf('');
  const heads = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line));
  if (heads.length < 3 || !/^[\w-]+:/.test(heads[0] ?? '')) return false;
  const known = heads.filter((line) => MAIL_HEAD.test(line)).length;
  const has = (name: RegExp) => heads.some((line) => name.test(line));
  return (
    known * 2 > heads.length &&
    has(/^from:/i) &&
    has(/^(?:date|message-id|mime-version|received):/i)
  );
}
