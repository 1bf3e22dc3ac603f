import { api, type Decision, type DecisionInput, type Session, type Watch } from "./api.ts";
import { Problem, token } from "./http.ts";

/** What a window asks about before a decision is made. */
export interface Question {
  kind: "reject" | "recode" | "mark" | "merge" | "split" | "rename" | "undo";
  target: string;
  /** What it is about, in words. */
  about: string;
  /** The values that stand there now, by field. */
  now?: Record<string, string | boolean | null>;
  /** Names as found, for a split. */
  forms?: string[];
  /** The decision to take back. */
  n?: number;
  /** Called once it is made. */
  then?: () => void;
}

interface Toast {
  id: number;
  text: string;
  bad: boolean;
  undo: Decision | null;
}

/** What all screens share: who may do what, the version of the rows, decisions under way, and short messages. */
class Desk {
  session = $state.raw<Session | null>(null);
  problem = $state.raw<unknown>(null);
  /** Grows when rows may have changed; screens fetch anew when it does. */
  version = $state(0);
  question = $state.raw<Question | null>(null);
  toasts = $state.raw<Toast[]>([]);
  /** Set when the server says that facts came in that this page has not fetched. */
  fresh = $state(false);
  last = $state.raw<Decision | null>(null);
  busy = $state(false);
  private ids = 0;

  async start(): Promise<void> {
    try {
      const session = await api.session();
      if (session.token) token.given(session.token);
      this.session = session;
      this.problem = null;
      this.listen();
    } catch (failure) {
      this.problem = failure;
    }
  }

  get locked(): boolean {
    return this.problem instanceof Problem && (this.problem.status === 401 || this.problem.status === 403);
  }

  get mayDecide(): boolean {
    return this.session?.may_change ?? false;
  }

  refresh = (): void => {
    this.fresh = false;
    this.version++;
  };

  ask(question: Question): void {
    if (this.mayDecide) this.question = question;
    else this.say("This server is read-only: decisions are made where the store may be changed.", true);
  }

  /** Makes a decision; says so, with the way back. Gives whether it was made. */
  async decide(input: DecisionInput, then?: () => void): Promise<boolean> {
    if (!this.mayDecide) {
      this.say("This server is read-only: decisions are made where the store may be changed.", true);
      return false;
    }
    return this.change(() => api.decide(input), (made) => {
      this.say(`${DONE[made.kind] ?? "Decided"}: decision ${made.n}.`, false, made);
      then?.();
    });
  }

  async undo(n: number, reason = "", then?: () => void): Promise<boolean> {
    return this.change(() => api.undo(n, reason), (made) => {
      this.say(`Decision ${n} taken back by decision ${made.n}.`);
      this.last = null;
      then?.();
    });
  }

  /** Puts something on the watchlist, or takes it off. */
  async watch(kind: Watch["kind"], value: string, name: string, on: boolean): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await (on ? api.watch(kind, value) : api.unwatch(`${kind}:${value}`));
      this.say(on ? `${name} is on the watchlist: the situation says what is new.` : `${name} is off the watchlist.`);
      this.version++;
    } catch (failure) {
      this.say(failure instanceof Error ? failure.message : String(failure), true);
    } finally {
      this.busy = false;
    }
  }

  undoLast = (): void => {
    if (this.last) void this.undo(this.last.n);
    else this.say("Nothing to take back: no decision was made on this page yet. The list of decisions has the earlier ones.");
  };

  say(text: string, bad = false, undo: Decision | null = null): void {
    const id = ++this.ids;
    if (undo) this.last = undo;
    this.toasts = [...this.toasts.slice(-2), { id, text, bad, undo }];
    setTimeout(() => this.dismiss(id), bad ? 12_000 : 7_000);
  }

  dismiss = (id: number): void => {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  };

  private async change(call: () => Promise<Decision>, made: (decision: Decision) => void): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      made(await call());
      this.version++;
      return true;
    } catch (failure) {
      this.say(failure instanceof Error ? failure.message : String(failure), true);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Hears of new facts where the browser can: a server with its own token wants a header that EventSource cannot send. */
  private listen(): void {
    if (typeof EventSource === "undefined" || !this.session || (token.value() && !this.session.token)) return;
    const stream = new EventSource("api/updates");
    let seen = "";
    stream.addEventListener("change", (event) => {
      try {
        const version = (JSON.parse((event as MessageEvent<string>).data) as { version: string }).version;
        if (seen !== "" && version !== seen && !this.busy) this.fresh = true;
        seen = version;
      } catch {
        // a message this page does not know
      }
    });
    addEventListener("pagehide", () => stream.close());
  }
}

const DONE: Record<string, string> = {
  accept: "Accepted",
  reject: "Rejected",
  recode: "Recoded",
  merge: "Merged",
  split: "Split",
  rename: "Renamed",
  mark: "Graded",
};

export const desk = new Desk();
