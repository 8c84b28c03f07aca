/** Where a rule's page stands. */

const PAGES = 'https://github.com/zhibi/zhibi/blob/main/docs/rules';

export function ruleUrl(id: string): string {
  return `${PAGES}/${id}.md`;
}
