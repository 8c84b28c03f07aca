/** Questions, answers and pains of the ask section; what a question asks for. */
import { simplified } from '../../../finance/traditional';
import { termOf } from '../../lexicon';
import type { Answer, Pain, Question, QuestionStep } from '../../model';
import { STEP_WORDS } from '../../terms/structure/questions';
import { firstLineOf, plainly } from '../../text/text';
import { type Item, itemRange, walk } from '../items';
import { clean } from '../prose/prose';
import { fieldsOf, keyedFieldsOf, ratingOf, type TextField } from '../yaml/fields';
import { claimOf, figuresOfItem, isStatement, prefixOf, wordsOf } from './claims';

/** Behind a blank, or glued to the mark that ends the question. */
const TAG = /\s{0,3}(?<=^|[\s?？!！。.，,、;；)）])#([\p{L}]+)/gu;

const CLOSED_ZH =
  /吗|(?:对|是|没错)吧[??]?$|不[??]?$|是不是|是否|还是|对不对|有没有|能不能|可不可以|会不会|要不要/;
const CLOSED_EN =
  /^(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|don't|doesn't|won't|wouldn't|can't|couldn't)\b/i;
const OPEN_WORDS = /什么|怎么|怎样|如何|为什么|哪|谁|多少|几|请(?:介绍|讲|谈|说|您)|介绍一下/;

