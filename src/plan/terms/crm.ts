/** Names of columns in what a CRM exports and takes: Salesforce, HubSpot, Dynamics, Chinese systems. */

/** What we read of a person. Addresses and numbers stay in the CRM. */
export type ContactColumn =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'title'
  | 'role'
  | 'account'
  | 'reportsTo'
  | 'id';

/** Beside the heads of a plan's own people table; lower case, words set off by one blank. */
export const CONTACT_HEADS: Readonly<Record<ContactColumn, readonly string[]>> = {
  name: ['full name', 'contact name', 'name', '联系人姓名', '联系人名称'],
  firstName: ['first name', 'given name', '名'],
  lastName: ['last name', 'surname', 'family name', '姓'],
  title: ['title', 'job title', 'position', '职务', '职位'],
  role: ['buying role', 'role', 'contact role', '采购角色', '决策角色'],
  account: [
    ...['account name', 'account', 'company name', 'company', 'associated company'],
    ...['primary associated company', 'organization', 'organisation', 'parent customer'],
    ...['客户名称', '客户', '公司', '公司名称', '企业名称', '所属客户', '单位'],
  ],
  reportsTo: [
    ...['reports to', 'reports to full name', 'reports to name', 'manager', 'reports to id'],
    ...['上级', '直属上级', '直接上级', '汇报对象'],
  ],
  id: ['contact id', 'record id', 'id', '联系人编号'],
};

/** The heads that we write; the imports of Salesforce and HubSpot map them by themselves. */
export const CRM_HEADS = {
  accounts: ['Account Name', 'Account Owner', 'Stage', 'Decision', 'Reason', 'Review Date'],
  people: ['First Name', 'Last Name', 'Title', 'Account Name', 'Buying Role', 'Reports To'],
  opportunities: [
    ...['Opportunity Name', 'Account Name', 'Owner', 'Stage', 'Amount', 'Currency'],
    ...['Probability (%)', 'Close Date', 'Next Step', 'Result'],
  ],
} as const;
