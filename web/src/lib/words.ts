/** Words for the values of the interface, and how days are written. Pure. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, month, year or range (`a/b`) for people; null gives an empty text, anything else comes back as it is. */
export function day(value: string | null | undefined): string {
  if (!value) return "";
  const lasting = /^P(\d+)([DWMY])$/.exec(value);
  if (lasting) return count(Number(lasting[1]), { D: "day", W: "week", M: "month", Y: "year" }[lasting[2] as "D"]);
  const range = value.split("/");
  if (range.length === 2 && range[0] && range[1]) return between(range[0], range[1]);
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!match) return value;
  const month = match[2] ? `${MONTHS[Number(match[2]) - 1] ?? match[2]} ` : "";
  return `${match[3] ? `${Number(match[3])} ` : ""}${month}${match[1]}`;
}

/** Two days as one stretch: what they share is written once. */
export function between(from: string | null, to: string | null): string {
  if (!from || !to || from === to) return day(from ?? to);
  const a = from.split("-");
  const b = to.split("-");
  if (a.length === 3 && b.length === 3 && a[0] === b[0]) {
    if (a[1] === b[1]) return `${Number(a[2])}–${day(to)}`;
    return `${Number(a[2])} ${MONTHS[Number(a[1]) - 1]} – ${day(to)}`;
  }
  return `${day(from)} – ${day(to)}`;
}

/** "1 quote", "2,000 quotes". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** Says that a page holds no more than the latest places where the words asked for stand. */
export function latest(page: { partial: boolean }): string {
  return page.partial ? ", of the latest 5,000 places where the words stand" : "";
}

export function number(n: number): string {
  return n.toLocaleString("en-GB");
}

/** First letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const FACTUALITY: Record<string, { sign: string; label: string; means: string }> = {
  asserted: { sign: "●", label: "asserted", means: "told as a fact" },
  future: { sign: "◷", label: "planned", means: "announced or planned, not yet done" },
  conditional: { sign: "◇", label: "only if", means: "hangs on a condition, or is only possible" },
  negated: { sign: "⊘", label: "did not", means: "told not to have happened" },
  denied: { sign: "⊘", label: "denied", means: "somebody denies it" },
  alleged: { sign: "?", label: "alleged", means: "alleged, not established" },
  historical: { sign: "○", label: "background", means: "happened earlier, told as background" },
};

export const QUAD: Record<number, string> = {
  1: "verbal cooperation",
  2: "material cooperation",
  3: "verbal conflict",
  4: "material conflict",
};

export const STATE: Record<string, { sign: string; label: string }> = {
  open: { sign: "", label: "not yet decided" },
  accepted: { sign: "✓", label: "accepted" },
  rejected: { sign: "✕", label: "rejected" },
  recoded: { sign: "✎", label: "recoded" },
};

export const ASPECT: Record<string, { sign: string; means: string }> = {
  polarity: { sign: "±", means: "one says yes where the other says no" },
  number: { sign: "#", means: "the numbers differ" },
  date: { sign: "◷", means: "the days differ" },
  actor: { sign: "@", means: "somebody else does it" },
  role: { sign: "⇄", means: "who does and who undergoes are exchanged" },
  modality: { sign: "◇", means: "one side is surer than the other" },
  realisation: { sign: "✓", means: "done in one, planned in the other" },
  term: { sign: "T", means: "another thing is named" },
  omission: { sign: "∅", means: "one side leaves it out" },
  quote: { sign: "❝", means: "the words quoted differ" },
  name: { sign: "N", means: "a name in two spellings" },
  order: { sign: "↕", means: "another order" },
};

export const EVENT_TYPES = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
  "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
];
export const ACTS = ["say", "deny", "accuse", "threaten", "promise", "demand", "evaluate", "predict", "refuse", "agree", "ask"];
export const QUOTE_TYPES = ["direct", "indirect", "mixed"];
export const CONDITION_KINDS = ["threat", "offer", "promise", "demand", "prediction", "trigger"];

/** The word that joins a promise to its condition, as the text has it where that reads well. */
export function joins(commitment: { joint: string | null; reversed: boolean }): string {
  const word = commitment.joint === "till" ? "until" : (commitment.joint ?? "");
  if (["if", "unless", "until", "once", "when", "after", "before", "while", "provided", "without"].includes(word)) return word;
  return commitment.reversed ? "unless" : "hangs on";
}

const ACT_SAYS: Record<string, string> = {
  say: "says", deny: "denies", accuse: "accuses", threaten: "threatens", promise: "promises", demand: "demands",
  evaluate: "judges", predict: "predicts", refuse: "refuses", agree: "agrees", ask: "asks",
};

/** An act as the verb of a line: "denies". */
export function says(act: string): string {
  return ACT_SAYS[act] ?? act;
}
