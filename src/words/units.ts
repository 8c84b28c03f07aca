/** Words of money: the units of a block, and how a large amount is shortened. */
import { type Language, say } from './index';

interface Unit {
  readonly factor: number;
  readonly en: string | null;
  readonly zh: string | null;
}

/** The one that is offered first stands first; a language lacks some. */
const unitWords = {
  million: { factor: 1e6, en: 'million', zh: '百万' },
  hundredMillion: { factor: 1e8, en: null, zh: '亿' },
  tenThousand: { factor: 1e4, en: null, zh: '万' },
  thousand: { factor: 1e3, en: 'thousand', zh: '千' },
  billion: { factor: 1e9, en: 'billion', zh: null },
  one: { factor: 1, en: 'one', zh: '元' },
} as const satisfies Record<string, Unit>;

const UNITS: readonly Unit[] = Object.values(unitWords);

const wordOf = ({ en, zh }: Unit, language: Language) => (language === 'zh-cn' ? zh : en);

/** The word of a unit in a block; `null` where the language has none. */
export function unitWord(factor: number, language: Language): string | null {
  const unit = UNITS.find((entry) => entry.factor === factor);
  return unit ? wordOf(unit, language) : null;
}

/** All units of a language. */
export function unitsIn(language: Language): string[] {
  return UNITS.flatMap((unit) => wordOf(unit, language) ?? []);
}

/** The units of a language as choices, the smallest first. */
export function unitChoices(language: Language): { label: string; value: number }[] {
  return UNITS.flatMap((unit) => {
    const label = wordOf(unit, language);
    return label === null ? [] : [{ label, value: unit.factor }];
  }).sort((a, b) => a.value - b.value);
}

/** What new blocks are in. */
export function usualUnit(language: Language): string {
  return say(unitWords.million, language);
}

/** From which power of ten on an amount is shortened, and what is put behind it. */
export const moneyScales: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  'zh-cn': [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
  en: [
    [9, ' bn'],
    [6, ' m'],
    [3, ' k'],
  ],
};
