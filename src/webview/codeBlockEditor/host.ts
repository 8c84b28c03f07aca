/**
 * The link to the experimental Markdown editor: JSON-RPC by window messages,
 * interfaces `web-editor-host` (theirs) and `web-editor` (ours), version 0.12.
 * Undocumented and unstable: what isn't understood is left alone.
 */
import type { Edit } from '../../render/calculator';

interface Update {
  readonly content?: unknown;
  readonly readOnly?: boolean;
  readonly serverRevision?: number;
  readonly acknowledgedClientRevision?: number;
}

export class EditorHost {
  readonly #onText: (text: string) => void;
  #text = '';
  #readOnly = false;
  #serverRevision = 0;
  #clientRevision = 0;

  /** `onText` is told of the fence's text whenever it is another one. */
  constructor(onText: (text: string) => void) {
    this.#onText = onText;
    window.addEventListener('message', ({ source, data }) => {
      if (source === window.parent) this.#receive(data);
    });
    this.#send({
      id: 1,
      method: 'web-editor-host::initialized',
      params: {
        protocolVersion: 'web-editor/0.12',
        contentType: 'text',
        capabilities: { supportsContentEdits: false },
      },
    });
  }

  get text(): string {
    return this.#text;
  }

  /** Changes the fence; false where it is read only. */
  edit(edits: readonly Edit[]): boolean {
    if (this.#readOnly) return false;
    // Theirs are applied one after the other, so the last comes first.
    const stringEdits = [...edits]
      .sort((a, b) => b.range.start - a.range.start)
      .map(({ range, text }) => ({
        offset: range.start,
        length: range.end - range.start,
        newText: text,
      }));
    this.#clientRevision += 1;
    this.#send({
      method: 'web-editor-host::applyContentEdit',
      params: {
        edits: [{ kind: 'stringEdits', path: [], stringEdits }],
        clientRevision: this.#clientRevision,
        basedOnServerRevision: this.#serverRevision,
      },
    });
    this.#setText(
      stringEdits.reduce(
        (text, { offset, length, newText }) =>
          text.slice(0, offset) + newText + text.slice(offset + length),
        this.#text,
      ),
    );
    return true;
  }

  #receive(data: unknown): void {
    const message = data as { jsonrpc?: string; method?: string; params?: Update };
    if (message?.jsonrpc !== '2.0' || message.method !== 'web-editor::update') return;
    const { content, readOnly, serverRevision } = message.params ?? {};
    if (typeof readOnly === 'boolean') this.#readOnly = readOnly;
    if (typeof serverRevision === 'number') this.#serverRevision = serverRevision;
    if (typeof content === 'string') this.#setText(content);
  }

  #setText(text: string): void {
    this.#text = text;
    this.#onText(text);
  }

  #send(message: object): void {
    window.parent.postMessage({ jsonrpc: '2.0', ...message }, '*');
  }
}
