/**
 * The address holds the whole state of the screens: `#/screen/id?key=value`. It is kept behind the `#` so that any
 * server, folder or proxy path serves the same page. Reading and writing it are pure functions; `route` is what is on.
 */
export interface Route {
  screen: string;
  id: string;
  params: Record<string, string>;
}

/** Reads an address; anything that is not one of ours is the first screen. Never throws. */
export function parse(hash: string): Route {
  const raw = hash.startsWith("#") ? hash.slice(1) : hash;
  const query = raw.indexOf("?");
  const path = (query < 0 ? raw : raw.slice(0, query)).split("/").filter((part) => part !== "");
  const params: Record<string, string> = {};
  if (query >= 0) {
    for (const [key, value] of new URLSearchParams(raw.slice(query + 1))) {
      if (value !== "" && /^[a-z_]+$/.test(key)) params[key] = value;
    }
  }
  return { screen: decode(path[0] ?? "situation"), id: decode(path.slice(1).join("/")), params };
}

/** Writes an address: keys in order, empty values left out, so that one state has one address. */
export function format(route: { screen: string; id?: string; params?: Record<string, string | undefined> }): string {
  const path = [route.screen, ...(route.id ? [route.id] : [])].map(encodeURIComponent).join("/");
  const query = new URLSearchParams();
  for (const key of Object.keys(route.params ?? {}).sort()) {
    const value = route.params![key];
    if (value !== undefined && value !== "") query.set(key, value);
  }
  const text = query.toString();
  return `#/${path}${text === "" ? "" : `?${text}`}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class Router {
  current = $state.raw<Route>(parse(typeof location === "undefined" ? "" : location.hash));

  constructor() {
    if (typeof window !== "undefined") {
      window.addEventListener("hashchange", () => (this.current = parse(location.hash)));
    }
  }

  /** Goes to another screen, keeping nothing. */
  open(screen: string, id = "", params: Record<string, string | undefined> = {}): void {
    location.hash = format({ screen, id, params });
  }

  /** Changes parts of the present state; undefined or empty takes a key away. `replace` leaves no trace in history. */
  set(changes: Record<string, string | undefined>, replace = false): void {
    const { screen, id, params } = this.current;
    const address = format({ screen, id, params: { ...params, ...changes } });
    if (replace) {
      history.replaceState(null, "", address);
      this.current = parse(address);
    } else {
      location.hash = address;
    }
  }

  /** The address of the present state with changes, for links. */
  with(changes: Record<string, string | undefined>): string {
    const { screen, id, params } = this.current;
    return format({ screen, id, params: { ...params, ...changes } });
  }
}

export const router = new Router();
