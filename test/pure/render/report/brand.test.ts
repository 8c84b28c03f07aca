import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';
import { logoHtml, logoOf } from '../../../../src/render/report/brand';
import { docxOf, pptxOf } from '../../../../src/render/report/office';
import { brandStyles } from '../../../../src/render/report/reportStyles';
import { planReport } from '../../../../src/review/planReport';

const PNG = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../media/icon.png')));
const jpeg = (...body: number[]) =>
  new Uint8Array([0xff, 0xd8, ...body, ...new Array<number>(24).fill(0)]);

describe('the logo', () => {
  it('is a PNG or JPEG that says its size, and nothing else', () => {
    expect(logoOf(PNG)).toMatchObject({ type: 'png', width: 256, height: 256 });
    const frame = [0xff, 0xc0, 0, 11, 8, 0, 20, 0, 40, 1];
    expect(logoOf(jpeg(0xff, 0xe0, 0, 4, 1, 2, ...frame))).toMatchObject({
      type: 'jpeg',
      width: 40,
      height: 20,
    });
    expect(logoOf(jpeg(0xff, 0xe0, 0, 0))).toBeNull();
    expect(logoOf(new TextEncoder().encode('<svg onload="alert(1)">'.padEnd(99)))).toBeNull();
    expect(logoOf(new Uint8Array(3))).toBeNull();
    expect(logoOf(Uint8Array.from([...PNG.slice(0, 24), ...new Uint8Array(300_000)]))).toBeNull();
  });

  it('stands in page, document and slides', async () => {
    const { config, problems } = readConfig(
      'brand:\n  logo: brand/logo.png\n  colour: "#123abc"\n',
    );
    expect(problems).toEqual([]);
    expect(config.brand).toEqual({ logo: 'brand/logo.png', colour: '#123abc' });
    const plan = readPlan('---\naccount: Acme\n---\n\n# Acme\n', { path: 'a.account.md', config });
    const logo = logoOf(PNG);
    const made = planReport(plan, { internal: true, today: '2026-11-29', logo }, 'en');
    expect(made.html).toContain('<img class="logo" alt="" src="data:image/png;base64,');
    expect(made.html).toContain('border-bottom: 2px solid #123abc');
    const media = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes)).filter(([name]) => /media\/.+\.png$/.test(name));
    expect(media(await docxOf(made.outline, made.brand))).toHaveLength(1);
    const slides = await pptxOf(made.outline, made.brand);
    expect(media(slides)).toHaveLength(1);
    expect(strFromU8(unzipSync(slides)['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain(
      '<p:pic>',
    );
  });

  it('a house without one has none', () => {
    expect(logoHtml({ logo: null, colour: null })).toBe('');
    expect(brandStyles({ logo: null, colour: null })).toBe('');
  });
});

describe('brand in .zhibi.yaml', () => {
  it('takes no address, no other picture, no other colour', () => {
    for (const text of [
      'brand:\n  logo: https://example.com/x.svg\n',
      'brand:\n  colour: "red; background: url(x)"\n',
      'brand:\n  font: Arial\n',
    ]) {
      const { config, problems } = readConfig(text);
      expect(problems).toHaveLength(1);
      expect(config.brand).toEqual({ logo: null, colour: null });
    }
  });
});
