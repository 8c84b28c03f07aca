/** Where nothing is sold yet: the matrix of units and offerings. */
import type { Word } from '../index';

export const whitespaceWords = {
  title: { en: 'Whitespace at {account}', zh: '{account}的空白地图' },
  count: {
    en: '{unknown} of {cells|cell|cells} not looked into yet ({units} × {offerings})',
    zh: '{cells} 格里还有 {unknown} 格没摸清（{units} × {offerings}）',
  },
  have: { en: 'have', zh: '已有' },
  opportunity: { en: 'opportunity', zh: '机会' },
  rival: { en: 'rival', zh: '竞品' },
  no: { en: 'no', zh: '不做' },
  unknown: { en: 'unknown', zh: '未知' },
} as const satisfies Record<string, Word>;
