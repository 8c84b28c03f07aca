/** What was surely meant in YAML and isn't read so: with the edit that writes it right. */
import { type Field, termOf } from '../../lexicon';
import type { Problem } from '../../model';
import { nearMiss } from '../problems';

export interface Misses {
  readonly problems: readonly Problem[];
  /** One of them breaks the YAML: its own error is not told as well. */
  readonly breaks: boolean;
}

/** Near-misses of a front matter (`values` too) or a block, line by line. */
export function yamlMisses(source: string, base: number, keys: Field, values: boolean): Misses {
  const problems: Problem[] = [];
  let breaks = false;
  for (const match of source.matchAll(/^[^\r\n]+/gm)) {
    const line = match[0];
    const at = base + match.index;
    const colon = withBracket(wideColon(line, at, keys), line, at);
    const found =
      colon ?? wideBracket(line, at) ?? wideComma(line, at) ?? (values ? cutValue(line, at) : null);
    if (!found) continue;
    problems.push(found);
    if (found.code !== 'comment') breaks = true;
  }
  return { problems, breaks };
}

/** `客户：阿里巴巴` or `客户:阿里巴巴` with a known key. */
function wideColon(line: string, at: number, keys: Field): Problem | null {
  const match = /^(\s*(?:- \s*)?)([^\s:：#'"[\]{}]+(?: [^\s:：#'"[\]{}]+)?)(\s*[:：])(?=(.?))/.exec(
    line,
  );
  if (!match) return null;
  const [, lead = '', key = '', colon = '', next = ''] = match;
  const wide = colon.endsWith('：');
  if (!wide && (next === ' ' || next === '' || next === '\t')) return null;
  if (!knows(keys, key)) return null;
  const start = at + lead.length + key.length;
  const end = start + colon.length;
  const gap = next === '' || /\s/.test(next) ? '' : ' ';
  return nearMiss('colon', { start: end - 1, end }, [{ range: { start, end }, text: `:${gap}` }]);
}

function knows(keys: Field, key: string): boolean {
  const also: readonly Field[] =
    keys === 'frontMatterKey' ? ['personKey'] : keys === 'blockKey' ? ['row', 'ratio'] : [];
  return [keys, ...also].some((field) => termOf(field, key) !== null);
}

/** `期间：【2023】` is put right at once: by half it would be another slip. */
function withBracket(colon: Problem | null, line: string, at: number): Problem | null {
  const bracket = colon && wideBracket(line, at);
  return colon && bracket
    ? { ...colon, edits: [...(colon.edits ?? []), ...(bracket.edits ?? [])] }
    : colon;
}

/** `期间: 【2023，2024】`: brackets and commas of a Chinese keyboard. */
function wideBracket(line: string, at: number): Problem | null {
  const found = /([:：]\s*)[【［]([^【】［］[\]]*)[】］]\s*$/.exec(line);
  if (!found) return null;
  const [all, lead = '', body = ''] = found;
  const start = at + found.index + lead.length;
  const end = at + found.index + all.trimEnd().length;
  const values = body.split(/[，、,;；]/).map((value) => value.trim());
  return nearMiss('bracket', { start, end }, [
    { range: { start, end }, text: `[${values.join(', ')}]` },
  ]);
}

/** `[王敏，李雷]`, `{a: 1，b: 2}`. */
function wideComma(line: string, at: number): Problem | null {
  // Behind the last quotation mark, which keeps the line's beginning from being found there.
  const quoted = Math.max(line.lastIndexOf('"'), line.lastIndexOf("'"), 0);
  const flow = /(?::\s+|^\s*-\s+)([[{].*)$/s.exec(line.slice(quoted));
  if (!flow) return null;
  const body = flow[1] ?? '';
  const from = line.length - body.length;
  const comma = body.startsWith('[') ? /[，、]/g : /，(?=\s*[^\s:：,，{}]+[:：]\s)/g;
  const edits = [...body.matchAll(comma)].map((match) => {
    const start = at + from + match.index;
    const gap = /\s/.test(body[match.index + 1] ?? ' ') ? '' : ' ';
    return { range: { start, end: start + 1 }, text: `,${gap}` };
  });
  const first = edits[0];
  return first ? nearMiss('comma', first.range, edits) : null;
}

/** `销售 #1 组` is cut at ` #`; `*重点*` is an alias. */
function cutValue(line: string, at: number): Problem | null {
  const match = /^([^#'"[\]{}]*?:\s+|\s*-\s+)(?=[^'"[\]{}|>&!#\s])(.*?)\s*$/.exec(line);
  if (!match) return null;
  const [, lead = '', value = ''] = match;
  const comment = /\s#(?=\S)/.exec(value);
  const range = { start: at + lead.length, end: at + lead.length + value.length };
  const quoted = [{ range, text: `"${value.replace(/["\\]/g, '\\$&')}"` }];
  if (/^\*.*\S/.test(value) && !/^\*[\w-]+$/.test(value)) return nearMiss('alias', range, quoted);
  if (comment && !value.startsWith('*')) {
    const start = range.start + comment.index + 1;
    return nearMiss('comment', { start, end: range.end }, quoted);
  }
  return null;
}
