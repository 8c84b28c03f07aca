/** Addresses of mailboxes that belong to a person rather than to a company. */

import { covers, mergedRanges } from '../../plan/text/ranges';
import { ADDRESS, matchesOf, type PersonalDatum } from './personalDatum';

/** Domains where anybody has a mailbox. */
const FREE_MAIL = [
  'qq.com',
  'vip.qq.com',
  'foxmail.com',
  '163.com',
  'vip.163.com',
  '126.com',
  'vip.126.com',
  '188.com',
  'yeah.net',
  '139.com',
  '189.cn',
  'wo.cn',
  'sina.com',
  'sina.cn',
  'vip.sina.com',
  'sohu.com',
  'vip.sohu.com',
  'tom.com',
  '21cn.com',
  '263.net',
  'aliyun.com',
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'hotmail.fr',
  'hotmail.de',
  'outlook.de',
  'outlook.fr',
  'btinternet.com',
  'sky.com',
  'live.co.uk',
  't-online.de',
  'orange.fr',
  'free.fr',
  'laposte.net',
  'libero.it',
  'yahoo.de',
  'yahoo.fr',
  'yahoo.in',
  'rediffmail.com',
  'comcast.net',
  'verizon.net',
  'att.net',
  'rogers.com',
  'bigpond.com',
  'docomo.ne.jp',
  'daum.net',
  'uol.com.br',
  'outlook.com',
  'live.com',
  'live.cn',
  'msn.com',
  'yahoo.com',
  'yahoo.cn',
  'yahoo.com.cn',
  'yahoo.com.hk',
  'yahoo.com.tw',
  'yahoo.co.jp',
  'yahoo.co.uk',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'mail.com',
  'mail.ru',
  'yandex.com',
  'yandex.ru',
  'zoho.com',
  'naver.com',
  'hanmail.net',
  'fastmail.com',
  'hey.com',
  'tutanota.com',
];

const MAILBOX = new RegExp(
  `(?: ?[([](?:at|@)[)\\]] ?| ?@ ?|#)(?:${FREE_MAIL.map((domain) => domain.replaceAll('.', '\\.')).join('|')})(?![\\w-]|\\.\\w)`,
  'gi',
);

/** The longest local part of an address. */
const LONGEST_LOCAL = 64;

/** `w…@qq.com`; the characters before the `@` are found backwards, so that a long line costs no more. */
export function mailboxesIn(text: string): PersonalDatum[] {
  const links = mergedRanges(matchesOf(ADDRESS, text));
  return matchesOf(MAILBOX, text).flatMap(({ start, end }) => {
    if (text[start] === '#' && covers(links, start)) return [];
    let from = start;
    while (start - from < LONGEST_LOCAL && /[A-Za-z0-9._%+-]/.test(text[from - 1] ?? '')) from--;
    while (from < start && /[._%+-]/.test(text[from] ?? '')) from++;
    if (from === start) return [];
    const at = text.slice(start, end);
    // `write to us @qq.com` names nobody.
    if (/^ @\S/.test(at) && !/[\d._]/.test(text.slice(from, start))) return [];
    const mask = `${text[from]}…@${at.replace(/^[ @#([]*(?:at[)\]])?[ @)\]]*/i, '')}`;
    return [{ kind: 'mailbox' as const, range: { start: from, end }, mask }];
  });
}
