package org.coranto.store.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Curated;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.DecisionFile;
import org.coranto.store.curation.DecisionLine;
import org.coranto.store.curation.EventCoding;
import org.coranto.store.curation.Kind;
import org.coranto.store.curation.Listed;
import org.coranto.store.curation.Proposal;
import org.coranto.store.curation.State;
import org.coranto.store.curation.Target;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a store's facts. Each decision is first a line of the decisions file,
 * safe on the disk, then applied to the store; while another process writes to the store the
 * decision waits there and that process applies it.
 *
 * <p>Every method throws {@link IllegalArgumentException} when what is asked cannot be (no such
 * fact, field or value), with words for the person, and nothing is recorded then; {@link
 * StoreException} when a file cannot be read or written. The store is open only during a call.
 * Thread-safe: callers take turns.
 */
public final class Decisions {
  private static final int LONGEST_WHO = 200;
  private static final int LONGEST_WORDS = 2_000;

  private final Path store;
  private final @Nullable Path named;
  private final @Nullable EventCoding coding;

  private Decisions(Path store, @Nullable Path named, @Nullable EventCoding coding) {
    this.store = store;
    this.named = named;
    this.coding = coding;
  }

  /** The decisions of a store, in the file it goes with: {@code STORE.decisions.jsonl} at first. */
  public static Decisions of(Path store) {
    return new Decisions(store, null, null);
  }

  /** The decisions of a store, in this file; the store goes with it from the next change on. */
  public static Decisions of(Path store, Path file) {
    return new Decisions(store, file, null);
  }

  /** The same, where a recoded event gets all codes of its new type. */
  public Decisions withCoding(EventCoding codes) {
    return new Decisions(store, named, codes);
  }

  /**
   * A fact of a kept report.
   *
   * @param report its name, or its id or the beginning of it
   * @param id q quote, e event, c condition, a actor, d divergence: "q3"; "d1" is the first
   */
  public record Fact(String report, String id) {
    /**
     * Reads {@code REPORT:ID}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Fact parse(String words) {
      int colon = words.lastIndexOf(':');
      if (colon < 1 || !words.substring(colon + 1).matches("[qecad][0-9]{1,9}")) {
        throw new IllegalArgumentException(
            words + ": name a fact as REPORT:ID, e.g. article:q3 or 8eab549d:e1");
      }
      return new Fact(words.substring(0, colon), words.substring(colon + 1));
    }
  }

  /**
   * Who decides, and why.
   *
   * @param who a name, 1 to 200 characters
   * @param reason in the person's words, at most 2,000 characters; may be empty
   */
  public record By(String who, String reason) {
    /** Checks the words. */
    public By {
      who = words("who", who, LONGEST_WHO);
      reason = words("reason", reason, LONGEST_WORDS);
      if (who.isEmpty()) {
        throw new IllegalArgumentException("say who decides");
      }
    }
  }

  private static String words(String what, String words, int most) {
    String clean = words.replaceAll("\\p{Cntrl}", " ").strip();
    if (clean.length() > most) {
      throw new IllegalArgumentException(what + " is longer than " + most + " characters");
    }
    return clean;
  }

  /** Says that facts are right, each with everything that tells the same. */
  public Listed accept(List<Fact> facts, By by) throws StoreException {
    return verdict(Kind.ACCEPT, facts, by);
  }

  /** Says that facts are wrong, each with everything that tells the same. They stay, marked. */
  public Listed reject(List<Fact> facts, By by) throws StoreException {
    return verdict(Kind.REJECT, facts, by);
  }

  private Listed verdict(Kind kind, List<Fact> facts, By by) throws StoreException {
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("name at least one fact");
    }
    return decide(
        kind,
        by,
        reports -> {
          List<Target> targets = new ArrayList<>();
          for (Fact fact : facts) {
            targets.addAll(reports.proposal(fact.report()).witnesses(fact.id()));
          }
          return new Draft(targets, Map.of());
        });
  }

  /**
   * Gives fields of a fact, of this one telling alone, other values. Quote: act, speaker. Event:
   * type, mode, cameo, goldstein, quad, date, factuality, actor, recipient. Condition: kind,
   * status, deadline. Actor: type, country, sector. Divergence: severity, likelier. Actors are
   * named by their ids in that report, several joined with ","; "none" empties a field.
   */
  public Listed recode(Fact fact, Map<String, String> fields, By by) throws StoreException {
    return decide(
        Kind.RECODE,
        by,
        reports -> {
          Proposal proposal = reports.proposal(fact.report());
          return new Draft(
              List.of(proposal.target(fact.id())), proposal.values(fact.id(), fields, coding));
        });
  }

