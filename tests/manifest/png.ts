import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row, 0 to 255. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

/** Colour types of 8 bits a channel, and how many channels they have. */
const channelsOf: Record<number, number> = { 2: 3, 6: 4 };

/** Reads a PNG file of 8 bits a channel, in colour, not interlaced. Throws for any other. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  const header = bytes.subarray(16, 29);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = channelsOf[header.readUInt8(9)];
  const plain = header.readUInt8(8) === 8 && header.readUInt8(12) === 0;
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || !plain || channels === undefined) {
    throw new Error('not a PNG that we can read');
  }
  const rows = unfiltered(inflateSync(imageData(bytes)), width * channels, channels);
  const pixels = Array.from({ length: width * height }, (_, number) => {
    const [red = 0, green = 0, blue = 0, opacity = 255] = rows.subarray(
      number * channels,
      (number + 1) * channels,
    );
    return [red, green, blue, opacity] as const;
  });
  return { width, height, pixels };
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Takes the filter off each row: left, above, their mean, or the nearest of the three (Paeth). */
function unfiltered(data: Buffer, length: number, step: number): Buffer {
  const rows = Buffer.alloc((data.length / (length + 1)) * length);
  for (let row = 0; row * length < rows.length; row += 1) {
    const filter = data[row * (length + 1)] ?? 0;
    for (let at = 0; at < length; at += 1) {
      const here = row * length + at;
      const left = at < step ? 0 : (rows[here - step] ?? 0);
      const above = row === 0 ? 0 : (rows[here - length] ?? 0);
      const corner = row === 0 || at < step ? 0 : (rows[here - length - step] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[here] = ((data[row * (length + 1) + 1 + at] ?? 0) + guess) & 255;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const far = (one: number) => Math.abs(left + above - corner - one);
  if (far(left) <= far(above) && far(left) <= far(corner)) return left;
  return far(above) <= far(corner) ? above : corner;
}
