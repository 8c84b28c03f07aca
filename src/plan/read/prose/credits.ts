/** Lines below a table that say nothing but where it is from. */
import { plainly } from '../../text/text';
import { clean, type Prose } from './prose';

/** `资料来源：年报[^fy]` below a table is the table's, and says nothing itself. */
export function isCredit(prose: Prose): boolean {
  if (prose.citations.length === 0) return false;
  const plain = plainly(clean(prose)).replace(/\[\^[^\]\s]{1,80}\]/g, '');
  return CREDIT.test(plain) || SHORT_CREDIT.test(plain.trim());
}

const CREDIT =
  /^[\s(*_]{0,4}(?:资料来源|数据来源|信息来源|资料出处|数据出处|来源|出处|数据|资料|sources?|data sources?|data)\s{0,3}:/i;

/** `Per the 10-K [^ar]`, `摘自年报 [^年报]`: nothing but where the table is from. */
const SHORT_CREDIT =
  /^[(*_]{0,3}(?:(?:as )?per|from|taken from|according to|see) [^.,;:!?]{1,50}[.)*_]{0,3}$|^[(*_]{0,3}(?:[据见]|摘自|取自|引自|出自|摘录自|根据)[^。,;:!?]{1,20}[。)*_]{0,3}$/i;
