import { conflictsIn } from '../engine/conflicts';
import type { Rule, RulePage } from '../rule';

export const conflictMarker: Rule = {
  id: 'format/conflict-marker',
  severity: 'error',
  about: 'characters',
  title: { en: 'Unresolved git conflict', zh: 'git 冲突没解决' },
  messages: {
    conflict: {
      en: 'An unresolved git conflict begins here. Keep one version and take the marker lines out.',
      zh: '这里有没解决的 git 冲突。请保留一个版本，删掉标记行。',
    },
  },
  *check(plan) {
    for (const { marker } of conflictsIn(plan)) yield { range: marker, code: 'conflict' };
  },
};

export const conflictMarkerPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'Two versions of the truth stand side by side, and nothing between the markers can be relied on. Keep one and take the markers out.',
    zh: '两个版本并排放着，标记之间的内容都靠不住。请留下一个，删掉标记。',
  },
  example: {
    bad: '## 望\n\n<<<<<<< HEAD\n- 待查: 毛利率。\n=======\n- 待查: 净利率。\n>>>>>>> 王敏\n',
    good: '## 望\n\n- 待查: 净利率。\n',
  },
  english: {
    bad: '## Look\n\n<<<<<<< HEAD\n- Open: gross margin.\n=======\n- Open: net margin.\n>>>>>>> kim\n',
    good: '## Look\n\n- Open: net margin.\n',
  },
};
