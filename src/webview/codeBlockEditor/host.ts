/**
 * The link to the experimental Markdown editor: JSON-RPC by window messages,
 * interfaces `web-editor-host` (theirs) and `web-editor` (ours), version 0.12.
 * Undocumented and unstable: what isn't understood is left alone.
 */
import type { Edit } from '../../edit/calculator/state';

interface Update {
  readonly content?: unknown;
  readonly readOnly?: boolean;
  readonly serverRevision?: number;
  readonly acknowledgedClientRevision?: number;
}

/** The way to the editor around us and back. */
export interface Wire {
  readonly send: (message: object) => void;
  readonly listen: (receive: (message: unknown) => void) => void;
}

/** An edit that the editor has not answered yet. */
interface Pending {
  readonly revision: number;
  readonly text: string;
  readonly settle: (taken: boolean) => void;
}

/** Speaks with the Markdown editor around the page: gets the fence's text, sends edits. */
export class EditorHost {
  readonly #wire: Wire;
  readonly #onChange: () => void;
  #text = '';
  #readOnly = false;
  #serverRevision = 0;
  #clientRevision = 0;
  #pending: Pending[] = [];

  /** `onChange` is told of another text of the fence, and of its being locked or unlocked. */
  constructor(wire: Wire, onChange: () => void) {
    this.#wire = wire;
    this.#onChange = onChange;
    wire.listen((message) => this.#receive(message));
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

  /** The editor is locked, as it is when it opens. */
  get readOnly(): boolean {
    return this.#readOnly;
  }

  /** Changes the fence; false where the editor is locked or puts its own text back. */
  edit(edits: readonly Edit[]): Promise<boolean> {
    if (this.#readOnly) return Promise.resolve(false);
    // Theirs are applied one after the other, so the last comes first.
    const stringEdits = [...edits]
      .sort((a, b) => b.range.start - a.range.start)
      .map(({ range, text }) => ({
        offset: range.start,
        length: range.end - range.start,
        newText: text,
      }));
    const text = stringEdits.reduce(
      (now, { offset, length, newText }) =>
        now.slice(0, offset) + newText + now.slice(offset + length),
      this.#text,
    );
    this.#clientRevision += 1;
    const revision = this.#clientRevision;
    const answered = new Promise<boolean>((settle) => {
      this.#pending.push({ revision, text, settle });
    });
    this.#text = text;
    this.#onChange();
    this.#send({
      method: 'web-editor-host::applyContentEdit',
      params: {
        edits: [{ kind: 'stringEdits', path: [], stringEdits }],
        clientRevision: revision,
        basedOnServerRevision: this.#serverRevision,
      },
    });
    return answered;
  }

  #receive(data: unknown): void {
    const message = data as { jsonrpc?: string; method?: string; params?: Update } | null;
    if (message?.jsonrpc !== '2.0' || message.method !== 'web-editor::update') return;
    const { content, readOnly, serverRevision, acknowledgedClientRevision } = message.params ?? {};
    if (typeof serverRevision === 'number') this.#serverRevision = serverRevision;
    if (typeof acknowledgedClientRevision === 'number') {
      this.#settle(acknowledgedClientRevision, content);
    }
    const changed = typeof content === 'string' || typeof readOnly === 'boolean';
    if (typeof readOnly === 'boolean') this.#readOnly = readOnly;
    if (typeof content === 'string') this.#text = content;
    if (changed) this.#onChange();
  }

  /** An edit that was taken is answered without a text; one that wasn't, with what stands there. */
  #settle(revision: number, content: unknown): void {
    const answered = this.#pending.filter((edit) => edit.revision <= revision);
    this.#pending = this.#pending.filter((edit) => edit.revision > revision);
    for (const { text, settle } of answered) settle(content === undefined || content === text);
  }

  #send(message: object): void {
    this.#wire.send({ jsonrpc: '2.0', ...message });
  }
}