  /** Says how much a divergence matters ("severity") and which side is right ("likelier"). */
  public Listed mark(Fact divergence, Map<String, String> fields, By by) throws StoreException {
    return decide(
        Kind.MARK,
        by,
        reports -> {
          Proposal proposal = reports.proposal(divergence.report());
          Target target = proposal.divergence(divergence.id());
          return new Draft(List.of(target), proposal.values(divergence.id(), fields, null));
        });
  }

  /**
   * Says that actors are one. In the report of the first they become it; in other reports they
   * become one that has its name and identity.
   */
  public Listed merge(List<Fact> actors, By by) throws StoreException {
    if (new HashSet<>(actors).size() < 2) {
      throw new IllegalArgumentException("name at least two actors");
    }
    return decide(
        Kind.MERGE,
        by,
        reports -> {
          List<Target> targets = new ArrayList<>();
          for (Fact actor : actors) {
            targets.add(reports.proposal(actor.report()).actor(actor.id()));
          }
          Fact first = actors.get(0);
          return new Draft(targets, reports.proposal(first.report()).identity(first.id()));
        });
  }

  /**
   * Says that some mentions of an actor are another one.
   *
   * @param starts code points at which those mentions begin
   * @param name its name, or null for its fullest mention
   */
  public Listed split(Fact actor, List<Integer> starts, @Nullable String name, By by)
      throws StoreException {
    return decide(
        Kind.SPLIT,
        by,
        reports -> {
          Proposal proposal = reports.proposal(actor.report());
          List<Target> targets = new ArrayList<>();
          targets.add(proposal.actor(actor.id()));
          targets.addAll(proposal.mentions(actor.id(), starts));
          return new Draft(targets, name == null ? Map.of() : Map.of("name", name(name)));
        });
  }

  /** Gives an actor another name. */
  public Listed rename(Fact actor, String name, By by) throws StoreException {
    return decide(
        Kind.RENAME,
        by,
        reports ->
            new Draft(
                List.of(reports.proposal(actor.report()).actor(actor.id())),
                Map.of("name", name(name))));
  }

  private static String name(String name) {
    String clean = words("the name", name, LONGEST_WHO);
    if (clean.isEmpty()) {
      throw new IllegalArgumentException("the name is empty");
    }
    return clean;
  }

  /**
   * Takes a decision back; an undo can be taken back too.
   *
   * @param which its number, or the beginning of its id where two have that number
   */
  public synchronized Listed undo(String which, By by) throws StoreException {
    Decision undone = find(which);
    return record(
        there ->
            new Decision(
                0, "", "", by.who(), Kind.UNDO, List.of(), Map.of(), by.reason(), undone.id()));
  }