/** The step that a question's words suggest. */
export function stepOf(text: string): QuestionStep | null {
  const plain = simplified(text);
  return STEP_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Open or closed, by its words. */
export function formOf(text: string): 'open' | 'closed' {
  const plain = plainly(text).trim();
  if (
    CLOSED_EN.test(plain) &&
    !/^(?:could|can|would|will) you (?:please )?(?:tell|describe|explain|walk|share|talk|introduce|say|help us understand)/i.test(
      plain,
    )
  ) {
    return 'closed';
  }
  if (!CLOSED_ZH.test(plain)) return 'open';
  // 能介绍一下…吗 is a courtesy, not a closed question.
  if (
    /(?:能|可以|方便)(?:不能|否|请|跟我们|和我们|给我们|您){0,4}.{0,6}(?:介绍|讲讲|谈谈|说说|聊聊|分享)/.test(
      plain,
    )
  )
    return 'open';
  return OPEN_WORDS.test(plain) && !/是不是|是否|还是/.test(plain) && !/吗[??]?$/.test(plain)
    ? 'open'
    : 'closed';
}

/** All questions of the section; a task nested under another is a question of its own. */
export function questionsOf(items: readonly Item[], text: string): Question[] {
  return walk(items)
    .filter((item) => item.kind === 'task')
    .map((item) => questionOf(item, text));
}

function questionOf(item: Item, text: string): Question {
  const { prose } = item;
  const words = wordsOf(prose);
  const plain = prose.plain.slice(0, words.to);
  let step: QuestionStep | null = null;
  for (const [, tag = ''] of plain.matchAll(TAG)) {
    step ??= termOf('step', tag) as QuestionStep | null;
  }
  const said = words.text.replace(TAG, (whole, tag) => (termOf('step', tag) ? '' : whole)).trim();
  return {
    id: words.anchor?.id ?? null,
    anchor: words.anchor,
    text: said,
    asked: item.ticked,
    step: step ?? stepOf(said),
    tagged: step !== null,
    form: formOf(said),
    answers: answersOf(item.children, text),
    references: prose.references,
    citations: [...prose.citations, ...item.passed.citations],
    range: itemRange(item),
    firstLine: firstLineOf(text, prose.range),
  };
}

function answersOf(items: readonly Item[], text: string): Answer[] {
  return items.flatMap((item): Answer[] => {
    if (item.kind === 'task') return [];
    const nested =
      prefixOf(item.prose.plain)?.term === 'against' ? [] : answersOf(item.children, text);
    if (
      prefixOf(item.prose.plain)?.term === 'against' ||
      !(isStatement(item) || isOpenWord(item))
    ) {
      return nested;
    }
    const { prose } = item;
    const answer: Answer = {
      text: wordsOf(prose).text || clean(prose),
      range: prose.range,
      firstLine: firstLineOf(text, prose.range),
      open: prefixOf(prose.plain)?.term === 'open' || isOpenWord(item),
      citations: prose.citations,
      inherited: item.passed.citations,
      references: [...prose.references, ...item.passed.references],
      sources: [],
      figures: figuresOfItem(item),
      boundFigures: prose.boundFigures,
      links: prose.links,
    };
    return [answer, ...nested];
  });
}

/** `待查` alone, with or without its colon. */
function isOpenWord(item: Item): boolean {
  return termOf('claimKind', clean(item.prose).replace(/(?<![:：。.])[:：。.]+$/, '')) === 'open';
}

/** Answers as claims, for the rules on their sources. */
export function answerClaims(items: readonly Item[], text: string) {
  const under = (children: readonly Item[]): ReturnType<typeof claimOf>[] =>
    children.flatMap((child) => {
      if (child.kind === 'task' || prefixOf(child.prose.plain)?.term === 'against') return [];
      return [claimOf(child, 'ask', text), ...under(child.children)];
    });
  return walk(items)
    .filter((item) => item.kind === 'task')
    .flatMap((item) => under(item.children))
    .filter((claim) => claim !== null);
}

function isRating(words: string): boolean {
  const pair = ratingOf(words);
  return pair !== null && termOf('painKey', pair.key) !== null;
}

/** Every item of a tree, with those behind it on its level. */
function* withFollowing(
  items: readonly Item[],
): Generator<{ item: Item; following: readonly Item[] }> {
  for (const [at, item] of items.entries()) {
    yield { item, following: items.slice(at + 1, at + 3) };
    yield* withFollowing(item.children);
  }
}

/** `痛点: … · 重要性: 高 · 隐蔽性: 中`, anywhere in the section. */
export function painsOf(
  items: readonly Item[],
  text: string,
  invalid: (item: Item, from: number, to: number, key: string, value: string) => void,
): Pain[] {
  const answers = new Set(
    walk(items)
      .filter((item) => item.kind === 'task')
      .flatMap((item) => walk(item.children)),
  );
  return [...withFollowing(items)].flatMap(({ item, following }) => {
    const prefix = prefixOf(item.prose.plain);
    if (prefix?.term !== 'pain') return [];
    const words = wordsOf(item.prose);
    const rated: { importance: string | null; hiddenness: string | null } = {
      importance: null,
      hiddenness: null,
    };
    const said: string[] = [];
    const rate = (of: Item, field: TextField) => {
      const pair = ratingOf(field.text);
      const key = pair ? (termOf('painKey', pair.key) as keyof typeof rated | null) : null;
      if (!pair || !key) return false;
      const value = pair.value.replace(/(?<![。.;；,，])[。.;；,，]+$/, '');
      rated[key] ??= termOf('level', value);
      if (rated[key] === null && value)
        invalid(of, field.from + pair.valueFrom, field.to, key, value);
      return true;
    };
    for (const field of keyedFieldsOf(item.prose, words.from, words.to, 'painKey')) {
      if (!rate(item, field)) said.push(field.text);
    }
    // `- 重要性: 高` below it, nested or as the next items.
    for (const below of [...item.children, ...following]) {
      const fields = fieldsOf(below.prose);
      if (fields.length === 0 || !fields.every(({ text: words }) => isRating(words))) break;
      for (const field of fields) rate(below, field);
    }
    const { prose } = item;
    const anchor = answers.has(item) ? null : words.anchor;
    return [
      {
        id: anchor?.id ?? null,
        anchor,
        text: said.join(' · '),
        ...rated,
        citations: prose.citations,
        inherited: item.passed.citations,
        references: [...prose.references, ...item.passed.references],
        sources: [],
        range: prose.range,
        firstLine: firstLineOf(text, prose.range),
      },
    ];
  });
}
