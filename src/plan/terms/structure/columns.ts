/** How the head cells of tables are worded around the keys that they hold. */

/** The fields of the lexicon that tables have columns for. */
export type ColumnField = 'personKey' | 'actionColumn' | 'opportunityKey' | 'needsColumn';

/** What the rows are: it may stand before the key, `联系人姓名`, `Deal stage`. */
export const ROW_WORDS: Readonly<Record<ColumnField, RegExp>> = {
  personKey:
    /^(?:(?:主要|关键)?(?:联系人|关键人|决策人|干系人|客户|人员)|(?:key )?(?:contact|stakeholder|person|people|buyer|customer|degree of)(?:'s|’s)?) ?/,
  actionColumn:
    /^(?:行动|跟进|任务|计划|工作|拜访|下一步|(?:next )?(?:action|task|activity|step)(?:'s|’s)?) ?/,
  opportunityKey:
    /^(?:商机|机会|项目|销售|单子|(?:opportunity|opp|deal|project|sales)(?:'s|’s)?) ?/,
  needsColumn: /^(?:客户|customer(?:'s|’s)?|their|our|我们的?) ?/,
};

/** Said of a date or an amount that lies ahead. */
export const AHEAD = /^(?:预计|预期|计划|目标|expected|estimated|est\.?|planned|target) ?/;

/** Said of the one of several that counts. */
export const FIRST_OF = /^(?:primary|main|key|lead|主要|首要|关键|核心) ?/;

/** Behind a key, it says nothing more: `影响程度`, `Influence level`. */
export const MEASURE = /(?:程度|情况|级别|等级| ?(?:level|rating|score))$/;
