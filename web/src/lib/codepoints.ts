/**
 * Offsets of the interface count Unicode code points; JavaScript counts UTF-16 units. One object per text turns one
 * into the other. Texts without supplementary characters, the usual case, need no table.
 */
export class CodePoints {
  readonly text: string;
  /** Number of code points. */
  readonly length: number;
  private readonly starts: Uint32Array | null;

  constructor(text: string) {
    this.text = text;
    let points = 0;
    for (const _ of text) points++;
    this.length = points;
    if (points === text.length) {
      this.starts = null;
      return;
    }
    this.starts = new Uint32Array(points + 1);
    let unit = 0;
    let point = 0;
    for (const character of text) {
      this.starts[point++] = unit;
      unit += character.length;
    }
    this.starts[point] = unit;
  }

  /** UTF-16 index of a code point, clamped to the text. */
  unit(point: number): number {
    const at = Math.max(0, Math.min(point, this.length));
    return this.starts ? this.starts[at]! : at;
  }

  /** The text between two code points; empty when the range is. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(Math.max(start, end)));
  }
}
