import type { Component } from "svelte";
import Actor from "./Actor.svelte";
import Actors from "./Actors.svelte";
import Add from "./Add.svelte";
import Commitments from "./Commitments.svelte";
import Decisions from "./Decisions.svelte";
import Differences from "./Differences.svelte";
import Events from "./Events.svelte";
import Quotes from "./Quotes.svelte";
import ReportPage from "./ReportPage.svelte";
import Review from "./Review.svelte";
import Search from "./Search.svelte";
import Situation from "./Situation.svelte";
import Stories from "./Stories.svelte";
import Story from "./Story.svelte";

interface Screen {
  component: Component<{ id: string }>;
  title: string;
  /** Which line of the menu it belongs to. */
  section: string;
  /** Made anew for each id. */
  fresh?: boolean;
}

/** A screen that needs no id of its own. */
const plain = (component: Component<Record<string, never>>) => component as unknown as Component<{ id: string }>;

export const SCREENS: Record<string, Screen | undefined> = {
  situation: { component: plain(Situation), title: "Situation", section: "situation" },
  stories: { component: plain(Stories), title: "Stories", section: "stories" },
  story: { component: Story, title: "Story", section: "stories", fresh: true },
  report: { component: ReportPage, title: "Report", section: "stories", fresh: true },
  differences: { component: plain(Differences), title: "Differences", section: "stories" },
  actors: { component: plain(Actors), title: "Actors", section: "actors" },
  actor: { component: Actor, title: "Actor", section: "actors", fresh: true },
  quotes: { component: plain(Quotes), title: "Quotes", section: "quotes" },
  events: { component: plain(Events), title: "Events", section: "events" },
  review: { component: plain(Review), title: "Review", section: "review" },
  commitments: { component: plain(Commitments), title: "Commitments", section: "commitments" },
  decisions: { component: plain(Decisions), title: "Decisions", section: "decisions" },
  search: { component: plain(Search), title: "Search", section: "search" },
  add: { component: plain(Add), title: "Add a text", section: "add" },
};
