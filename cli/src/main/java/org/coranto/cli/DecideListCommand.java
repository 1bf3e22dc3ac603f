package org.coranto.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.DecisionLine;
import org.coranto.store.curation.Listed;
import org.coranto.store.curation.State;
import org.coranto.store.curation.Target;
import org.coranto.store.decision.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists decisions and how they stand. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists all decisions in the order they apply, and how each stands: applied; aside (the words"
          + " it is about are not in the store, or are read otherwise now); undone; overruled by a"
          + " later one; waiting for another process to finish."
    })
final class DecideListCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Mixin DecideCommand.Place place = new DecideCommand.Place();

  @Option(names = "--aside", description = "Only those that are set aside.")
  boolean aside;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Override
  public Integer call() throws StoreException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Decisions decisions = place.open();
    List<Listed> all = decisions.list();
    Map<String, Integer> numbers = new HashMap<>();
    all.forEach(listed -> numbers.put(listed.decision().id(), listed.decision().n()));
    Table table = new Table(out, format);
    int shown = 0;
    for (Listed listed : all) {
      if (aside && listed.state() != State.ASIDE) {
        continue;
      }
      shown++;
      table.row(
          line(listed, numbers),
          "n",
          listed.decision().n(),
          "state",
          word(listed.state()),
          "why",
          listed.why(),
          "facts",
          String.join(" ", listed.facts()),
          "decision",
          DecisionLine.write(listed.decision()));
    }
    out.flush();
    int bad = problems(decisions, err);
    err.println("coranto: " + shown + " decisions");
    err.flush();
    return bad == 0 ? Exit.DONE : Exit.SOME_REJECTED;
  }

  /** Names the lines of the file that are no decisions; gives their number. */
  static int problems(Decisions decisions, PrintWriter err) throws StoreException {
    List<String> problems = decisions.problems();
    for (String problem : problems) {
      err.println("coranto: " + decisions.file() + ", " + problem + "; correct the line");
    }
    return problems.size();
  }

  /**
   * A decision for a person, on one line.
   *
   * @param numbers numbers of decisions by id, for those that are undone
   */
  static String line(Listed listed, Map<String, Integer> numbers) {
    Decision d = listed.decision();
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%4d  %-9s  %s  %s  %s",
            d.n(),
            word(listed.state()),
            d.time().substring(0, 16).replace('T', ' '),
            d.who(),
            d.kind().word()));
    if (d.undoes() != null) {
      Integer undone = numbers.get(d.undoes());
      line.append(' ').append(undone == null ? d.undoes() : undone.toString());
    }
    String separator = " ";
    for (Target target : d.target().subList(0, Math.min(3, d.target().size()))) {
      line.append(separator).append(place(target));
      separator = ", ";
    }
    if (d.target().size() > 3) {
      line.append(" and ").append(d.target().size() - 3).append(" more");
    }
    for (Map.Entry<String, String> field : d.value().entrySet()) {
      line.append("  ").append(field.getKey()).append('=').append(field.getValue());
    }
    if (!d.reason().isEmpty()) {
      line.append("  (").append(d.reason()).append(')');
    }
    if (!listed.why().isEmpty()) {
      line.append("  — ").append(listed.why());
    }
    return line.toString();
  }

  private static String place(Target target) {
    String words = target.text().replaceAll("\\s+", " ");
    return target.report().substring(0, Math.min(8, target.report().length()))
        + ":"
        + (target.id().isEmpty() ? target.start() : target.id())
        + " “"
        + (words.length() > 50 ? words.substring(0, 50) + "…" : words)
        + "”";
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
