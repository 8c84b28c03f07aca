/** Mails among notes: whether they are one, who wrote it, and what it answers. */
import { MAIL_HEAD } from '../../../../plan/terms/notes';
import { type NotesNames, peopleIn } from '../names';
import { type Row, rowsOf } from './rows';

/** Where an older mail begins that this one answers. */
const OLDER_MAIL =
  /^(?:-{3,} ?(?:Original Message|原始邮件|Forwarded message|转发邮件).*|On .{5,120} wrote:|(?:在 ?)?.{4,80}写道[:：]|-- ?|_{10,})$/;

const FROM = /^[>＞\s]*(?:From|发件人)[:：]\s*/i;
/** `On Mon, 3 Mar 2025, Dana Lee <d@x.com> wrote:`, `2026年11月26日，陈思 <…> 写道：` */
const WROTE =
  /(?:[,，]|\d{4})\s?([^<>,，\d\s][^<>,，\d]{0,39}?)\s?(?:<[^<>]{1,80}>)?\s?(?:wrote|写道)[:：]$/;

/** The first lines are those of a mail. */
export function isMail(text: string): boolean {
  const heads = [...rowsOf(text.slice(0, 2000))]
    .slice(0, 6)
    .filter((row) => MAIL_HEAD.test(row.text));
  return (
    heads.length >= 3 ||
    (heads.length >= 2 && heads.some((row) => /^(?:From|发件人)/i.test(row.text)))
  );
}

/** An older mail begins with the line: the head of one, or what stands above a quoted one. */
export function beginsOlder(line: string): boolean {
  return OLDER_MAIL.test(line) || MAIL_HEAD.test(line);
}

/** The mail was written by one of ours. */
export function isFromUs(rows: readonly Row[], names: NotesNames): boolean {
  const from = rows.find(({ text }) => FROM.test(text))?.text.replace(FROM, '') ?? '';
  return peopleIn(from).some(({ name }) => names.isOurs(name));
}

/** The plan's person who wrote the older mail that begins here; null for any other. */
export function olderSender(rows: readonly Row[], names: NotesNames): string | null {
  const from = rows.find(({ text }) => FROM.test(text))?.text.replace(FROM, '');
  const wrote = WROTE.exec(rows[0]?.text.trim() ?? '')?.[1];
  const [sender] = peopleIn(from ?? wrote ?? '');
  return sender && !names.isOurs(sender.name) ? (names.person(sender.name)?.name ?? null) : null;
}

/** Of a line of a quoted mail what stands behind its marks, in its place. */
export function withoutQuote(row: Row): Row {
  return { ...row, text: row.text.replace(/^[>＞\s]+/, (run) => ' '.repeat(run.length)) };
}
