/** What the figures say: line, tree, why it changed, peers and tables. */
import type { Drivers, RoeChange } from '../../finance/compare/attribution';
import { analysisOf, type RoeView } from '../../render/notebook';
import { attributionSvg } from '../../render/roe/attribution';
import { changeTo, dupontLine } from '../../render/roe/dupont';
import { dupontSvg } from '../../render/roe/dupontSvg';
import { ratioTable, tableNotes } from '../../render/roe/dupontTable';
import { dupontTree } from '../../render/roe/dupontTree';
import { peersSvg } from '../../render/roe/peersSvg';
import { peerTable, peerTableNotes } from '../../render/roe/peerTable';
import { whatIfLine, whatIfTree } from '../../render/roe/whatIf';
import { htmlTable } from '../../render/tables';
import { type Language, say } from '../../words';
import { dupontWords } from '../../words/shown/dupont';
import { renderWords as words } from '../../words/shown/render';
import { element } from '../dom';
import type { Parts } from './page';

/** How a change of ROE is split. */
export const METHODS = ['chain', 'lmdi', 'shapley'] as const;
/** One way to split a change of ROE. */
export type Method = (typeof METHODS)[number];

/** What the views show. */
export interface Shown {
  readonly view: RoeView;
  readonly period: number;
  readonly method: Method;
  /** The drivers of the figures, and those of a what-if. */
  readonly base: Drivers | null;
  readonly drivers: Drivers | null;
  /** Peers that are left out. */
  readonly without: ReadonlySet<string>;
}

/** Draws the line, the tree, why ROE changed, the peers and the tables. */
export function drawViews(parts: Parts, shown: Shown): void {
  const { view, base, drivers } = shown;
  const { language } = view;
  const { entity, analysis } = analysisOf(view, shown.without);
  const { line, tree, method, why, peers, tables } = parts;
  const plain = dupontTree(entity, language, shown.period);
  const drawn = plain && base && drivers ? whatIfTree(plain, base, drivers, language) : plain;
  tree.innerHTML = drawn ? dupontSvg(drawn, language, 'page') : '';
  line.textContent =
    drawn && drivers ? whatIfLine(drawn, language) : dupontLine(view.statements, language);
  const change = plain && changeTo(entity, entity.periods[shown.period]?.label ?? '');
  method.hidden = !change || drivers !== null;
  why.innerHTML = change && !drivers ? whyHtml(change, shown.method, language) : '';
  peers.innerHTML = analysis ? peersSvg(analysis, language, 'page') : '';
  tables.innerHTML = [
    htmlTable(ratioTable(entity, language), say(words.allRatios, language)),
    analysis ? htmlTable(peerTable(analysis, language)) : '',
  ].join('');
  const texts = [
    ...tableNotes(entity, language),
    ...(analysis ? peerTableNotes(analysis, language) : []),
  ];
  const notes = texts.map((note) => {
    const paragraph = element('p');
    paragraph.textContent = note;
    return paragraph;
  });
  tables.append(...notes);
}

function whyHtml(change: RoeChange, method: Method, language: Language): string {
  const parts = change[method];
  // Where LMDI is undefined, Shapley serves, and its name says so.
  if (parts) return attributionSvg(change, parts, language, 'page');
  const name = element('p');
  name.textContent = say(dupontWords.shapley, language);
  return name.outerHTML + attributionSvg(change, change.shapley, language, 'page');
}

/** Each lead with its button; what is written is the host's. */
export function drawLeads(
  root: HTMLElement,
  sentences: readonly string[],
  language: Language,
): void {
  root.hidden = sentences.length === 0;
  const heading = element('h2');
  heading.textContent = say(words.leads, language);
  const items = sentences.map((sentence, index) => {
    const item = element('li');
    const make = element('button');
    make.type = 'button';
    make.id = `lead-${index}`;
    make.dataset.lead = String(index);
    make.textContent = say(words.makeLead, language);
    make.setAttribute('aria-label', say(words.makeLeadOf, language, { sentence }));
    item.append(sentence, ' ', make);
    return item;
  });
  const list = element('ul');
  list.append(...items);
  root.replaceChildren(heading, list);
}
