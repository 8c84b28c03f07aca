/**
 * Text of a plan inside Markdown of ours: shown as it is written, on one line.
 * No link, image, HTML, emphasis or table cell can come of it, and controls
 * that turn the reading direction are taken out.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-!~|<>&$:@]/g, '\\$&');
}
