/** What a person typed into a box, as it can stand in one line of a plan. */

/** Marks that turn the reading direction or can't be seen. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Controls and line breaks of every kind. */
const BREAKS = /[\s\p{Cc}\u2028\u2029]+/gu;
/** What would begin a block of its own at the start of a list item. */
const OPENS_BLOCK =
  /^(?:[-+*](?=\s|$)|(?:[-_*][ \t]*){3,}$|#{1,6}(?=\s|$)|>|`{3}|~{3}|\[[ xX]\](?=\s|$)|\[[^\]]*\]:)/;
const ORDINAL = /^(\d{1,9})([.)])(?=\s|$)/;
/** `^id` at the end, which stays last. */
const TRAILING_ID = /(?:^|\s)\^[^\s^[\]()]+$/;

/** One line without controls; `<` begins no HTML. Other Markdown is the writer's own. */
export function typed(text: string): string {
  const line = text.replace(UNSEEN, '').replace(BREAKS, ' ').trim();
  return line.replace(/(?<!\\)\\*<(?=[!/?a-z])/gi, (run) =>
    run.length % 2 === 1 ? `\\${run}` : run,
  );
}

/** As `typed`, at the start of a list item: it begins no list, heading, quote or code. */
export function itemText(text: string): string {
  const line = typed(text);
  if (OPENS_BLOCK.test(line)) return `\\${line}`;
  return line.replace(ORDINAL, '$1\\$2');
}

/** One field of a line whose fields are set off by `·`: no separator, no markup. */
export function fieldText(text: string): string {
  const line = text.replace(UNSEEN, '').replace(BREAKS, ' ').trim();
  return line
    .replace(/^[·•・‧|｜\s]+/, '')
    .replace(/(?<!\s)\s*[·•・‧|｜]\s*/g, ' - ')
    .replace(/\^/g, '')
    .replace(/[\\`*_[\]<&~]/g, '\\$&');
}

/** `text` with a citation behind its words, before its `^id`; set off by a blank unless a sentence ends there. */
export function cited(text: string, id: string): string {
  const own = TRAILING_ID.exec(text);
  const words = own ? text.slice(0, own.index).trimEnd() : text;
  const rest = own ? ` ${own[0].trim()}` : '';
  // After `!` the citation would be a picture, after `\` a plain bracket.
  const joint = /[.?;。！？；…]$/.test(words) ? '' : ' ';
  return `${words}${joint}[^${id}]${rest}`;
}
