/** One thing fetched, with its state; a newer request replaces an older one, whichever answers first. */
export class Loader<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<unknown>(null);
  loading = $state(false);
  private running: AbortController | null = null;
  private again: (() => void) | null = null;

  /** Fetches; what was there stays visible until the answer is. */
  run(fetcher: (signal: AbortSignal) => Promise<T>): void {
    this.running?.abort();
    const own = new AbortController();
    this.running = own;
    this.again = () => this.run(fetcher);
    this.loading = true;
    this.error = null;
    fetcher(own.signal).then(
      (value) => {
        if (own.signal.aborted) return;
        this.value = value;
        this.loading = false;
      },
      (failure) => {
        if (own.signal.aborted) return;
        this.error = failure;
        this.loading = false;
      },
    );
  }

  retry = (): void => this.again?.();
}

/** A page of rows as the server gives it. */
export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** Rows fetched page by page as they come into view. */
export class Pages<T> {
  items = $state.raw<T[]>([]);
  total = $state(0);
  error = $state.raw<unknown>(null);
  loading = $state(false);
  /** False until the first page has come. */
  ready = $state(false);
  private next: string | null = null;
  private running: AbortController | null = null;
  private fetcher: ((cursor: string | null, signal: AbortSignal) => Promise<Page<T>>) | null = null;

  /** Starts anew; the old rows stay visible until the first page has come. */
  start(fetcher: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>): void {
    this.running?.abort();
    this.running = null;
    this.fetcher = fetcher;
    this.next = null;
    this.fetch(null);
  }

  /** The next page, if there is one and none is on its way. */
  more = (): void => {
    if (this.next !== null && !this.loading && this.error === null) this.fetch(this.next);
  };

  retry = (): void => this.fetch(this.next);

  /** All rows there are, fetched in turn; for exports. */
  async all(told: (count: number) => void): Promise<T[]> {
    const rows: T[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<T> = await this.fetcher!(cursor, new AbortController().signal);
      rows.push(...page.items);
      cursor = page.next;
      told(rows.length);
    } while (cursor !== null);
    return rows;
  }

  private fetch(cursor: string | null): void {
    const own = new AbortController();
    this.running = own;
    this.loading = true;
    this.error = null;
    this.fetcher!(cursor, own.signal).then(
      (page) => {
        if (own.signal.aborted) return;
        this.items = cursor === null ? page.items : [...this.items, ...page.items];
        this.total = page.total;
        this.next = page.next;
        this.loading = false;
        this.ready = true;
      },
      (failure) => {
        if (own.signal.aborted) return;
        this.error = failure;
        this.loading = false;
        this.ready = true;
      },
    );
  }
}
