/** A text for comparing words. */
import { simplified } from '../../finance/traditional';

/** In plain forms, simplified characters and small letters. */
export function plainOf(text: string): string {
  return simplified(text.normalize('NFKC')).toLowerCase();
}
