/** Talking to the server: JSON in and out, problems as `Problem`, a token for what changes something. */

/** An error as the server words it (RFC 9457), or as the network does. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail === "" ? title : `${title}: ${detail}`);
  }
}

const TOKEN = "coranto-token";
let secret = "";

/** The token this page works with. One typed in is kept for this tab only; one the session gave is not kept at all. */
export const token = {
  value: (): string => secret || (typeof sessionStorage === "undefined" ? "" : (sessionStorage.getItem(TOKEN) ?? "")),
  given: (value: string): void => {
    secret = value;
  },
  typed: (value: string): void => sessionStorage.setItem(TOKEN, value),
};

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** Path and query of a call; empty values are left out, a list is given several times. */
export function address(where: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) search.append(key, one);
    else if (value !== undefined && value !== null && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return `api/${where}${text === "" ? "" : `?${text}`}`;
}

/** A path whose parts come from data. */
export function path(...parts: string[]): string {
  return parts.map(encodeURIComponent).join("/");
}

function headers(extra: Record<string, string> = {}): Record<string, string> {
  const value = token.value();
  return { Accept: "application/json, application/problem+json", ...(value ? { Authorization: `Bearer ${value}` } : {}), ...extra };
}

async function answer(call: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await call;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Problem(0, "The server does not answer", "Is coranto serve still running? What you decided before is kept.");
  }
  if (response.ok) return response;
  let title = `The server answered ${response.status}`;
  let detail = "";
  try {
    const body = (await response.json()) as { title?: string; detail?: string };
    title = body.title ?? title;
    detail = body.detail ?? "";
  } catch {
    // not a problem document: the status says what there is to say
  }
  throw new Problem(response.status, title, detail);
}

export async function get<T>(where: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await (await answer(fetch(address(where, query), { headers: headers(), signal: signal ?? null }))).json()) as T;
}

export async function send<T>(method: "POST" | "DELETE", where: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const call = fetch(address(where), {
    method,
    headers: headers(body === undefined ? {} : { "Content-Type": "application/json" }),
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  });
  return (await (await answer(call)).json()) as T;
}

/** Sends a file as it is. */
export async function upload<T>(where: string, query: Query, file: Blob, signal?: AbortSignal): Promise<T> {
  const type = file.type === "application/json" || file.type === "" ? "application/octet-stream" : file.type;
  const call = fetch(address(where, query), { method: "POST", headers: headers({ "Content-Type": type }), body: file, signal: signal ?? null });
  return (await (await answer(call)).json()) as T;
}

/** A file of rows, with the count the server promised. */
export async function download(where: string, query: Query): Promise<{ blob: Blob; rows: number | null }> {
  const response = await answer(fetch(address(where, query), { headers: headers({ Accept: "*/*" }) }));
  const count = response.headers.get("X-Row-Count");
  return { blob: await response.blob(), rows: count === null ? null : Number(count) };
}
