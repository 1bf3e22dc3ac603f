// Makes screenshots small: 8-bit RGB(A) PNG in, palette PNG out. Interfaces have few colours, so little is lost.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** Width, height and RGB bytes of a PNG as browsers write it: 8 bit, RGB or RGBA, not interlaced. */
export function decode(png) {
  let at = 8;
  let header = null;
  const data = [];
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = { width: body.readUInt32BE(0), height: body.readUInt32BE(4), depth: body[8], colour: body[9] };
    else if (type === "IDAT") data.push(body);
    at += 12 + length;
  }
  if (header?.depth !== 8 || ![2, 6].includes(header.colour)) throw new Error("not an 8-bit RGB or RGBA PNG");
  const { width, height } = header;
  const step = header.colour === 2 ? 3 : 4;
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * step;
  const rgb = Buffer.alloc(width * height * 3);
  let before = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const line = Buffer.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const a = x >= step ? line[x - step] : 0;
      const b = before[x];
      const c = x >= step ? before[x - step] : 0;
      let add = 0;
      if (filter === 1) add = a;
      else if (filter === 2) add = b;
      else if (filter === 3) add = (a + b) >> 1;
      else if (filter === 4) {
        const p = a + b - c;
        const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
        add = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      }
      line[x] = (line[x] + add) & 255;
    }
    for (let x = 0; x < width; x++) line.copy(rgb, (y * width + x) * 3, x * step, x * step + 3);
    before = line;
  }
  return { width, height, rgb };
}

const apart = (a, b) => 2 * ((a >> 16) - (b >> 16)) ** 2 + 4 * (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + 3 * ((a & 255) - (b & 255)) ** 2;

/** 256 colours: the most frequent 128, then whichever is most missed, by its dots and its distance from those chosen. */
function choose(sorted) {
  const palette = sorted.slice(0, 128).map(([colour]) => colour);
  const rest = sorted.slice(128, 6000).map(([colour, dots]) => ({ colour, dots, far: Math.min(...palette.map((one) => apart(one, colour))) }));
  while (palette.length < 256 && rest.length > 0) {
    let most = 0;
    for (let i = 1; i < rest.length; i++) if (rest[i].dots * rest[i].far > rest[most].dots * rest[most].far) most = i;
    const [{ colour }] = rest.splice(most, 1);
    palette.push(colour);
    for (const one of rest) one.far = Math.min(one.far, apart(one.colour, colour));
  }
  return palette;
}

/** The same picture in at most 256 colours: the frequent ones as they are, each other as the nearest of them. */
export function shrink(png) {
  const { width, height, rgb } = decode(png);
  const tally = new Map();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = (rgb[i] << 16) | (rgb[i + 1] << 8) | rgb[i + 2];
    tally.set(colour, (tally.get(colour) ?? 0) + 1);
  }
  const palette = choose([...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  const nearest = new Map(palette.map((colour, i) => [colour, i]));
  const find = (colour) => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    let best = 0;
    let least = Infinity;
    for (let i = 0; i < palette.length; i++) {
      const d = apart(colour, palette[i]);
      if (d < least) [least, best] = [d, i];
    }
    nearest.set(colour, best);
    return best;
  };
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3;
      lines[y * (width + 1) + 1 + x] = find((rgb[i] << 16) | (rgb[i + 1] << 8) | rgb[i + 2]);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.concat(palette.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])));
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("PLTE", colours), chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, body) {
  const name = Buffer.from(type, "latin1");
  const result = Buffer.alloc(12 + body.length);
  result.writeUInt32BE(body.length, 0);
  name.copy(result, 4);
  body.copy(result, 8);
  result.writeUInt32BE(crc(Buffer.concat([name, body])), 8 + body.length);
  return result;
}

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let k = 0; k < 8; k++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
