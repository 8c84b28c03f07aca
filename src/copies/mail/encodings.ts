/** How mail writes bytes and days in ASCII. */
import { MONTHS } from '../about';
import { plainText } from '../text/plain';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(128).fill(-1);
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value;

/** Anything that is no digit is passed over. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let size = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[size++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, size);
}

/** `=E4=B8=AD`, and `=` at a line's end that joins it to the next. */
export function fromQuoted(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '=') {
      const soft = /^\r?\n|^\r/.exec(text.slice(at + 1, at + 3))?.[0];
      if (soft) {
        at += soft.length;
        continue;
      }
      const code = text.slice(at + 1, at + 3);
      if (/^[\dA-F]{2}$/i.test(code)) {
        bytes[size++] = Number.parseInt(code, 16);
        at += 2;
        continue;
      }
    }
    bytes[size++] = text.charCodeAt(at);
  }
  return bytes.subarray(0, size);
}

/** `=?utf-8?B?…?=` as it is meant; a raw head by its bytes. */
export function spelledOut(head: string): string {
  const joined = head.slice(0, 20_000).replace(/\?=\s+=\?/g, '?==?');
  const word = /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([BQ])\?([^?]{0,2000})\?=/gi;
  if (!word.test(joined)) return bytesAsText(joined);
  return joined.replace(word, (_, charset: string, way: string, text: string) => {
    const bytes =
      way.toUpperCase() === 'B' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' '));
    return plainText(bytes, charset);
  });
}

function bytesAsText(text: string): string {
  if (!/[\x80-\xff]/.test(text)) return text;
  return plainText(Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff));
}

/** `YYYY-MM-DD` where the mail was sent, of `Tue, 14 Mar 2023 09:00:00 +0800`. */
export function dayOfMail(text: string): string | null {
  const [, day, name = '', year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
  if (!day || month === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
