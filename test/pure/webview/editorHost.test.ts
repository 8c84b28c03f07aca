/** The fence editor against a host that answers as VS Code 1.139's Markdown editor does. */
import { expect, test } from 'vitest';
import { EditorHost } from '../../../src/webview/codeBlockEditor/host';

interface Splice {
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

interface ContentEdit {
  readonly clientRevision: number;
  readonly basedOnServerRevision: number;
  readonly edits: readonly { readonly stringEdits: readonly Splice[] }[];
}

/** What its `WebEditorHost` does with a text: revisions, the answer without text, its own text put back. */
class MarkdownEditor {
  readonly sent: string[] = [];
  #revision = 0;
  #acknowledged = 0;
  #receive: (message: unknown) => void = () => {};

  constructor(
    public text: string,
    public readOnly: boolean,
  ) {}

  readonly wire = {
    send: (message: object) => this.#take(message as { method: string; params: ContentEdit }),
    listen: (receive: (message: unknown) => void) => {
      this.#receive = receive;
    },
  };

  lock(readOnly: boolean): void {
    this.readOnly = readOnly;
    this.#update({ readOnly });
  }

  type(text: string): void {
    this.text = text;
    this.#push();
  }

  #take({ method, params }: { method: string; params: ContentEdit }): void {
    this.sent.push(method);
    if (method === 'web-editor-host::applyContentEdit') this.#edit(params);
    else this.#push();
  }

  #edit(params: ContentEdit): void {
    this.#acknowledged = params.clientRevision;
    if (this.readOnly || params.basedOnServerRevision !== this.#revision) {
      this.#push(true);
      return;
    }
    for (const { offset, length, newText } of params.edits.flatMap((edit) => edit.stringEdits)) {
      this.text = this.text.slice(0, offset) + newText + this.text.slice(offset + length);
    }
    this.#update({ serverRevision: this.#revision });
  }

  #push(force = false): void {
    this.#revision += 1;
    const { text: content, readOnly } = this;
    this.#update({ content, readOnly, serverRevision: this.#revision, force });
  }

  #update(params: object): void {
    const acknowledgedClientRevision = this.#acknowledged;
    this.#receive({
      jsonrpc: '2.0',
      method: 'web-editor::update',
      params: { ...params, acknowledgedClientRevision },
    });
  }
}

const REVENUE = 'revenue: 717289 | 853062\n';
const edit = (start: number, end: number, text: string) => ({ range: { start, end }, text });

/** The first message comes back before the constructor has ended, so it listens first. */
function open(text: string, readOnly = false) {
  const editor = new MarkdownEditor(text, readOnly);
  let changes = 0;
  const host = new EditorHost(editor.wire, () => {
    changes += 1;
  });
  return { editor, host, changes: () => changes };
}

test('it shows the text that it is given, and each later one', () => {
  const { editor, host, changes } = open(REVENUE);
  expect(host.text).toBe(REVENUE);
  editor.type('revenue: 1 | 2\n');
  expect(host.text).toBe('revenue: 1 | 2\n');
  expect(changes()).toBe(2);
});

test('several edits are written at once, wherever they stand, and again after that', async () => {
  const { editor, host } = open(REVENUE);
  expect(await host.edit([edit(9, 15, '7'), edit(18, 24, '88888888')])).toBe(true);
  expect(editor.text).toBe('revenue: 7 | 88888888\n');
  expect(host.text).toBe(editor.text);
  expect(await host.edit([edit(9, 10, '9')])).toBe(true);
  expect(editor.text).toBe('revenue: 9 | 88888888\n');
});

test('a locked editor gets no edit, and is told apart from one that is unlocked', async () => {
  const { editor, host, changes } = open(REVENUE, true);
  expect(host.readOnly).toBe(true);
  expect(await host.edit([edit(9, 15, '7')])).toBe(false);
  expect(editor.sent).toEqual(['web-editor-host::initialized']);
  const before = changes();
  editor.lock(false);
  expect(host.readOnly).toBe(false);
  expect(changes()).toBe(before + 1);
  expect(await host.edit([edit(9, 15, '7')])).toBe(true);
});

test('an edit that crosses another is not taken, and the text is theirs', async () => {
  const { editor, host } = open(REVENUE);
  // Locked on their side, and we don't know it yet.
  editor.readOnly = true;
  expect(await host.edit([edit(9, 15, '7')])).toBe(false);
  expect(host.text).toBe(REVENUE);
});

test.each([null, 'text', {}, { jsonrpc: '2.0', method: 'web-editor::getContentSchema' }])(
  'what it does not understand changes nothing: %j',
  (message) => {
    let receive: (message: unknown) => void = () => {};
    const host = new EditorHost({ send: () => {}, listen: (take) => (receive = take) }, () => {
      throw new Error('changed');
    });
    receive(message);
    expect(host.text).toBe('');
  },
);
