import type { Reading, Report } from "./api.ts";
import type { Mark } from "./spans.ts";

/** Which findings of a report are drawn into its text. */
export const LAYERS = ["quotes", "events", "commitments", "differences", "names", "dates"] as const;
export type Layer = (typeof LAYERS)[number];

/** One finding of a report as a line of a list. */
export interface Fact {
  /** Like q3, in the report. */
  id: string;
  layer: Layer;
  title: string;
  text: string;
  start: number;
  end: number;
  rendering: string;
  marks: Mark[];
  /** What can be recoded, with its present value. */
  now: Record<string, string | boolean | null>;
  /** A sign before the title. */
  note: string;
}

type Span = { start: number; end: number };
const mark = (kind: string, id: string, span: Span | null): Mark[] => (span ? [{ kind, id, start: span.start, end: span.end }] : []);

/** All findings of a report, in the order of the text, each with its marks. Ids are those of its reading. */
export function facts(report: Report): Fact[] {
  const { reading } = report;
  const name = (id: string | null): string =>
    id === null ? "left open" : (report.actors[id]?.name ?? reading.actors.find((actor) => actor.id === id)?.name ?? id);
  const names = (ids: string[]): string => ids.map(name).join(", ");
  const where = (at: number): string => reading.report.renderings.find((r) => at >= r.start && at < r.end)?.id ?? "";
  const result: Fact[] = [];
  for (const q of reading.quotes) {
    result.push({
      id: q.id, layer: "quotes", title: q.speaker ? name(q.speaker) : "speaker left open", note: q.act, text: q.content.text,
      start: q.content.start, end: q.content.end, rendering: where(q.content.start),
      marks: [...mark("source", q.id, q.speaker_mention), ...mark("cue", q.id, q.cue), ...q.content_parts.flatMap((part) => mark("content", q.id, part))],
      now: { act: q.act, speaker: q.speaker },
    });
  }
  for (const e of reading.events) {
    result.push({
      id: e.id, layer: "events", title: `${names(e.actor) || "somebody"}${e.recipient.length > 0 ? ` ${e.reciprocal ? "↔" : "→"} ${names(e.recipient)}` : ""}`,
      note: e.mode ? `${e.type} · ${e.mode}` : e.type, text: e.evidence.text, start: e.evidence.start, end: e.evidence.end, rendering: where(e.evidence.start),
      marks: mark("trigger", e.id, e.trigger),
      now: { type: e.type, mode: e.mode, date: e.date?.value ?? null, factuality: e.factuality, actor: e.actor.join(","), recipient: e.recipient.join(",") },
    });
  }
  for (const c of reading.conditions) {
    result.push({
      id: c.id, layer: "commitments", title: name(c.holder), note: c.kind, text: `${c.promise.text} … if ${c.condition.text}`,
      start: Math.min(c.promise.start, c.condition.start), end: Math.max(c.promise.end, c.condition.end), rendering: where(c.promise.start),
      marks: [...mark("promise", c.id, c.promise), ...mark("condition", c.id, c.condition)],
      now: { kind: c.kind, status: c.status, deadline: c.deadline },
    });
  }
  reading.divergences.forEach((d, i) => {
    const id = `d${i + 1}`;
    const kind = d.severity as string;
    result.push({
      id, layer: "differences", title: `“${d.a.text}” ≠ “${d.b.text}”`, note: kind === "substantive" ? d.aspect : `${kind}, ${d.aspect}`, text: d.why,
      start: d.a.start, end: d.a.end, rendering: where(d.a.start),
      marks: [...mark(kind, id, d.a), ...mark(kind, id, d.b)],
      now: { severity: d.severity, likelier: d.likelier },
    });
  });
  return result.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Names and dates are drawn, not listed. */
export function background(reading: Reading, layers: ReadonlySet<string>): Mark[] {
  const result: Mark[] = [];
  if (layers.has("names")) for (const actor of reading.actors) for (const m of actor.mentions) result.push(...mark("mention", actor.id, m));
  if (layers.has("dates")) for (const date of reading.dates) result.push(...mark("date", "", date));
  for (const doubt of reading.doubts) result.push(...mark("doubt", "", doubt.span));
  return result;
}

/** Shares marks out to stretches in order; each mark goes to every stretch it touches. */
export function share(stretches: readonly [number, number][], marks: readonly Mark[]): Mark[][] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const result: Mark[][] = stretches.map(() => []);
  let first = 0;
  for (const one of sorted) {
    while (first < stretches.length && stretches[first]![1] <= one.start) first++;
    for (let i = first; i < stretches.length && stretches[i]![0] < one.end; i++) if (stretches[i]![1] > one.start) result[i]!.push(one);
  }
  return result;
}
