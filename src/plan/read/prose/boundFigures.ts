/** `roe:阿里巴巴/FY2022/roe`, read from the right. */
import type { BoundFigure } from '../../model';
import { narrow } from '../../text/text';

type Parts = Pick<BoundFigure, 'scheme' | 'entity' | 'period' | 'segment' | 'metric'>;

/** The parts of a link's address when it binds a figure, else null. */
export function boundFigureOf(url: string): Parts | null {
  const match = /^#?(roe|segments)\s*[:：](.*)$/is.exec(url);
  if (!match) return null;
  const scheme = match[1]?.toLowerCase() === 'roe' ? 'roe' : 'segments';
  const parts = (match[2] ?? '').split('/').map(decoded);
  const metric = parts.pop() ?? null;
  const segment = scheme === 'segments' ? (parts.pop() ?? null) : null;
  const period = parts.pop() ?? null;
  const entity = parts.length > 0 ? parts.join('/') : null;
  return {
    scheme,
    entity: entity || null,
    period: period ? narrow(period) : null,
    segment: segment || null,
    metric: metric || null,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).trim();
  } catch {
    return part.trim();
  }
}
