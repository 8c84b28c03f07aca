/** The templates of new plans. */
import { readFileSync } from 'node:fs';

export const TEMPLATES = ['en', 'zh-cn'].flatMap((language) =>
  ['pre-sale', 'in-sale', 'after-sale'].map((stage) => ({
    language,
    stage,
    text: readFileSync(`templates/${language}/${stage}.account.md`, 'utf8'),
  })),
);
export const DAYS = { reviewBy: '2022-10-01', today: '2022-09-01' };
