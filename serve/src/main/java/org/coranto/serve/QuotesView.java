package org.coranto.serve;

import static org.coranto.serve.Fragments.ONCE;
import static org.coranto.serve.Fragments.REPORT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Utterances: the list and one. Thread-safe. */
final class QuotesView {
  static final Set<String> FILTERS =
      Set.of("q", "speaker", "type", "act", "basis", "report", "story", "from", "to", "state");

  static final Set<String> TYPES = Set.of("direct", "indirect", "mixed");

  static final Set<String> ACTS =
      Set.of(
          "say",
          "deny",
          "accuse",
          "threaten",
          "promise",
          "demand",
          "evaluate",
          "predict",
          "refuse",
          "agree",
          "ask");

  private static final Set<String> BASES = Set.of("stated", "inferred", "none");

  private static final String FROM = " from quote f join report r on r.id = f.report";

  /** The same, to be read report by report from the latest day on. */
  private static final String BY_DAY = " from report r cross join quote f on f.report = r.id";

  /** Where a question finds its answer; act and type are everywhere. */
  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that nobody can change
  private enum Source {
    /** The rows themselves. */
    ROWS("quote", "f.id", "coalesce(r.published, '')", "r.id", FILTERS),
    /** Those of a speaker. */
    SPEAKER(
        "by_actor_quote",
        "f.quote",
        "f.day",
        "f.report",
        Set.of("speaker", "type", "act", "basis", "from", "to")),
    /** Their counts by day. */
    TALLY("tally_quote", "", "f.day", "", Set.of("type", "act", "from", "to"));

    private final String table;
    private final String id;
    private final String day;
    private final String report;
    private final Set<String> filters;

    Source(String table, String id, String day, String report, Set<String> filters) {
      this.table = table;
      this.id = id;
      this.day = day;
      this.report = report;
      this.filters = filters;
    }

    private boolean answers(Params params) {
      return params.onlyBy(filters, FILTERS);
    }

    private String n() {
      return this == TALLY ? "sum(f.n)" : "count(*)";
    }

    private static Source of(Params params) {
      return params.has("speaker") && SPEAKER.answers(params)
          ? SPEAKER
          : TALLY.answers(params) ? TALLY : ROWS;
    }
  }

  static final String COLUMNS =
      "f.report || '.' || f.id as id, f.id as local, "
          + REPORT
          + ", f.rendering as rendering, f.start as start, f.\"end\" as \"end\", f.type as type,"
          + " f.act as act, "
          + Fragments.actor("f.speaker")
          + " as \"speaker{}\", f.basis as speaker_basis, f.cue as cue, f.content as content, "
          + Fragments.id("f.within")
          + " as within, "
          + Fragments.id("f.denies")
          + " as denies, "
          + Fragments.id("f.heading_of")
          + " as heading_of, f.rule as rule, f.confidence as confidence, "
          + Fragments.state("f.id")
          + ", "
          + Fragments.variants(
              "quote",
              "json_object('id', v.report || '.' || v.id, 'rendering', v.rendering, 'start',"
                  + " v.start, 'end', v.\"end\", 'type', v.type, 'act', v.act, 'cue', v.cue,"
                  + " 'content', v.content)")
          + " as \"variants{}\"";

  private final Rows rows;
  private final Scope scope;

  QuotesView(Rows rows, Scope scope) {
    this.rows = rows;
    this.scope = scope;
  }

  ObjectNode list(Params params) throws StoreException {
    ObjectNode page = counted(params);
    Source source = Source.of(params);
    Where where = where(source, params, "");
    String from = where.from(source.table);
    boolean tally = source == Source.TALLY;
    page.put(
        "variants",
        tally
            ? rows.number("select sum(f.variants)" + from + where.sql(), where.values())
            : rows.number(
                "select count(*)"
                    + from
                    + " join quote v on v.report = f.report and v.same_as = "
                    + source.id
                    + where.sql(),
                where.values()));
    scope.partial(page, params);
    ObjectNode facets = page.putObject("facets");
    facets.set("speaker", speakers(params));
    facets.set("type", facet(params, "type"));
    facets.set("act", facet(params, "act"));
    return page;
  }

  /** The latest, and how many there are. */
  ObjectNode counted(Params params) throws StoreException {
    Source source = Source.of(params);
    Where where = where(source, params, "");
    String from = where.from(source.table);
    return page(params)
        .put("total", rows.number("select " + source.n() + from + where.sql(), where.values()));
  }

