package org.coranto.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Listed;
import org.coranto.store.decision.Decisions;
import org.coranto.store.decision.Decisions.By;
import org.coranto.store.decision.Decisions.Fact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People's decisions about a store's facts. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Records what people decide about facts and actors. A decision is a line of"
          + " STORE.decisions.jsonl beside the store, a text file to keep in git; it is applied at"
          + " once and after every ingest and rebuild, and can be undone. The reading itself never"
          + " changes."
    },
    subcommands = {
      DecideCommand.Accept.class,
      DecideCommand.Reject.class,
      DecideCommand.Recode.class,
      DecideCommand.Mark.class,
      DecideCommand.Merge.class,
      DecideCommand.Split.class,
      DecideCommand.Rename.class,
      DecideCommand.Undo.class,
      DecideListCommand.class,
      DecideFactsCommand.class,
      DecideCommand.Apply.class,
    },
    synopsisSubcommandLabel = "DECISION",
    footer = {
      "",
      "A fact is named REPORT:ID, as quotes, events and decide facts print it.",
      "",
      "Examples:",
      "  coranto decide facts article --db reports.db",
      "  coranto decide reject article:q3 --reason \"asked, not accused\" --db reports.db",
      "  coranto decide recode article:e1 type=AGREE actor=a2,a5 --db reports.db",
      "  coranto decide merge article:a3 other:a7 --db reports.db",
      "  coranto decide undo 4 --db reports.db"
    })
final class DecideCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getErr());
    return Exit.WRONG_USE;
  }

  /** Where decisions are kept. */
  static final class Place {
    @Option(names = "--db", required = true, paramLabel = "FILE", description = "The store.")
    @Nullable Path db;

    @Option(
        names = "--decisions",
        paramLabel = "FILE",
        description =
            "The decisions file, from now on. Default: the one last named, else beside the store.")
    @Nullable Path decisions;

    Decisions open() {
      Path store = Objects.requireNonNull(db);
      Decisions of = decisions == null ? Decisions.of(store) : Decisions.of(store, decisions);
      return of.withCoding(new KnownCodes());
    }
  }

  /** A command that records one decision. */
  abstract static class Deciding implements Callable<Integer> {
    @Spec @Nullable CommandSpec spec;

    @Mixin Place place = new Place();

    @Option(
        names = "--who",
        paramLabel = "NAME",
        description = "Who decides. Default: CORANTO_WHO, else the user's name.")
    @Nullable String who;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why.")
    String reason = "";

    abstract Listed decide(Decisions decisions, By by) throws StoreException;

    @Override
    public final Integer call() throws StoreException {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      try {
        Listed listed = decide(place.open(), new By(author(), reason));
        out.println(DecideListCommand.line(listed, Map.of()));
        out.flush();
        return Exit.DONE;
      } catch (IllegalArgumentException e) {
        throw Problem.wrongUse(String.valueOf(e.getMessage()));
      }
    }

    private String author() {
      String named = who == null ? System.getenv("CORANTO_WHO") : who;
      return named == null || named.isBlank() ? System.getProperty("user.name", "") : named;
    }

    static List<Fact> facts(List<String> words) {
      return words.stream().map(Fact::parse).toList();
    }
  }

  /** A command about several facts. */
  abstract static class DecidingFacts extends Deciding {
    @Parameters(arity = "1..*", paramLabel = "REPORT:ID", description = "The facts.")
    List<String> facts = List.of();
  }

  /** A command about one fact. */
  abstract static class DecidingFact extends Deciding {
    @Parameters(index = "0", paramLabel = "REPORT:ID", description = "The fact.")
    String fact = "";
  }

  /** A command that gives fields of one fact other values. */
  abstract static class DecidingFields extends DecidingFact {
    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "FIELD=VALUE",
        description = "Changes.")
    Map<String, String> fields = Map.of();
  }

  /** Facts are right. */
  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description = "Says that facts are right, each with everything that tells the same.")
  static final class Accept extends DecidingFacts {
    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.accept(facts(facts), by);
    }
  }

  /** Facts are wrong. */
  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      description =
          "Says that facts are wrong, each with everything that tells the same. They stay in the"
              + " store, marked; answers and exports leave them out unless --with-rejected.")
  static final class Reject extends DecidingFacts {
    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.reject(facts(facts), by);
    }
  }

  /** Fields of a fact are otherwise. */
  @Command(
      name = "recode",
      mixinStandardHelpOptions = true,
      description = {
        "Gives fields of a fact other values; none empties a field, actors go by their ids.",
        "",
        "quote: act, speaker. event: type, mode, cameo, date, factuality, actor, recipient.",
        "condition: kind, status, deadline. actor: type, country, sector."
      })
  static final class Recode extends DecidingFields {
    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.recode(Fact.parse(fact), fields, by);
    }
  }

  /** How much a divergence matters. */
  @Command(
      name = "mark",
      mixinStandardHelpOptions = true,
      description =
          "Says how much a divergence matters (severity=substantive, damage or wording) and which"
              + " side is right (likelier=a, b or none).")
  static final class Mark extends DecidingFields {
    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.mark(Fact.parse(fact), fields, by);
    }
  }

  /** Actors are one. */
  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description =
          "Says that actors are one: the first. Those of other reports take its name and identity.")
  static final class Merge extends DecidingFacts {
    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.merge(facts(facts), by);
    }
  }

  /** An actor is two. */
  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "Says that some mentions of an actor are another one.")
  static final class Split extends DecidingFact {
    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "START",
        description = "Code points at which those mentions begin, as decide facts prints them.")
    List<Integer> starts = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "The other's name.")
    @Nullable String name;

    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.split(Fact.parse(fact), starts, name, by);
    }
  }

  /** An actor has another name. */
  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "Gives an actor another name.")
  static final class Rename extends DecidingFact {
    @Parameters(index = "1", paramLabel = "NAME", description = "The name.")
    String name = "";

    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.rename(Fact.parse(fact), name, by);
    }
  }

  /** A decision no longer counts. */
  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes a decision back; an undo can be taken back too.")
  static final class Undo extends Deciding {
    @Parameters(paramLabel = "N", description = "Its number, or its id where two have the number.")
    String number = "";

    @Override
    Listed decide(Decisions decisions, By by) throws StoreException {
      return decisions.undo(number, by);
    }
  }

  /** Brings file and store together. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description =
          "Applies what others added to the decisions file, and adds to it what it has lost. Every"
              + " ingest, read --db and rebuild applies the file by itself.")
  static final class Apply implements Callable<Integer> {
    @Spec @Nullable CommandSpec spec;

    @Mixin Place place = new Place();

    @Override
    public Integer call() throws StoreException {
      Decisions decisions = place.open();
      int count = decisions.apply();
      PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
      int bad = DecideListCommand.problems(decisions, err);
      err.println("coranto: " + decisions.file() + ": " + count + " decisions");
      err.flush();
      return bad == 0 ? Exit.DONE : Exit.SOME_REJECTED;
    }
  }
}