  private Decision find(String which) throws StoreException {
    List<Listed> fitting = new ArrayList<>();
    List<Listed> all = list();
    for (Listed listed : all) {
      if (String.valueOf(listed.decision().n()).equals(which)) {
        fitting.add(listed);
      }
    }
    if (fitting.isEmpty() && which.length() >= 4) {
      all.stream().filter(l -> l.decision().id().startsWith(which)).forEach(fitting::add);
    }
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException("there is no decision " + which);
    }
    if (fitting.size() > 1) {
      throw new IllegalArgumentException(
          "several decisions are "
              + which
              + "; name one by its id: "
              + String.join(", ", fitting.stream().map(l -> l.decision().id()).toList()));
    }
    if (fitting.get(0).state() == State.UNDONE) {
      throw new IllegalArgumentException("decision " + which + " has been undone already");
    }
    return fitting.get(0).decision();
  }

  /** All decisions, in the order they apply, and how each stands. */
  public synchronized List<Listed> list() throws StoreException {
    try (Queries queries = Store.openToRead(store)) {
      List<Listed> listed = new ArrayList<>(queries.decisions());
      Set<String> known = new HashSet<>();
      listed.forEach(l -> known.add(l.decision().id()));
      for (Decision decision : read(file(queries)).decisions()) {
        if (!known.contains(decision.id())) {
          listed.add(new Listed(decision, State.WAITING, "", List.of()));
        }
      }
      listed.sort((a, b) -> a.decision().compareTo(b.decision()));
      return listed;
    }
  }

  /** Lines of the file that are no decisions, with their numbers and why. */
  public synchronized List<String> problems() throws StoreException {
    try (Queries queries = Store.openToRead(store)) {
      return read(file(queries)).problems();
    }
  }

  /** The file the decisions are in. */
  public synchronized Path file() throws StoreException {
    try (Queries queries = Store.openToRead(store)) {
      return file(queries).path();
    }
  }

  /**
   * Brings store and file together: what others added to the file is applied, and what the file has
   * lost is added to it again.
   *
   * @return how many decisions there are
   */
  public synchronized int apply() throws StoreException {
    DecisionFile file;
    try (Queries queries = Store.openToRead(store)) {
      file = file(queries);
    }
    try (Store open = Store.openToWrite(store, "")) {
      if (named != null) {
        open.useDecisions(named);
      }
      List<Decision> kept = open.decisions();
      if (!kept.isEmpty()) {
        file.append(
            there -> {
              Set<String> ids = new HashSet<>();
              there.forEach(d -> ids.add(d.id()));
              return kept.stream().filter(d -> !ids.contains(d.id())).toList();
            });
      }
      return kept.size();
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  /** A report with the decisions on it, what is rejected included, and the verdicts. */
  public synchronized Curated curated(String report) throws StoreException {
    try (Queries queries = Store.openToRead(store)) {
      return queries.curated(report);
    }
  }

  /** What a decision is about and what it says. */
  private record Draft(List<Target> targets, Map<String, String> values) {}

  /** Words a decision. */
  private interface Wording {
    Draft of(Reports reports) throws StoreException;
  }

  /** The reports that a decision is about. */
  private static final class Reports {
    private final Queries queries;
    private final Map<String, Curated> curated = new LinkedHashMap<>();
    private final Map<String, Proposal> proposals = new HashMap<>();

    Reports(Queries queries) {
      this.queries = queries;
    }

    Proposal proposal(String report) throws StoreException {
      Proposal known = proposals.get(report);
      if (known != null) {
        return known;
      }
      Curated found = queries.curated(report);
      curated.put(found.situation().report().id(), found);
      Proposal proposal = new Proposal(found);
      proposals.put(report, proposal);
      return proposal;
    }
  }

  private synchronized Listed decide(Kind kind, By by, Wording wording) throws StoreException {
    Draft draft;
    try (Queries queries = Store.openToRead(store)) {
      Reports reports = new Reports(queries);
      draft = wording.of(reports);
      Decision trial =
          new Decision(1, "trial", "", by.who(), kind, draft.targets(), draft.values(), "", null);
      reports.curated.values().forEach(curated -> Proposal.check(curated, trial));
    }
    return record(
        there ->
            new Decision(
                0, "", "", by.who(), kind, draft.targets(), draft.values(), by.reason(), null));
  }

  /** Makes a decision behind those that are there. */
  private interface Making {
    Decision of(List<Decision> there);
  }

  private Listed record(Making making) throws StoreException {
    DecisionFile file;
    List<Decision> kept = new ArrayList<>();
    try (Queries queries = Store.openToRead(store)) {
      file = file(queries);
      queries.decisions().forEach(listed -> kept.add(listed.decision()));
    }
    List<Decision> added;
    try {
      added =
          file.append(
              there -> {
                List<Decision> all = new ArrayList<>(kept);
                all.addAll(there);
                return List.of(numbered(making.of(there), all));
              });
    } catch (IOException e) {
      throw trouble(file, e);
    }
    boolean applied = applied();
    String id = added.get(0).id();
    for (Listed listed : list()) {
      if (listed.decision().id().equals(id)) {
        return listed;
      }
    }
    return new Listed(added.get(0), applied ? State.APPLIED : State.WAITING, "", List.of());
  }

  /** Behind all others by number and by time, whatever the clock says. */
  private static Decision numbered(Decision d, List<Decision> all) {
    int n = 0;
    Instant time = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    for (Decision other : all) {
      n = Math.max(n, other.n());
      Instant earlier = Instant.parse(other.time());
      time = earlier.isAfter(time) ? earlier : time;
    }
    return DecisionLine.withId(
        new Decision(
            n + 1,
            "",
            time.toString(),
            d.who(),
            d.kind(),
            d.target(),
            d.value(),
            d.reason(),
            d.undoes()));
  }

  /** Lets the store take in the file; false when another process is at it. */
  private boolean applied() throws StoreException {
    try {
      apply();
      return true;
    } catch (StoreException e) {
      if (e.isBusy()) {
        return false;
      }
      throw e;
    }
  }

  private DecisionFile file(Queries queries) throws StoreException {
    return named == null ? queries.decisionFile() : new DecisionFile(named);
  }

  private static DecisionFile.Contents read(DecisionFile file) throws StoreException {
    try {
      return file.read();
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  private static StoreException trouble(DecisionFile file, IOException e) {
    return new StoreException(
        file.path() + ": the decisions cannot be read or written there (" + e.getMessage() + ")",
        e);
  }
}
