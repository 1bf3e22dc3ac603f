import { describe, expect, it } from "vitest";
import { CodePoints } from "../src/lib/codepoints.ts";
import { share } from "../src/lib/marks.ts";
import { paragraphs, segments, type Mark } from "../src/lib/spans.ts";

const cut = (text: string, marks: Mark[], from = 0, to?: number) => {
  const points = new CodePoints(text);
  return segments(points, from, to ?? points.length, marks);
};

describe("code points", () => {
  it("are counted as the interface counts them", () => {
    const points = new CodePoints("a😀b𝒳c");
    expect(points.length).toBe(5);
    expect(points.slice(1, 2)).toBe("😀");
    expect(points.slice(2, 5)).toBe("b𝒳c");
    expect(points.unit(4)).toBe(6);
  });
  it("outside the text are its ends", () => {
    const points = new CodePoints("abc");
    expect(points.slice(-3, 99)).toBe("abc");
    expect(points.slice(2, 1)).toBe("");
  });
  it("slice as Array.from does, for any text", () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
    const alphabet = ["a", "é", "😀", "𐍈", "\n", "ש", "漢", "\u200b", "🏳️‍🌈"];
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: random(40) }, () => alphabet[random(alphabet.length)]).join("");
      const all = Array.from(text);
      const points = new CodePoints(text);
      const start = random(all.length + 1);
      const end = start + random(all.length + 1 - start);
      expect(points.slice(start, end)).toBe(all.slice(start, end).join(""));
    }
  });
});

describe("segments", () => {
  it("put together are the text, whatever the marks", () => {
    let seed = 11;
    const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
    const text = "He 😀 said: “no\u202e way”, and\u200b left.\nThen 𝒳.";
    const length = Array.from(text).length;
    for (let round = 0; round < 500; round++) {
      const marks = Array.from({ length: random(8) }, (_, i) => ({ start: random(length + 5) - 2, end: random(length + 5) - 2, kind: `k${i % 3}`, id: `i${i}` }));
      const from = random(length);
      const to = from + random(length - from + 1);
      const parts = cut(text, marks, from, to);
      expect(parts.map((part) => part.text).join("")).toBe(Array.from(text).slice(from, to).join(""));
      for (const part of parts) {
        expect(part.end - part.start).toBe(Array.from(part.text).length);
        for (const mark of marks) {
          const covers = mark.start < part.end && part.start < mark.end && mark.end > mark.start;
          expect(part.ids.includes(mark.id)).toBe(covers);
        }
      }
    }
  });
  it("share a stretch under two marks and close frames only at their ends", () => {
    const parts = cut("abcdef", [{ start: 0, end: 4, kind: "content", id: "q1" }, { start: 2, end: 6, kind: "source", id: "q2" }]);
    expect(parts.map((part) => [part.text, part.kinds])).toEqual([["ab", ["content"]], ["cd", ["content", "source"]], ["ef", ["source"]]]);
    expect(parts.map((part) => part.opens)).toEqual([["content"], ["source"], []]);
    expect(parts.map((part) => part.closes)).toEqual([[], ["content"], ["source"]]);
  });
  it("name characters that show nothing", () => {
    const parts = cut("ab\u202ecd", []);
    expect(parts.map((part) => part.unseen ?? part.text)).toEqual(["ab", "U+202E", "cd"]);
    expect(parts[1]!.text).toBe("\u202e");
  });
  it("ignore marks that are empty, upside down or elsewhere", () => {
    expect(cut("abc", [{ start: 1, end: 1, kind: "x" }, { start: 2, end: 1, kind: "x" }, { start: 9, end: 12, kind: "x" }])).toHaveLength(1);
    expect(cut("", [])).toEqual([]);
  });
});

describe("paragraphs", () => {
  it("are the lines, empty ones left out, by code point", () => {
    const points = new CodePoints("😀a\n\nbc\n");
    expect(paragraphs(points, 0, points.length)).toEqual([[0, 2], [4, 6]]);
  });
  it("get every mark that touches them", () => {
    const marks = [{ start: 0, end: 9, kind: "long" }, { start: 5, end: 6, kind: "one" }, { start: 7, end: 7, kind: "none" }];
    expect(share([[0, 2], [4, 6], [7, 9]], marks).map((list) => list.map((mark) => mark.kind))).toEqual([["long"], ["long", "one"], ["long"]]);
  });
});
