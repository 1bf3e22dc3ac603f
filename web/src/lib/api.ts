import { get, path, send, type Query } from "./http.ts";
import type { Page } from "./loader.svelte.ts";
import type { components } from "./schema.d.ts";

type S = components["schemas"];
export type Session = S["Session"];
export type Situation = S["SituationOverview"];
export type StorySummary = S["StorySummary"];
export type Story = S["Story"];
export type StoryColumn = S["StoryColumn"];
export type Happening = S["Happening"];
export type ReportSummary = S["ReportSummary"];
export type Report = S["Report"];
export type ReportRef = S["ReportRef"];
export type Reading = S["Reading"];
export type ActorRef = S["ActorRef"];
export type ActorSummary = S["ActorSummary"];
export type Actor = S["Actor"];
export type Network = S["Network"];
export type Quote = S["Quote"];
export type QuotePage = S["QuotePage"];
export type CorantoEvent = S["Event"];
export type EventPage = S["EventPage"];
export type Timeline = S["Timeline"];
export type Places = S["Places"];
export type ReviewItem = S["ReviewPage"]["items"][number];
export type Condition = S["Condition"];
export type ConditionPage = S["ConditionPage"];
export type WhatIf = S["WhatIf"];
export type Divergence = S["Divergence"];
export type DivergencePage = S["DivergencePage"];
export type SearchPage = S["SearchPage"];
export type SearchHit = SearchPage["items"][number];
export type ReadResult = S["ReadResult"];
export type Identity = S["Identity"];
export type Decision = S["Decision"];
export type DecisionInput = Omit<S["DecisionInput"], "value"> & { value?: Record<string, unknown> };
export type Watchlist = S["Watchlist"];
export type Watch = S["WatchedItem"];
export type Facet = S["Facet"];
export type At = S["At"];

/** Rows a page; a page is drawn as it comes into view. */
const LIMIT = 100;

const list =
  <P extends Page<unknown>>(where: string) =>
  (query: Query, cursor: string | null, signal?: AbortSignal): Promise<P> =>
    get<P>(where, { limit: LIMIT, ...query, cursor }, signal);

/** One function a path of the interface; see /api/openapi.yaml. */
export const api = {
  session: () => get<Session>("session"),
  situation: (query: Query, signal?: AbortSignal) => get<Situation>("situation", query, signal),
  stories: list<S["StoryPage"]>("stories"),
  story: (id: string, signal?: AbortSignal) => get<Story>(path("stories", id), {}, signal),
  reports: list<S["ReportPage"]>("reports"),
  report: (id: string, signal?: AbortSignal) => get<Report>(path("reports", id), {}, signal),
  actors: list<S["ActorPage"]>("actors"),
  actor: (id: string, signal?: AbortSignal) => get<Actor>(path("actors", id), {}, signal),
  network: (id: string, nodes: number, signal?: AbortSignal) => get<Network>(path("actors", id, "network"), { nodes }, signal),
  quotes: list<QuotePage>("quotes"),
  quote: (id: string, signal?: AbortSignal) => get<Quote>(path("quotes", id), {}, signal),
  events: list<EventPage>("events"),
  event: (id: string, signal?: AbortSignal) => get<CorantoEvent>(path("events", id), {}, signal),
  timeline: (query: Query, signal?: AbortSignal) => get<Timeline>("timeline", query, signal),
  places: (query: Query, signal?: AbortSignal) => get<Places>("places", query, signal),
  review: list<S["ReviewPage"]>("review"),
  conditions: list<ConditionPage>("conditions"),
  whatif: (topics: string[], story: string, signal?: AbortSignal) => get<WhatIf>("whatif", { topic: topics, story }, signal),
  divergences: list<DivergencePage>("divergences"),
  search: list<SearchPage>("search"),
  decisions: list<S["DecisionPage"]>("decisions"),
  decide: (input: DecisionInput) => send<Decision>("POST", "decisions", input),
  undo: (n: number, reason: string) => send<Decision>("POST", path("decisions", String(n), "undo"), reason ? { reason } : {}),
  watchlist: (query: Query, signal?: AbortSignal) => get<Watchlist>("watchlist", query, signal),
  watch: (kind: Watch["kind"], value: string) => send<Watchlist>("POST", "watchlist", { kind, value }),
  unwatch: (id: string) => send<Watchlist>("DELETE", path("watchlist", id)),
  identify: (input: S["TextInput"], signal?: AbortSignal) => send<Identity>("POST", "identify", input, signal),
  read: (input: S["TextInput"], store: boolean, signal?: AbortSignal) => send<ReadResult>("POST", store ? "read?store=true" : "read", input, signal),
};
