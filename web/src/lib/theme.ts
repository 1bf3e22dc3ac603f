/** Dark or light: what the reader chose, else what the system prefers; kept in this browser. */
const KEY = "coranto-theme";

export type Theme = "light" | "dark";

export function theme(): Theme {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // storage may be off
  }
  if (kept === "light" || kept === "dark") return kept;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function apply(value: Theme, keep: boolean): void {
  document.documentElement.dataset.theme = value;
  if (!keep) return;
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // storage may be off
  }
}
