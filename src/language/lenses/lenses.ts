/** The lines over `roe` blocks and over the headings of the four channels. */

import { planHealth } from '../../evidence/health';
import type { Channel, Plan, RoeBlock } from '../../plan/model';
import { word } from '../../plan/terms/vocabulary';
import { peopleMapOf } from '../../render/people/peopleMap';
import { wayText } from '../../render/people/peopleSvg';
import { dupontLine } from '../../render/roe/dupont';
import { whitespaceText } from '../../render/whitespace/whitespaceSvg';
import { type Language, say, type Word } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { insertWords } from '../../words/editor/insert';
import { dupontWords } from '../../words/shown/dupont';
import { peopleWords } from '../../words/shown/people';
import { INSERT_ITEMS } from '../insert/items';
import { oldestText } from '../navigation/describe';
import type { Lens } from '../types';

/** `ROE 6.57% = 净利率 7.26% × 周转 0.504 × 权益乘数 1.795 · 较上年 −11.19pp(净利率 −11.60)` over each block. */
export function roeLenses(plan: Plan, language: Language): Lens[] {
  return plan.roe
    .filter((block) => !block.duplicate)
    .map((block) => ({
      range: block.fence,
      title: titleOf(block, language),
      command: block.statements
        ? { id: 'zhibi.openCalculator', args: [block.fence.start] }
        : undefined,
    }));
}

function titleOf(block: RoeBlock, language: Language): string {
  if (block.statements) return dupontLine(block.statements, language);
  return say(block.invalid ? dupontWords.invalidBlock : dupontWords.noPeriods, language);
}

/** `望 · 12 条陈述 · 10 条有据 · 最旧 14 个月` over each channel's heading. */
export function sectionLenses(plan: Plan, language: Language, today: string): Lens[] {
  const { channels } = planHealth(plan, [], today);
  const seen = new Set<Channel>();
  return plan.sections.flatMap(({ id, heading }) => {
    if (!isChannel(id) || seen.has(id)) return [];
    seen.add(id);
    const { claims, supported, oldestMonths } = channels[id];
    const name = word('channel', id, language);
    const counted = id === 'ask' ? editorWords.answers : editorWords.statements;
    const parts = [say(counted, language, { name, claims })];
    if (claims > 0) parts.push(say(editorWords.supported, language, { supported }));
    if (oldestMonths !== null) parts.push(oldestText(oldestMonths, language));
    return [{ range: heading.range, title: parts.join(' · ') }];
  });
}

/** The way to who decides over the heading of the people, how much isn't known over the whitespace; a click shows the map. */
export function peopleLenses(plan: Plan, language: Language): Lens[] {
  const section = plan.sections.find(({ id }) => id === 'people');
  const map = section ? peopleMapOf(plan) : null;
  const title = map ? wayText(map, language) : '';
  const open = (at: Plan['sections'][number], text: string): Lens => ({
    range: at.heading.range,
    title: [text, say(peopleWords.open, language)].filter(Boolean).join(' · '),
    command: { id: 'zhibi.map', args: [] },
  });
  const whitespace = plan.sections.find(({ id }) => id === 'whitespace');
  const unknown = whitespaceText(plan, language);
  return [
    ...(section && map && plan.people.length > 1 ? [open(section, title)] : []),
    ...(whitespace && unknown !== '' ? [open(whitespace, unknown)] : []),
  ];
}

function isChannel(id: string): id is Channel {
  return id === 'look' || id === 'listen' || id === 'ask' || id === 'feel';
}

/** `+ 添加…` over each section; over one that is still empty how to begin: fill in, paste, import, an example. */
export function addLenses(plan: Plan, language: Language): Lens[] {
  return plan.sections.flatMap(({ id, heading, empty }) => {
    const own = INSERT_ITEMS.filter(({ sections }) => sections.includes(id));
    const lens = (word: Word, command: string, ...args: unknown[]): Lens => ({
      range: heading.range,
      title: say(word, language),
      command: { id: command, args },
    });
    if (own.length === 0) return [];
    const section = { section: id, after: heading.range.start };
    if (!empty) return [lens(insertWords.add, 'zhibi.insert', section)];
    const first = own.find(({ command, sections }) => !command && sections[0] === id) ?? own[0];
    return [
      lens(insertWords.fillIn, 'zhibi.insert', section, first?.id),
      lens(insertWords.paste, 'zhibi.pasteInto', heading.range.start),
      ...(id === 'look' ? [lens(insertWords.importIt, 'zhibi.importStatements')] : []),
      lens(insertWords.example, 'zhibi.example', id),
    ];
  });
}
