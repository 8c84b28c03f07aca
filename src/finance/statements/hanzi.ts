/** Traditional characters of statements as simplified ones, so that one name is known in both. */

const TRADITIONAL =
  '營業務總額產負債權益歸屬於應佔東資淨現幣萬億單項註釋損開銷費潤稅計戶償貸減貨貿帳賬調聯國際區劃會報經擁將與後從內層處發動實餘壓盤購買賣進當無據號類體變還銀財僅關係綜審讀綫線個優員術業點構歷傳備價誌儲預轉換換據準訂約許質標為過員';
const SIMPLIFIED =
  '营业务总额产负债权益归属于应占东资净现币万亿单项注释损开销费润税计户偿贷减货贸账账调联国际区划会报经拥将与后从内层处发动实余压盘购买卖进当无据号类体变还银财仅关系综审读线线个优员术业点构历传备价志储预转换换据准订约许质标为过员';

const PAIRS: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((char, i) => [char, [...SIMPLIFIED][i] ?? char] as const),
);
const ANY = new RegExp(`[${TRADITIONAL}]`, 'g');

/** `營業收入` → `营业收入`; other characters stay, one for one. */
export function simplified(text: string): string {
  return text.replace(ANY, (char) => PAIRS.get(char) ?? char);
}
