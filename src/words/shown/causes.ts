/** What a finding says of the other places that have its cause. */
export const causeWords = {
  one: { en: 'Line {lines} has the same cause.', zh: '第 {lines} 行也是同一个原因。' },
  several: { en: 'Lines {lines} have the same cause.', zh: '第 {lines} 行也是同一个原因。' },
  many: {
    en: 'Lines {lines} and {rest} more have the same cause.',
    zh: '第 {lines} 行，还有另外 {rest} 处，也是同一个原因。',
  },
} as const;
