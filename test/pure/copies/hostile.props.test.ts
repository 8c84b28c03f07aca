/** What is made to harm a reader ends in a sentence, or in its text, within its caps. */
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { type CopyText, isUnreadable, type ReadOptions, readCopy } from '../../../src/copies';
import { HELVETICA, pdf, put, stream } from './pdf/pdfs';
import { utf8 } from './read';

/** Time that any of these may take: the cap that hosts set. */
const SECONDS = 60;

/** Since the last reading began. */
let start = performance.now();
afterEach(() => {
  expect(performance.now() - start).toBeLessThan(SECONDS * 1000);
});

/** For what would go on for long: that it ends is what counts, and the reason is that it is stopped. */
const IMPATIENT: ReadOptions = { stop: () => performance.now() - start > 2000 };

/** As a host lets others run. */
const pause = () => new Promise<void>((done) => setImmediate(done));

const read = (bytes: Uint8Array, name = 'x', options: ReadOptions = {}) => {
  start = performance.now();
  return readCopy(bytes, name, {
    stop: () => performance.now() - start > 50_000,
    pause,
    ...options,
  });
};
/** The reason, or the first lines. */
const outcome = async (bytes: Uint8Array, name = 'x', options: ReadOptions = {}) => {
  const copy = await read(bytes, name, options);
  return isUnreadable(copy) ? copy.unreadable : copy.pages.map(({ lines }) => lines[0] ?? '');
};
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const zeros = (size: number) => new Uint8Array(size).fill(0x20);
const raw = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a PDF', () => {
  it('with very many objects', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `${i + 1000} 0 obj null endobj\n`).join(
      '',
    );
    const text = raw(pdf({ pages: [put(50, 700, 'Sales')] }));
    const at = text.indexOf('xref\n');
    // The table of objects is wrong now, so that each is looked for.
    const bytes = latin1(text.slice(0, at) + many + text.slice(at));
    expect(await outcome(bytes)).toEqual(['Sales']);
  });

  it('whose page tree holds itself', async () => {
    const text = raw(pdf({ pages: [put(50, 700, 'Sales')] })).replace(
      '/Kids [10 0 R]',
      '/Kids [ 2 0 R]',
    );
    expect(await outcome(latin1(text))).toMatch(/^(?:damaged|garbled)$/);
  });

  it('whose form draws itself', async () => {
    const form = stream(
      `${put(50, 700, 'Sales')}/X Do`,
      '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 100 0 R >> /Font << ' +
        HELVETICA +
        ' >> >>',
    );
    const bytes = pdf({
      pages: ['/X Do'],
      objects: { 100: form },
      resources: '/XObject << /X 100 0 R >>',
    });
    expect(await outcome(bytes)).toEqual(['Sales']);
  });

  it('whose forms draw each other two by two, which doubles at each level', async () => {
    const objects: Record<number, string> = {};
    for (let i = 0; i < 40; i++) {
      objects[100 + i] = stream(
        '/X Do /X Do',
        `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X ${101 + i} 0 R >> >>`,
      );
    }
    objects[140] = stream(
      put(50, 700, 'S'),
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << ${HELVETICA} >> >>`,
    );
    const bytes = pdf({ pages: ['/X Do'], objects, resources: '/XObject << /X 100 0 R >>' });
    expect(await outcome(bytes, 'x', IMPATIENT)).toBe('timed-out');
  });

  it('whose cross-reference points at itself', async () => {
    const text = raw(pdf({ pages: [put(50, 700, 'Sales')] }));
    const at = text.indexOf('xref\n');
    const bytes = latin1(text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`));
    expect(await outcome(bytes)).toEqual(['Sales']);
  });

  it.each(['[', '<< /A '])('with %s in itself a hundred thousand times', async (open) => {
    const deep = open.repeat(100_000);
    expect(
      await outcome(pdf({ pages: [`${deep} ${put(50, 700, 'Sales')}`] }), 'x', IMPATIENT),
    ).not.toBeUndefined();
    const inObject = await outcome(pdf({ pages: [put(50, 700, 'Sales')], page: `/A ${deep}` }));
    expect(['damaged', 'garbled', 'too-deep']).toContain(inObject);
  });

  it('with a million saved states, which take longer the deeper they are', async () => {
    const states = 'q '.repeat(1_000_000);
    expect(await outcome(pdf({ pages: [states + put(50, 700, 'Sales')] }), 'x', IMPATIENT)).toBe(
      'timed-out',
    );
  });

  it('that unpacks beyond the cap', async () => {
    const bomb = deflateSync(zeros(100 * 1024 * 1024), { level: 9 });
    const body = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${raw(bomb)}\nendstream`;
    expect(await outcome(pdf({ pages: [put(50, 700, 'x')], objects: { 11: body } }))).toBe(
      'too-much',
    );
  });

  it('that unpacks twice', async () => {
    const bomb = deflateSync(deflateSync(zeros(80 * 1024 * 1024), { level: 9 }), { level: 9 });
    const body = `<< /Length ${bomb.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${raw(bomb)}\nendstream`;
    expect(await outcome(pdf({ pages: [put(50, 700, 'x')], objects: { 11: body } }))).toBe(
      'too-much',
    );
  });

  it('that says it has ten million pages, and one with too many', async () => {
    const text = raw(pdf({ pages: [put(50, 700, 'Sales')] })).replace(
      '/Count 1',
      '/Count 10000000',
    );
    expect(await outcome(latin1(text))).toEqual(['Sales']);
    const many = pdf({ pages: Array.from({ length: 20 }, () => put(50, 700, 'Sales')) });
    expect(await outcome(many, 'x', { limits: { pages: 19 } })).toBe('too-many-pages');
  });

  it('with scripts and links runs none of them', async () => {
    const bytes = pdf({
      pages: [put(50, 700, 'Sales')],
      catalogue:
        '/OpenAction << /S /JavaScript /JS (globalThis.ranInPdf = true; app.alert\\(1\\)) >> /AA << /WC << /S /URI /URI (https://example.com) >> >>',
      page: '/AA << /O << /S /Launch /F (calc.exe) >> >>',
    });
    expect(await outcome(bytes)).toEqual(['Sales']);
    expect('ranInPdf' in globalThis).toBe(false);
  });

  it('with any byte wrong', async () => {
    const whole = pdf({ pages: [put(50, 700, 'Sales'), put(50, 700, 'Costs')], packed: true });
    for (let at = 0; at < whole.length; at += 41) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      expect(await outcome(bytes, 'x', IMPATIENT)).not.toBeUndefined();
    }
    for (let end = 0; end < whole.length; end += 97) {
      expect(await outcome(whole.slice(0, end), 'x', IMPATIENT)).not.toBeUndefined();
    }
  });
});

describe('HTML', () => {
  it('of 60 MB', async () => {
    const row = '<tr><td>Net sales</td><td>674,538</td></tr>\n';
    const bytes = utf8(`<html><table>${row.repeat((60 * 1024 * 1024) / row.length)}</table>`);
    // It needn't be read whole, but it must end where it is stopped.
    const stop = () => performance.now() - start > 2000;
    const copy = await read(bytes, 'x.html', { stop });
    if (isUnreadable(copy)) expect(copy.unreadable).toBe('timed-out');
    else expect(copy.pages[0]?.lines[0]).toBe('Net sales\t674,538');
  });

  it.each(['<div>', '<table><tr><td>', '<ix:nonNumeric name="a:b">', '<b>'])(
    'with %s in itself',
    async (open) => {
      expect(await outcome(utf8(`<html>${open.repeat(100_000)}text`), 'x.html')).toBe('too-deep');
    },
  );

  it.each([
    '<'.repeat(2_000_000),
    '&'.repeat(2_000_000),
    `<p ${'a="b" '.repeat(400_000)}>x`,
    `<style>${'.a{'.repeat(600_000)}</style>x`,
    `<p style="${';'.repeat(2_000_000)}display:none">x</p>y`,
    `<p>${' '.repeat(2_000_000)}x`,
    '</div>'.repeat(400_000),
    `<!--${'-'.repeat(2_000_000)}`,
    `<table>${'<td>'.repeat(400_000)}`,
    '<SEC-DOCUMENT>'.repeat(150_000),
  ])('of one thing again and again: %#', async (body) => {
    expect(await outcome(utf8(`<html>${body}`), 'x.html')).not.toBeUndefined();
  });
});

describe('a zip', () => {
  const body = (size: number) => `<w:document><w:body><w:p><w:r><w:t>${' a'.repeat(size / 2)}`;

  it.each([
    ['word/document.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', 'word/styles.xml'],
    ['xl/sharedStrings.xml', 'xl/workbook.xml'],
  ])('with a bomb as %s', async (name, other) => {
    const bomb = { [name]: strToU8(body(70 * 1024 * 1024)), [other]: strToU8('<a/>') };
    const bytes = zipSync(bomb, { level: 1 });
    expect(await outcome(bytes)).toMatch(/^(?:too-much|damaged)$/);
  });

  it('with elements in elements', async () => {
    const xml = `<w:document>${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}</w:document>`;
    expect(await outcome(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('too-deep');
  });

  it('with entities of its own', async () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document><w:p><w:r><w:t>&c;&c; x</w:t></w:r></w:p></w:document>';
    const found = await outcome(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(String(found)).not.toContain('bbbb');
  });

  it('of very many files', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`f${i}`, new Uint8Array()]),
    );
    expect(await outcome(zipSync(files))).toBe('damaged');
  });
});

describe('mail and text', () => {
  it('in itself again and again', async () => {
    const open = 'From: a@b.c\nMIME-Version: 1.0\nX-A: b\nContent-Type: message/rfc822\n\n';
    expect(await outcome(utf8(open.repeat(20_000)), 'x.eml')).not.toBeUndefined();
  });

  it('of very many parts', async () => {
    const head =
      'From: a@b.c\nMIME-Version: 1.0\nX-A: b\nContent-Type: multipart/mixed; boundary=b\n\n';
    const copy = await read(utf8(head + '--b\n\ntext\n'.repeat(300_000)), 'x.eml');
    expect(isUnreadable(copy) ? 0 : copy.pages[0]?.lines.length).toBeLessThan(1000);
  });

  it.each(['*', '[', '`', '_', '> ', '| ', '(', '![a]('])(
    'of Markdown full of %s',
    async (mark) => {
      expect(await outcome(utf8(`a ${mark.repeat(500_000)} b`), 'x.md')).not.toBeUndefined();
      expect(
        await outcome(utf8(`a ${`${mark}a`.repeat(9000)} b\n`.repeat(5)), 'x.md'),
      ).not.toBeUndefined();
    },
  );

  it('of 64 MB', async () => {
    const copy = (await read(utf8('line of text\n'.repeat(5_000_000)), 'x.txt')) as CopyText;
    expect(copy.pages[0]?.lines.length).toBe(5_000_001);
    expect(await outcome(new Uint8Array(64 * 1024 * 1024 + 1), 'x.txt')).toBe('too-large');
  });
});
