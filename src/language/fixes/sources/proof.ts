/** Fixes for what the copies of its sources don't say. */
import type { Plan, Range } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { proofWords } from '../../../words/proof';
import type { Fixes } from '../types';

const CITED =
  /(?:(?<!\s)\s*\[\^[^\][\s]{1,200}\](?: \([^()\n]{1,100}\)|（[^（）\n]{1,100}）)?){1,20}$/;

/** The quotation in the words of its source. */
export const takeWords: Fixes = ({ range, params }, { plan, language }) => {
  const { near } = params;
  if (typeof near !== 'string') return [];
  const text = quoted(plan, range, near);
  if (text === null) return [];
  return [
    { title: say(proofWords.takeWords, language), edits: [{ range, text }], preferred: true },
  ];
};

/** A block quote keeps its citations, a quotation its marks. */
function quoted({ text }: Plan, range: Range, near: string): string | null {
  const written = text.slice(range.start, range.end);
  const words = near
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<]/g, '\\$&');
  if (written.startsWith('>')) return `> ${words}${CITED.exec(written.trimEnd())?.[0] ?? ''}`;
  const [first = '', last = ''] = [written.at(0), written.at(-1)];
  return /^["“「『]$/.test(first) && /^["”」』]$/.test(last) ? `${first}${words}${last}` : null;
}

/** A figure that the writer has computed: its claim is an inference. */
export const sayComputed: Fixes = ({ range }, { plan, language }) => {
  const claim = plan.claims.find(
    (one) => one.range.start <= range.start && range.end <= one.range.end && !one.table,
  );
  if (claim?.kind !== 'fact') return [];
  const own = planLanguage(plan);
  const mark = `${word('claimKind', 'inference', own)}:${own === 'zh-cn' ? '' : ' '}`;
  const { start } = claim.firstLine;
  return [
    {
      title: say(proofWords.sayComputed, language),
      edits: [{ range: { start, end: start }, text: mark }],
    },
  ];
};

/** The hash of the file that is there now, after it was checked again. */
export const keepHash: Fixes = ({ range, params }, { plan, language }) => {
  const { hash } = params;
  const written = /sha-?256[:：]\s*[0-9a-f]{16,64}/i.exec(plan.text.slice(range.start, range.end));
  if (typeof hash !== 'string' || !written) return [];
  const start = range.start + written.index;
  const edit = { range: { start, end: start + written[0].length }, text: hash };
  return [{ title: say(proofWords.keepHash, language), edits: [edit] }];
};
