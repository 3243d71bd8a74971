type Size = { width: number; height: number };

/** Width and height in pixels from a picture's header; null when the header is broken or cut off. */
export function imageSize(bytes: Uint8Array, type: 'png' | 'jpeg' | 'webp' | 'avif'): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readers[type](view);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

const readers: Record<'png' | 'jpeg' | 'webp' | 'avif', (view: DataView) => Size | null> = {
  png: (view) => (view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }),
  jpeg: jpegSize,
  webp: webpSize,
  avif: avifSize,
};

/** Walks the segments to the frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** VP8 (lossy), VP8L (lossless) and VP8X (extended) as in the WebP container specification. */
function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null;
  const chunk = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15));
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return chunk === 'VP8X' ? { width: uint24(24) + 1, height: uint24(27) + 1 } : null;
}

/** The first image spatial extents property (`ispe`) in the file's head. */
function avifSize(view: DataView): Size | null {
  const end = Math.min(view.byteLength - 16, 8192);
  for (let at = 0; at < end; at++) {
    if (view.getUint32(at) === 0x69737065) return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  }
  return null;
}
