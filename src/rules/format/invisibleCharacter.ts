import { keptByPart, partsOf } from '../../plan/compose/parts';
import type { Range } from '../../plan/model';
import { movedRange } from '../../plan/text/ranges';
import type { Finding, Rule, RulePage } from '../rule';

/** A terminal's escape sequences, C1 introducers among them. */
const ANSI =
  '\\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001B\\r\\n]*(?:\\u0007|\\u001B\\\\)?|[^\\r\\n])?|\\u009B[0-?]*[ -/]*[@-~]?';
/** Characters that turn the direction of what follows. */
const BIDI = '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]';
/** Characters without width; the joiners are judged by their neighbours. */
const ZERO_WIDTH =
  '[\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200D\\u2060-\\u2064\\u3164\\uFEFF\\uFFA0\\u{E0000}-\\u{E007F}]';

const INVISIBLE = new RegExp(`(?:${ANSI})+|${BIDI}+|${ZERO_WIDTH}+`, 'gu');

/** Scripts that are written with joiners, and emoji that are put together with them. */
const JOINED = new RegExp(
  [
    'Arabic',
    'Bengali',
    'Devanagari',
    'Kannada',
    'Malayalam',
    'Mongolian',
    'Sinhala',
    'Tamil',
    'Telugu',
  ]
    .map((script) => `\\p{Script=${script}}`)
    .concat('\\p{Extended_Pictographic}', '\\p{Emoji_Modifier}', '\\uFE0F')
    .join('|'),
  'u',
);

/** Scripts without blanks, where it says where a line may break. */
const UNSPACED =
  /\p{Script=Khmer}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Myanmar}|\p{Script=Tibetan}/u;

export const invisibleCharacter: Rule = {
  id: 'format/invisible-character',
  severity: 'warning',
  about: 'characters',
  fix: 'fix',
  title: { en: 'Invisible characters', zh: '看不见的字符' },
  messages: {
    bidi: {
      en: 'Invisible characters here change the direction of the text ({codes}). Take them out.',
      zh: '这里有改变文字方向的隐形字符（{codes}）。请删掉。',
    },
    zeroWidth: {
      en: 'There are characters without width here ({codes}). Take them out.',
      zh: '这里有看不见的零宽字符（{codes}）。请删掉。',
    },
    ansi: {
      en: 'There is a terminal control sequence here ({codes}). Take it out.',
      zh: '这里有终端控制字符（{codes}）。请删掉。',
    },
  },
  *check(plan) {
    for (const part of partsOf(plan)) {
      const { start, end } = part.range;
      const found = foundIn(part, () => invisibleIn(plan.text.slice(start, end)));
      for (const finding of found) yield movedFinding(finding, start);
    }
  },
};

export const invisibleCharacterPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'What a reviewer can’t see, a reviewer can’t review: such characters hide text, change its direction or keep two ids that look alike from being the same. They mostly come with copied text.',
    zh: '评审的人看不见，就没法评审：这类字符会藏字、改变显示方向，也会让两个看着一样的编号对不上。多半是复制粘贴带进来的。',
  },
  example: {
    bad: '## 望\n\n- 待查: 毛\u200B利率。\n',
    good: '## 望\n\n- 待查: 毛利率。\n',
  },
  english: {
    bad: '## Look\n\n- Open: gross\u200b margin.\n',
    good: '## Look\n\n- Open: gross margin.\n',
  },
};

/** No part begins or ends with what joins such a character to its neighbour. */
const foundIn = keptByPart<readonly Finding[]>();

function invisibleIn(text: string): Finding[] {
  return Array.from(text.matchAll(INVISIBLE)).flatMap(({ index, 0: match }) => {
    const range = { start: index, end: index + match.length };
    return joins(text, range, match) ? [] : [findingOn(range, match)];
  });
}

function findingOn(range: Range, match: string): Finding {
  const first = match.charCodeAt(0);
  const code =
    first === 0x1b || first === 0x9b ? 'ansi' : new RegExp(BIDI).test(match) ? 'bidi' : 'zeroWidth';
  // An escape sequence is told by its first character: the rest is printable.
  const shown = code === 'ansi' ? [match[0] ?? ''] : [...new Set(match)].slice(0, 4);
  return {
    range,
    code,
    params: { codes: shown.map(codePointName) },
    edits: [{ range, text: '' }],
  };
}

/** What belongs to its neighbours: a joiner, a word break of a script without blanks, a flag's region. */
function joins(text: string, { start, end }: Range, match: string): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const after = [...text.slice(end, end + 2)][0] ?? '';
  // A flag is a black flag with its region in tags.
  if (before === '\u{1F3F4}') return /^[\u{E0020}-\u{E007E}]{2,6}\u{E007F}$/u.test(match);
  if (match === '\u200B') return UNSPACED.test(before) || UNSPACED.test(after);
  if (match === '\u200C') return JOINED.test(before) || JOINED.test(after);
  return match === '\u200D' && JOINED.test(before) && JOINED.test(after);
}

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

/** The finding so much further on in the text. */
function movedFinding(finding: Finding, offset: number): Finding {
  const edits = finding.edits?.map((edit) => ({ ...edit, range: movedRange(edit.range, offset) }));
  return { ...finding, range: movedRange(finding.range, offset), ...(edits && { edits }) };
}
