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

export const SCREENS: Record<string, Screen | undefined> = {
  situation: { component: Situation, title: "Situation", section: "situation" },
  stories: { component: Stories, title: "Stories", section: "stories" },
  story: { component: Story, title: "Story", section: "stories", fresh: true },
  report: { component: ReportPage, title: "Report", section: "stories", fresh: true },
  differences: { component: Differences, title: "Differences", section: "stories" },
  actors: { component: Actors, title: "Actors", section: "actors" },
  actor: { component: Actor, title: "Actor", section: "actors", fresh: true },
  quotes: { component: Quotes, title: "Quotes", section: "quotes" },
  events: { component: Events, title: "Events", section: "events" },
  review: { component: Review, title: "Review", section: "review" },
  commitments: { component: Commitments, title: "Commitments", section: "commitments" },
  decisions: { component: Decisions, title: "Decisions", section: "decisions" },
  search: { component: Search, title: "Search", section: "search" },
  add: { component: Add, title: "Add a text", section: "add" },
};
