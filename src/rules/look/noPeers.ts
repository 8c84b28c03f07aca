import type { Analysis } from '../../finance/analyse';
import type { Rule, RulePage } from '../rule';
import { NO_PEERS } from '../shared/cause';
import { customerStatements, isInvalidRow } from './statements';

const FENCE = '```';
const SOURCE = '\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n';
const block = (peers: string) =>
  `## 望\n\n${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\n${peers}source: [fy]\n${FENCE}\n${SOURCE}`;

export const noPeers: Rule = {
  id: 'look/no-peers',
  severity: 'warning',
  needs: ['statements', 'look'],
  completeness: true,
  fix: 'act',
  title: { en: 'No peers to compare with', zh: '没有同行对比' },
  messages: {
    none: {
      en: 'No peer beside the customer. Add one under “peers” with the same periods, or with published ratios.',
      zh: '没有可比的同行。请在“同行”下加一家同期的公司，或填它披露的比率。',
    },
    unmatched: {
      en: 'No peer has a period that matches the customer’s: {peers}. Use the same labels, or give “ends” on both sides.',
      zh: '同行的期间都和客户对不上：{peers}。请用同样的期间名称，或两边都写“截止日”。',
    },
  },
  *check(plan, context) {
    const customer = customerStatements(context);
    const { analysis } = context.index;
    if (!customer || !analysis || isInvalidRow(plan, customer.block, 'peers')) return;
    if (analysis.peers.some((peer) => isComparable(peer, analysis))) return;
    const peers = analysis.peers.map(({ entity }) => entity);
    const code = peers.length > 0 ? 'unmatched' : 'none';
    yield {
      range: customer.block.fence,
      code,
      params: { peers },
      ...(code === 'none' && { cause: NO_PEERS }),
    };
  },
};

export const noPeersPage: RulePage = {
  rows: ['M6'],
  why: {
    en: 'A number alone says nothing; 31 days of stock say something beside 42 and 58. Put at least one peer of the same period beside the customer, or a peer’s published ratios.',
    zh: '单看一个数没有意义；存货周转 31 天，放在同行的 42 天和 58 天旁边才有意思。至少放一家同期的同行，或它披露的比率。',
  },
  example: {
    bad: block(''),
    good: block('peers:\n  - {entity: 同行甲, periods: [2021, 2022], revenue: 80 | 90}\n'),
  },
  english: {
    bad: '## Look\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '## Look\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\npeers:\n  - {entity: Peer A, periods: [2021, 2022], revenue: 80 | 90}\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

/** One of its periods matches one of the customer's, or it brings ratios that it published. */
function isComparable({ entity, statements }: Analysis['peers'][number], analysis: Analysis) {
  if (Object.keys(statements.reported).length > 0) return true;
  const without = analysis.leftOut.find((peer) => peer.entity === entity)?.periods.length ?? 0;
  return without < analysis.customer.periods.length;
}
