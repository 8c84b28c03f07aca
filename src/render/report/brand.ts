/** An organization's own look on what it hands out: a logo over the title, a colour for lines and bars. */

/** A picture with its size. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The look of an organization. */
export interface Brand {
  readonly logo: Logo | null;
  /** `#rrggbb` */
  readonly colour: string | null;
}

export const NO_BRAND: Brand = { logo: null, colour: null };

/** What a logo may weigh, in bytes. */
export const LOGO_LIMIT = 300_000;

/** The picture, by its own bytes; `null` for anything but a PNG or JPEG that says its size. */
export function logoOf(bytes: Uint8Array): Logo | null {
  if (bytes.length < 24 || bytes.length > LOGO_LIMIT) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(0) === 0x89504e47 ? pngSize(view) : jpegSize(view);
  if (!size || size.width === 0 || size.height === 0) return null;
  return { bytes, ...size };
}

type Size = Omit<Logo, 'bytes'>;

function pngSize(view: DataView): Size {
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** From the first frame header: FF C0 … FF CF, but for the tables among them. */
function jpegSize(view: DataView): Size | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The logo as the page holds it: nothing is fetched. */
export function logoHtml({ logo }: Brand): string {
  return logo ? `<img class="logo" alt="" src="data:${dataOf(logo)}">\n` : '';
}

/** The picture in the words of an address: `image/png;base64,…`. */
export function dataOf({ bytes, type }: Logo): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `image/${type};base64,${btoa(binary)}`;
}
