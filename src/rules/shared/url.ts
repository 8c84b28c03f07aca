/** Where a rule's page stands. */

const PAGES = 'https://github.com/zhibi/zhibi/blob/main/docs/rules';

/** The address of a rule's page. */
export function ruleUrl(id: string): string {
  return `${PAGES}/${id}.md`;
}
