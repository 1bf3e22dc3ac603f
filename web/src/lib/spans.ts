import { CodePoints } from "./codepoints.ts";

/** A stretch of a text to be marked: half-open, in code points of the whole text. */
export interface Mark {
  start: number;
  end: number;
  /** What it is: becomes a class name, so only names of `KINDS` are drawn. */
  kind: string;
  /** Which finding it belongs to, so that all its marks light up together. */
  id?: string;
}

/** A stretch of text under one set of marks. */
export interface Segment {
  text: string;
  /** Code points. */
  start: number;
  end: number;
  kinds: string[];
  ids: string[];
  /** Kinds whose mark begins (ends) here, so that a frame is closed only at its ends. */
  opens: string[];
  closes: string[];
  /** Set for a character that shows nothing but changes what is shown: its name, to be written in its place. */
  unseen?: string;
}

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

/**
 * Cuts a stretch of text at every border of a mark. Segments are in order, never empty, and put together give exactly
 * the stretch. Marks outside it, empty or upside down, are ignored; overlapping ones share segments.
 */
export function segments(points: CodePoints, from: number, to: number, marks: readonly Mark[]): Segment[] {
  const begin = Math.max(0, Math.min(from, points.length));
  const finish = Math.max(begin, Math.min(to, points.length));
  const inside = marks
    .filter((mark) => mark.end > mark.start && mark.end > begin && mark.start < finish)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const borders = new Set<number>([begin, finish]);
  for (const mark of inside) {
    borders.add(Math.max(mark.start, begin));
    borders.add(Math.min(mark.end, finish));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const result: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    open = open.filter((mark) => mark.end > start);
    while (next < inside.length && inside[next]!.start <= start) open.push(inside[next++]!);
    pushVisible(result, {
      text: points.slice(start, end),
      start,
      end,
      kinds: unique(open.map((mark) => mark.kind)),
      ids: unique(open.map((mark) => mark.id ?? "").filter((id) => id !== "")),
      opens: unique(open.filter((mark) => Math.max(mark.start, begin) === start).map((mark) => mark.kind)),
      closes: unique(open.filter((mark) => Math.min(mark.end, finish) === end).map((mark) => mark.kind)),
    });
  }
  return result;
}

/** Sets characters that cannot be seen apart, so that a reader sees that they are there. */
function pushVisible(into: Segment[], segment: Segment): void {
  if (!UNSEEN.test(segment.text)) {
    if (segment.text !== "") into.push(segment);
    return;
  }
  const first = into.length;
  let run = "";
  let runStart = segment.start;
  let at = segment.start;
  const flush = () => {
    if (run !== "") into.push({ ...segment, text: run, start: runStart, end: at, opens: [], closes: [] });
    run = "";
  };
  for (const character of segment.text) {
    if (UNSEEN.test(character)) {
      flush();
      const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      into.push({ ...segment, text: character, start: at, end: at + 1, opens: [], closes: [], unseen: `U+${code}` });
      runStart = at + 1;
    } else {
      run += character;
    }
    at++;
  }
  flush();
  if (into.length > first) {
    into[first]!.opens = segment.opens;
    into[into.length - 1]!.closes = segment.closes;
  }
}

function unique(values: string[]): string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** Paragraph borders of a stretch of text, in code points: pairs of start and end, empty lines left out. */
export function paragraphs(points: CodePoints, from: number, to: number): [number, number][] {
  const result: [number, number][] = [];
  let start = from;
  let at = from;
  for (const character of points.slice(from, to)) {
    if (character === "\n") {
      if (at > start) result.push([start, at]);
      start = at + 1;
    }
    at++;
  }
  if (at > start) result.push([start, at]);
  return result;
}
