/** What a plan begins with: the account, the decision and why, the figure sentence, how firmly it stands. */

import { customerOf } from '../../evidence/planIndex';
import { coverageOf } from '../../evidence/weight/coverage';
import type { FrontMatter } from '../../plan/model';
import { provenClaims } from '../../proof/check';
import { type Language, say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { evidenceBar } from '../components/evidenceBar';
import { type Html, html, NOTHING } from '../components/html';
import type { Look } from '../components/look';
import { term } from '../components/words';
import { dupontLine } from '../roe/dupont';

/** The head of a plan: account, decision, ROE line, evidence bars, then the other keys. */
export function headerHtml(look: Look): Html {
  const { plan, language, proof } = look;
  const { frontMatter } = plan;
  const account = frontMatter?.account ?? say(w.noName, language);
  const customer = customerOf(plan);
  const figures = customer?.statements
    ? html`<p class="zb-sentence"${look.at(customer.range)}>${dupontLine(customer.statements, language)}</p>`
    : NOTHING;
  const shares = coverageOf(plan, proof ? provenClaims(proof) : null);
  return html`<h1${look.at({ start: placeOf(frontMatter, 'account') })}>${account}</h1>${
    frontMatter ? html`${decisionHtml(frontMatter, look)}${factsHtml(frontMatter, look)}` : NOTHING
  }${figures}${evidenceBar(shares, language)}`;
}

/** Where a key stands; the top where it doesn't. */
function placeOf(frontMatter: FrontMatter | null, key: string): number {
  return frontMatter?.entries.find(({ term: own }) => own === key)?.keyRange.start ?? 0;
}

function decisionHtml(frontMatter: FrontMatter, look: Look): Html {
  const { decision, reason } = frontMatter;
  if (decision === null && reason === null) return NOTHING;
  const word = decision === null ? '' : term('decision', decision, look.language);
  const badge =
    word === '' ? NOTHING : html`<span class="zb-badge ${decision ?? ''}">${word}</span> `;
  return html`<p class="zb-decision"${look.at({ start: placeOf(frontMatter, 'decision') })}>${badge}${reason ?? ''}</p>`;
}

const FACTS = [
  'stage',
  'status',
  'owner',
  'industry',
  'period',
  'listing',
  'offering',
  'value',
  'sales',
  'share',
  'target',
  'renewal',
  'potential',
  'effort',
  'team',
  'asOf',
  'reviewBy',
] as const;

function factsHtml(frontMatter: FrontMatter, look: Look): Html {
  const { language } = look;
  const rows = FACTS.flatMap((key) => {
    const value = factOf(frontMatter, key, language);
    if (value === '') return [];
    const name = term('frontMatterKey', key, language);
    return [
      html`<div${look.at({ start: placeOf(frontMatter, key) })}><dt>${name}</dt><dd>${value}</dd></div>`,
    ];
  });
  return rows.length > 0 ? html`<dl class="zb-facts">${rows}</dl>` : NOTHING;
}

/** Keys whose values are terms of the format. */
const TERMED: ReadonlySet<string> = new Set(['stage', 'status', 'value']);

function factOf(frontMatter: FrontMatter, key: (typeof FACTS)[number], language: Language): string {
  const value = frontMatter[key];
  if (value === null) return '';
  if (typeof value !== 'string') {
    return value.map((one) => (one === 'none' ? term('listing', one, language) : one)).join(' · ');
  }
  if (key === 'status' && !frontMatter.entries.some((entry) => entry.term === key)) return '';
  if (key === 'effort' && /^\d+(?:\.\d+)?$/.test(value)) {
    return say(w.effort, language, { days: Number(value) });
  }
  return TERMED.has(key) ? term(key, value, language) : value;
}
