import { personalDataOf } from '../../evidence/personal/masked';
import type { Rule, RulePage } from '../rule';

export const personalData: Rule = {
  id: 'evidence/personal-data',
  severity: 'error',
  about: 'characters',
  fix: 'act',
  title: { en: 'Personal data', zh: '个人信息' },
  messages: {
    identity: {
      en: 'This is an identity number. Take it out; if it was committed, out of the history too.',
      zh: '这是身份证号码。请删掉；已经提交过的，历史里也要清除。',
    },
    card: {
      en: 'This looks like a bank card number. Take it out; if it was committed, out of the history too.',
      zh: '这像是银行卡号。请删掉；已经提交过的，历史里也要清除。',
    },
    mobile: {
      en: 'This is a mobile number. Mask it, and keep it where contacts are kept.',
      zh: '这是手机号码。请打码，联系方式放到通讯录里。',
    },
    chat: {
      en: 'This is somebody’s WeChat or QQ name. Mask it, and keep it where contacts are kept.',
      zh: '这是私人微信号或 QQ 号。请打码，联系方式放到通讯录里。',
    },
    mailbox: {
      en: 'This is a private mail address. Mask it, and keep it where contacts are kept.',
      zh: '这是私人邮箱。请打码，联系方式放到通讯录里。',
    },
  },
  *check(plan) {
    for (const { kind, range, mask } of personalDataOf(plan)) {
      yield mask === null ? { range, code: kind } : { range, code: kind, severity: 'warning' };
    }
  },
};

export const personalDataPage: RulePage = {
  rows: ['M9'],
  why: {
    en: 'A plan is kept for years and read by many; identity numbers, bank cards, private mobiles and mailboxes do not belong in it. What is in git stays in its history: take it out there too.',
    zh: '计划要存很多年、给很多人看，身份证号、银行卡号、私人手机和邮箱都不该写进来。进了 git 就留在历史里，历史里也要清掉。',
  },
  example: {
    bad: '## 闻\n\n- 采购经理的手机是 138 0013 8000。\n',
    good: '## 闻\n\n- 采购经理的手机存在通讯录里。\n',
  },
  english: {
    bad: "## Listen\n\n- The buyer's mobile is +44 7400 123456.\n",
    good: "## Listen\n\n- The buyer's mobile is in the address book.\n",
  },
};
