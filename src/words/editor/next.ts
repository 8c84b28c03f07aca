/** The next step: what a lens, the status bar and the health list say. */
import type { Word } from '../index';

export const nextWords = {
  line: { en: 'Next step: {what} ▸ {n}/{of}', zh: '下一步：{what} ▸ {n}/{of}' },
  short: { en: 'Next: {what} ▸ {n}/{of}', zh: '下一步：{what} ▸ {n}/{of}' },
  doIt: { en: 'Click to do it', zh: '点一下就开始' },
  head: { en: 'complete the front matter', zh: '补全文件头' },
  statements: { en: 'fill in the three statements', zh: '填入三张表' },
  mix: { en: 'show what revenue is made of', zh: '写清收入由哪几块构成' },
  peers: { en: 'add a peer to compare with', zh: '加一家同行来比' },
  facts: { en: 'note three facts with their source', zh: '记下三条有出处的事实' },
  heard: { en: 'note what others say of them', zh: '记下别人怎么说' },
  questions: { en: 'choose what to ask', zh: '选好要问的问题' },
  answers: { en: 'log a talk with its answers', zh: '记下一次会面的回答' },
  seen: { en: 'note what you saw yourself', zh: '写下亲身体验' },
  needs: { en: 'say what each party needs', zh: '写清各方要什么' },
  opportunity: { en: 'write down an opportunity', zh: '写下一个机会' },
  people: { en: 'find out who has the last word', zh: '找到拍板人' },
  actions: { en: 'agree on the next action', zh: '定下一件要做的事' },
  review: { en: 'put it up for review', zh: '提交评审' },
  mend: { en: 'settle “{title}”', zh: '处理“{title}”' },
  finding: { en: 'settle {n|finding|findings}', zh: '处理 {n} 个问题' },
  next: { en: 'Next step', zh: '下一步' },
  nothingLeft: { en: 'Nothing is missing in this plan.', zh: '这份计划没有缺的了。' },
} as const satisfies Record<string, Word>;
