package org.coranto.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, each checked when it is asked for; what is not as the API says is a
 * {@link Refusal} that names the parameter. Immutable.
 */
final class Params {
  private static final int LONGEST = 2000;
  private static final int MOST = 60;
  private static final int LIMIT = 50;
  private static final int MOST_ROWS = 1000;

  private final Map<String, List<String>> values;

  private Params(Map<String, List<String>> values) {
    this.values = values;
  }

  /** From a query as it stands in the address; null is none. */
  static Params of(@Nullable String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      String[] pairs = query.split("&", -1);
      if (pairs.length > MOST) {
        throw Refusal.badRequest("query", "more than " + MOST + " parameters");
      }
      for (String pair : pairs) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (value.length() > LONGEST) {
          throw Refusal.badRequest(shown(name), "longer than " + LONGEST + " characters");
        }
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return new Params(values);
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("query", "a % must be followed by two hexadecimal digits");
    }
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }

  /** Refuses what is not among {@code known}, and what is given twice but for {@code many}. */
  void only(Set<String> known, Set<String> many) {
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      String name = shown(value.getKey());
      if (!known.contains(value.getKey())) {
        throw Refusal.badRequest(
            name, "there is no such parameter here; known: " + String.join(", ", known));
      }
      if (value.getValue().size() > 1 && !many.contains(value.getKey())) {
        throw Refusal.badRequest(name, "given more than once");
      }
    }
  }

  /** The text, or null when it is not given or empty. */
  @Nullable String text(String name) {
    List<String> all = values.get(name);
    return all == null || all.get(0).isEmpty() ? null : all.get(0);
  }

  /** Whether of all these names only some are given. */
  boolean onlyBy(Set<String> some, Set<String> all) {
    return all.stream().allMatch(name -> some.contains(name) || !has(name));
  }

  /** Whether it is given and not empty. */
  boolean has(String name) {
    return text(name) != null;
  }

  /** All texts of that name that are not empty. */
  List<String> texts(String name, int most) {
    List<String> all = new ArrayList<>(values.getOrDefault(name, List.of()));
    all.removeIf(String::isEmpty);
    if (all.size() > most) {
      throw Refusal.badRequest(name, "given more than " + most + " times");
    }
    return all;
  }

  /** Words to find, 200 characters at most; null when there are none. */
  @Nullable String words() {
    String words = text("q");
    if (words != null && words.length() > 200) {
      throw Refusal.badRequest("q", "longer than 200 characters");
    }
    return words == null || words.isBlank() ? null : words.strip();
  }

  /** One of a few; null when it is not given. */
  @Nullable String oneOf(String name, Set<String> allowed) {
    String value = text(name);
    if (value != null && !allowed.contains(value)) {
      throw Refusal.badRequest(name, "must be one of " + String.join(", ", allowed));
    }
    return value;
  }

  /** An ISO day; null when it is not given. */
  @Nullable String day(String name) {
    String value = text(name);
    return value == null ? null : day(name, value);
  }

  static String day(String name, String value) {
    try {
      if (value.length() == 10) {
        return LocalDate.parse(value).toString();
      }
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest(name, "must be a day, like 2025-09-04");
    }
    throw Refusal.badRequest(name, "must be a day, like 2025-09-04");
  }

  /** ISO 3166 alpha-3; null when it is not given. */
  @Nullable String country(String name) {
    String value = text(name);
    if (value != null && !value.matches("[A-Z]{3}")) {
      throw Refusal.badRequest(name, "must be three capital letters, like EST");
    }
    return value;
  }

  /** A whole number within bounds. */
  int number(String name, int least, int most, int otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Refusal.badRequest(name, "must be a number from " + least + " to " + most);
  }

  /** Rows a page. */
  int limit() {
    return number("limit", 1, MOST_ROWS, LIMIT);
  }

  boolean truth(String name) {
    String value = oneOf(name, Set.of("true", "false"));
    return "true".equals(value);
  }
}
