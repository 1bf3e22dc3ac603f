/** Days joined to bars: days for up to seven weeks, weeks for a year, months for ten years, else years. Pure. */
export interface Bar {
  from: string;
  to: string;
  cooperation: number;
  conflict: number;
  label: string;
}

const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export type Unit = "day" | "week" | "month" | "year";

export function unitOf(first: string, last: string): Unit {
  const days = (time(last) - time(first)) / DAY + 1;
  return days <= 49 ? "day" : days <= 371 ? "week" : days <= 3660 ? "month" : "year";
}

/** Bars without holes from the first to the last day; days that are no days are left out; no days give no bars. */
export function bars(days: readonly { date: string; cooperation: number; conflict: number }[]): { unit: Unit; bars: Bar[] } {
  const known = days.filter((one) => !Number.isNaN(time(one.date))).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (known.length === 0) return { unit: "day", bars: [] };
  const unit = unitOf(known[0]!.date, known[known.length - 1]!.date);
  const result: Bar[] = [];
  let start = floor(time(known[0]!.date), unit);
  const end = time(known[known.length - 1]!.date);
  let i = 0;
  while (start <= end && result.length < 4000) {
    const next = after(start, unit);
    const bar: Bar = { from: iso(start), to: iso(next - DAY), cooperation: 0, conflict: 0, label: label(start, unit) };
    while (i < known.length && time(known[i]!.date) < next) {
      bar.cooperation += known[i]!.cooperation;
      bar.conflict += known[i]!.conflict;
      i++;
    }
    result.push(bar);
    start = next;
  }
  return { unit, bars: result };
}

function floor(at: number, unit: Unit): number {
  const date = new Date(at);
  if (unit === "week") return at - ((date.getUTCDay() + 6) % 7) * DAY;
  if (unit === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  if (unit === "year") return Date.UTC(date.getUTCFullYear(), 0, 1);
  return at;
}

function after(at: number, unit: Unit): number {
  const date = new Date(at);
  if (unit === "day") return at + DAY;
  if (unit === "week") return at + 7 * DAY;
  if (unit === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
}

function label(at: number, unit: Unit): string {
  const date = new Date(at);
  const month = MONTHS[date.getUTCMonth()]!;
  if (unit === "year") return String(date.getUTCFullYear());
  if (unit === "month") return `${month} ${date.getUTCFullYear()}`;
  return `${date.getUTCDate()} ${month}`;
}
