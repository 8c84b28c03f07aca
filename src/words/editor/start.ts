/** What is said before the engine is there. */
import type { Word } from '../index';

export const startWords = {
  product: { en: 'Zhibi', zh: '知彼' },
  notStarted: { en: 'Zhibi could not start: {message}', zh: '知彼没能启动：{message}' },
} as const satisfies Record<string, Word>;
