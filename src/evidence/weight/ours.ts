/** Our own word: which sources are ours, and which statements are about ourselves. */
import { onceFor } from '../../finance/once';
import type { Claim, Plan, Source } from '../../plan/model';
import {
  COLLATERAL,
  INTERNAL_TALK,
  OUR_MARK,
  OUR_OFFICE,
  OUR_PAPER,
  OUR_SUBJECT,
  REPORTS,
  THEM,
  US,
} from '../../plan/terms/people/ourselves';
import { bareName } from '../../plan/terms/people/personNames';
import { remembered } from '../../plan/text/remembered';
import { fold, holds, plainly } from '../../plan/text/text';

/** What names us in a plan, folded. */
export interface Ours {
  /** Our people: owner and team. */
  readonly people: ReadonlySet<string>;
  /** What we sell, as written in the front matter. */
  readonly offerings: readonly string[];
  /** Names and domains from `.zhibi.yaml`. */
  readonly names: readonly string[];
}

/** The names of ours that a plan and its settings hold; made once a plan. */
export const oursOf = onceFor((plan: Plan): Ours => {
  const { owner = [], team = [], offering = [] } = plan.frontMatter ?? {};
  const folded = (list: readonly string[]) => list.map(fold).filter((name) => name.length > 1);
  const words = [[...owner, ...team], offering, plan.config.ours ?? []].map(folded);
  return oursNamed(JSON.stringify(words));
});

/** The same while the names are: what was found out of sources by them holds on. */
const oursNamed = remembered((words): Ours => {
  const [people, offerings = [], names = []] = JSON.parse(words) as string[][];
  return { people: new Set(people), offerings, names };
});

/** What companies and authorities publish under their own name: a title can't make it ours. */
const PUBLISHED: ReadonlySet<string> = new Set([
  'annual-report',
  'interim-report',
  'prospectus',
  'filing',
  'tender',
  'registry',
  'earnings-call',
  'contract',
]);
/** What we have seen ourselves: who looked is no partial witness, a paper of ours is. */
const SEEN: ReadonlySet<string> = new Set(['trial', 'visit', 'on-the-job']);
const TALKS: ReadonlySet<string> = new Set(['meeting', 'call', 'survey']);

/**
 * The source is our own word: of kind `own`, or its origin, `who` or title says
 * so. A customer's words in our minutes are the customer's, what we saw at their
 * site is what we saw, and a market's name in a title is not our product.
 */
export function isOurs(source: Source, ours: Ours): boolean {
  return isOursBy(ours)(source);
}

const isOursBy = onceFor((ours: Ours) => onceFor((source: Source) => speaksForUs(source, ours)));

function speaksForUs(source: Source, ours: Ours): boolean {
  const { kind, channel } = source;
  if (kind === 'own') return true;
  if (namesUs(source.originWritten, ours)) return true;
  if (source.originWritten) return false;
  if (kind !== null && PUBLISHED.has(kind)) return false;
  if (isOurDomain(source, ours)) return true;
  const title = fold(source.title);
  if (kind !== null && SEEN.has(kind)) return OUR_MARK.test(title) && COLLATERAL.test(title);
  if (kind !== null && TALKS.has(kind))
    return source.who ? saidByUs(source, title, ours) : INTERNAL_TALK.test(title);
  if (source.who) return namesUs(source.who, ours);
  if (channel === 'listen' && kind !== 'partner') return false;
  // What others publish may have any name: `Our Daily Bread`.
  if (channel === 'look') return isOurCollateral(title, ours) || OUR_PAPER.test(title);
  return OUR_MARK.test(title) || isOurCollateral(title, ours);
}

/** Minutes are often signed by who wrote them: our name counts only where nobody else is met. */
function saidByUs({ who }: Source, title: string, ours: Ours): boolean {
  return namesUs(who, ours) && (OUR_MARK.test(title) || INTERNAL_TALK.test(title));
}

function namesUs(written: string | null, { people, names, offerings }: Ours): boolean {
  if (!written) return false;
  const name = fold(written);
  if (OUR_MARK.test(name)) return true;
  const bare = bareName(name);
  const brands = [...names, ...offerings];
  const isOffice = brands.some(
    (one) => bare.startsWith(one) && OUR_OFFICE.test(bare.slice(one.length)),
  );
  return isOffice || brands.includes(bare) || people.has(bare);
}

function isOurDomain({ origin, url }: Source, { names, offerings }: Ours): boolean {
  const host = url && origin ? fold(origin) : '';
  if (!host.includes('.')) return false;
  if (names.some((name) => host === name || host.endsWith(`.${name}`))) return true;
  const labels = host.split('.').slice(0, -1);
  return [...names, ...offerings]
    .map((name) => name.replace(/[\s.-]/g, ''))
    .some((name) => name.length > 3 && labels.includes(name));
}

/** Our brochure: a title that names what we sell and is what a seller hands out. */
function isOurCollateral(title: string, { names, offerings }: Ours): boolean {
  if (names.some((name) => holds(title, name))) return true;
  return COLLATERAL.test(title) && offerings.some((name) => holds(title, name));
}

/** A claim's own words, without what it quotes. */
export function unquoted(text: string): string {
  return text.replace(/[“「『"][^”」』"]*[”」』"]/g, ' ');
}

/** Its subject is we, us or ours: nobody but the writer can know it. What we heard is not about us. */
export function isAboutUs({ text }: Pick<Claim, 'text'>): boolean {
  return hasOurSubject(text);
}

/** Its subject is what we sell, and it says nothing of the customer. */
export function isAboutOffering({ text }: Pick<Claim, 'text'>, plan: Plan): boolean {
  const said = fold(unquoted(text));
  const { offerings, names } = oursOf(plan);
  if (![...offerings, ...names].some((one) => said.startsWith(one))) return false;
  const account = fold(plan.frontMatter?.account ?? '');
  const part = account.split(/[\s·,，(（]/)[0] ?? '';
  return !THEM.test(said) && !(part.length > 1 && said.includes(part));
}

const hasOurSubject = remembered((text) => {
  const said = fold(unquoted(text));
  return OUR_SUBJECT.test(said) && !REPORTS.test(said);
});

/** It speaks of us, wherever in the sentence: our sales to them are in our own books. */
export function mentionsUs({ text }: Pick<Claim, 'text'>): boolean {
  return speaksOfUs(text);
}

const speaksOfUs = remembered((text) => US.test(plainly(unquoted(text))));
