import { isOurs, oursOf } from '../../evidence/weight/ours';
import { isFiling, knownOrigins, statementsOf } from '../../evidence/weight/support';
import type { Source } from '../../plan/model';
import type { Rule, RulePage } from '../rule';
import { each } from '../shared/each';

export const confirmedAlone: Rule = {
  id: 'source/confirmed-alone',
  severity: 'warning',
  needs: ['front-matter'],
  title: { en: 'Confirmed by nobody else', zh: '说是证实，却没有旁证' },
  messages: {
    alone: {
      en: 'The source "{id}" is rated {grade}, confirmed by others, but no independent second source is cited here. Cite one, or rate it {lower}.',
      zh: '来源“{id}”评了 {grade}，意思是另有独立来源证实，这里却没有第二个独立来源。请补引一个，或改评 {lower}。',
    },
  },
  check: (plan, { index }) => {
    const ours = oursOf(plan);
    return each(statementsOf(index), ({ place, sources, asserted }) => {
      if (!asserted || knownOrigins(sources, ours) > 1) return null;
      // That nobody but us says it is another fault.
      const alone = sources.find(
        (source) =>
          source.grade?.information === 1 && !isTheFactItself(source) && !isOurs(source, ours),
      );
      const letter = alone?.grade?.source;
      if (!alone || !letter) return null;
      const params = { id: alone.id, grade: `${letter}1`, lower: `${letter}2` };
      return { range: place, code: 'alone', params, cause: `alone ${alone.id}` };
    });
  },
};

/** What they say is so because they say it: nobody else can confirm it better. */
const DEEDS: ReadonlySet<string | null> = new Set(['contract', 'registry', 'tender']);

function isTheFactItself(source: Source): boolean {
  return isFiling(source) || DEEDS.has(source.kind);
}

export const confirmedAlonePage: RulePage = {
  rows: ['M8', 'M9'],
  once: { en: 'a source', zh: '每个来源' },
  why: {
    en: 'Credibility 1 means confirmed by other independent sources. Cite the second one, or rate it 2. A filing, a tender, a contract and a register are the fact itself.',
    zh: '可信度 1 的意思是另有独立来源证实。请把那个来源也引用上，没有就改评 2。公告、招标文件、合同、工商登记本身就是事实，不用旁证。',
  },
  example: {
    bad: '## 望\n\n- 准备出海。[^m]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01 · B1 · 源头: 某报\n',
    good: '## 望\n\n- 准备出海。[^m][^r]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01 · B1 · 源头: 某报\n[^r]: 研报 · 某券商研报 · 2022-08-01 · B2 · 源头: 某券商\n',
  },
  english: {
    bad: "## Look\n\n- They are about to go abroad.[^m]\n\n[^m]: media · A paper's report · 2022-09-01 · B1 · origin: the paper\n",
    good: "## Look\n\n- They are about to go abroad.[^m][^r]\n\n[^m]: media · A paper's report · 2022-09-01 · B1 · origin: the paper\n[^r]: research · A broker's research · 2022-08-01 · B2 · origin: the broker\n",
  },
};
