/** How right the certainties were. */
import type { Word } from '../../index';

export const calibrateWords = {
  few: {
    en: '{n|opportunity|opportunities} with a result so far: under {enough} nothing can be said. Keep writing results (won, lost).',
    zh: '有结果的机会才 {n} 个，不到 {enough} 个，还看不出准不准。请继续写结果（赢、输）。',
  },
  head: { en: '{n|opportunity|opportunities} with a result', zh: '有结果的机会 {n} 个' },
  group: { en: 'Group', zh: '分组' },
  said: { en: 'Said', zh: '当初说' },
  cameTrue: { en: 'Came true', zh: '实际赢' },
  count: { en: 'n', zh: '个数' },
  brier: {
    en: 'Brier score {score} (0 is perfect; always saying 50% gives 0.25)',
    zh: 'Brier 分 {score}（0 最准；一律说五成是 0.25）',
  },
  moved: {
    en: 'Close date: {share} of {n} were moved ({later} later, {earlier} earlier), by {days} days in the median',
    zh: '预计成交日：{n} 个里 {share} 改过（推后 {later} 个，提前 {earlier} 个），中位数 {days} 天',
  },
  unmoved: { en: 'Close date: none of {n} was moved', zh: '预计成交日：{n} 个都没改过' },
  map: {
    en: 'What would have been right, for .zhibi.yaml:',
    zh: '照结果看该这么折算，可写进 .zhibi.yaml：',
  },
} as const satisfies Record<string, Word>;