  private ObjectNode page(Params params) throws StoreException {
    Source source = Source.of(params) == Source.SPEAKER ? Source.SPEAKER : Source.ROWS;
    Where from = where(source, params, "");
    List<Object> after = Cursor.read(params.text("cursor"), "ssns");
    String at = "(" + source.day + ", " + source.report + ")";
    if (after != null) {
      from.and(
          at + " <= (?, ?) and (" + at + " < (?, ?) or (f.start, " + source.id + ") > (?, ?))",
          after.get(0),
          after.get(1),
          after.get(0),
          after.get(1),
          after.get(2),
          after.get(3));
    }
    int limit = params.limit();
    return Page.of(
        rows,
        "select "
            + COLUMNS
            + ", k.day as \"-k1\", k.report as \"-k2\", f.start as \"-k3\", f.id as \"-k4\" from"
            + " (select f.report, f.start, "
            + source.id
            + " as id, "
            + source.day
            + " as day"
            + (source == Source.ROWS ? BY_DAY : from.from(source.table))
            + from.sql()
            + " order by @day desc, @report desc, f.start, @id limit ?"
                .replace("@day", source.day)
                .replace("@report", source.report)
                .replace("@id", source.id)
            + ") k join quote f on f.report = k.report and f.id = k.id join report r on r.id ="
            + " f.report order by k.day desc, k.report desc, f.start, f.id",
        from.values(limit + 1),
        limit,
        4);
  }

  /** Who says most of them. */
  private ArrayNode speakers(Params params) throws StoreException {
    if (params.onlyBy(Set.of("speaker"), FILTERS)) {
      return Page.facet(
          rows,
          "select entity, name, quotes from tally_actor where quotes > 0 order by quotes desc,"
              + " entity limit 50",
          List.of());
    }
    if (params.onlyBy(Set.of("speaker", "act", "type"), FILTERS)) {
      Where where =
          new Where()
              .and("f.act = ?", Objects.requireNonNullElse(params.oneOf("act", ACTS), ""))
              .and("f.type = ?", Objects.requireNonNullElse(params.oneOf("type", TYPES), ""));
      return Page.counted(rows, "tally_said", "sum(f.n)", where);
    }
    if (params.onlyBy(Set.of("speaker", "from", "to"), FILTERS)) {
      return Page.counted(
          rows,
          "tally_day",
          "sum(f.quotes)",
          days(new Where(), "f.day", params).and("f.quotes > 0"));
    }
    return Source.SPEAKER.answers(params)
        ? Page.actors(rows, Source.SPEAKER.table, where(Source.SPEAKER, params, "speaker"))
        : Page.actors(rows, "f.speaker", "quote", where(Source.ROWS, params, "speaker"));
  }

  private ArrayNode facet(Params params, String column) throws StoreException {
    Source source = Source.of(params);
    return Page.facet(rows, "f." + column, source.n(), source.table, where(source, params, column));
  }

  ObjectNode one(String id) throws StoreException {
    return Page.one(rows, "select " + COLUMNS + FROM, Scope.key(id, 'q'), "quote " + id);
  }

  /** The filters, over the rows. */
  Where where(Params params) throws StoreException {
    return where(Source.ROWS, params, "");
  }

  /** The filters, but for one, over a source that has them. */
  private Where where(Source source, Params params, String but) throws StoreException {
    Where where = new Where();
    String speaker = but.equals("speaker") ? null : params.text("speaker");
    if (source == Source.ROWS) {
      rows(where, params, speaker);
    } else if (source == Source.SPEAKER) {
      where.andIf("f.entity = ?", speaker);
      where.andIf("f.basis = ?", params.oneOf("basis", BASES));
    }
    where.andIf("f.type = ?", but.equals("type") ? null : params.oneOf("type", TYPES));
    where.andIf("f.act = ?", but.equals("act") ? null : params.oneOf("act", ACTS));
    days(where, source.day, params);
    return where;
  }

  private static Where days(Where where, String day, Params params) {
    where.andIf(day + " >= ?", params.day("from"));
    String to = params.day("to");
    if (to != null) {
      where.and(day + " > '' and " + day + " <= ?", to);
    }
    return where;
  }

  /** The filters that not every source has. */
  private void rows(Where where, Params params, @Nullable String speaker) throws StoreException {
    where.and(ONCE);
    scope.add(where, params);
    scope.state(where, params);
    if (speaker != null) {
      where.and(
          "(f.report, f.speaker) in (select x.report, x.id from actor x where x.entity = ?)",
          speaker);
    }
    where.andIf("f.basis = ?", params.oneOf("basis", BASES));
    String words = params.words();
    if (words != null) {
      scope.quoted(where, words);
    }
  }
}
