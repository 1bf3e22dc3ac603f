import type { At } from "./api.ts";
import { format, router } from "./router.svelte.ts";

/** Addresses of what a row leads to. */
export const to = {
  actor: (id: string) => format({ screen: "actor", id }),
  story: (id: string, params: Record<string, string | undefined> = {}) => format({ screen: "story", id, params }),
  report: (id: string, params: Record<string, string | undefined> = {}) => format({ screen: "report", id, params }),
  events: (params: Record<string, string | undefined> = {}) => format({ screen: "events", params }),
  quotes: (params: Record<string, string | undefined> = {}) => format({ screen: "quotes", params }),
  commitments: (params: Record<string, string | undefined> = {}) => format({ screen: "commitments", params }),
  differences: (params: Record<string, string | undefined> = {}) => format({ screen: "differences", params }),
  screen: (screen: string, params: Record<string, string | undefined> = {}) => format({ screen, params }),
};

export type Place = Pick<At, "report" | "start" | "end">;

/** What the address says of the words that are open: `REPORT:start-end`. */
export function place(at: Place): string {
  return `${at.report}:${at.start}-${at.end}`;
}

export function parsePlace(text: string | undefined): Place | null {
  const match = /^([^:]+):(\d+)-(\d+)$/.exec(text ?? "");
  return match ? { report: match[1]!, start: Number(match[2]), end: Number(match[3]) } : null;
}

/** Address that opens the words over the present screen. */
export function words(at: Place, fact?: string): string {
  return router.with({ read: place(at), fact });
}

export function openWords(at: Place, fact?: string): void {
  router.set({ read: place(at), fact });
}

/** Only links of the web are links; anything else stays text. */
export function webLink(uri: string): string | null {
  return /^https?:\/\/[^\s]+$/i.test(uri) ? uri : null;
}
