/** Comments that switch a rule off for a line or a stretch, with a reason. */
import type { Switch } from './reading';

/** Behind the rules a reason; blanks at either end are taken off later. Each goes over the text once. */
const body = (rule: string, reason: string, blank: string) =>
  `(zhibi-(?:disable-next-line|disable|enable))(?:[ \\t](${rule}*?))?(?:(?:(?<!\\s)[ \\t]+)?[:：](${reason}*?))?(?:(?<!\\s)${blank}+)?`;
const COMMENT = new RegExp(`<!--\\s*${body('[^:：\\r\\n<]', '(?:[^<]|<(?!!--))', '\\s')}-->`, 'g');
const YAML = new RegExp(`^[ \\t]*#[ \\t]*${body('[^:：\\r\\n]', '[^\\r\\n]', '[ \\t]')}$`, 'gm');

/** Switches in the HTML at `at`, or in YAML source. */
export function switchesIn(source: string, at: number, yaml: boolean): Switch[] {
  if (!source.includes('zhibi-')) return [];
  return [...source.matchAll(yaml ? YAML : COMMENT)].flatMap((match) => {
    const [whole, word = '', rules = '', reason = ''] = match;
    const start = at + match.index + (yaml ? whole.search(/\S/) : 0);
    const verb = word.slice('zhibi-'.length) as Switch['verb'];
    const names = rules
      .trim()
      .split(/[\s,，、]+/)
      .filter(Boolean);
    return (names.length > 0 ? names : ['']).map((rule) => ({
      verb,
      rule,
      reason: reason.trim() || null,
      range: { start, end: at + match.index + whole.length },
      yaml,
    }));
  });
}
