/** Comments that switch a rule off for a line or a stretch, with a reason. */
import type { Switch } from './reading';

const BODY =
  '(zhibi-(?:disable-next-line|disable|enable))(?:[ \\t]+([^:：\\r\\n]*?))?(?:[ \\t]*[:：][ \\t]*([\\s\\S]*?))?[ \\t]*';
const COMMENT = new RegExp(`<!--\\s*${BODY}\\s*-->`, 'g');
const YAML = new RegExp(`^[ \\t]*#[ \\t]*${BODY.replaceAll('[\\s\\S]', '[^\\r\\n]')}$`, 'gm');

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
