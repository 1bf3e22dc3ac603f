package org.coranto.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the route table: a method and a path of the API, who may ask, what may be asked, and
 * what answers.
 *
 * @param method GET or POST
 * @param path as openapi.yaml writes it; a part in braces is variable
 * @param access who may ask
 * @param cached whether the answer depends on the store and the address alone
 * @param params names of the parameters
 */
record Route(
    String method,
    String path,
    Access access,
    boolean cached,
    Set<String> params,
    Handler handler) {
  /** Who may ask. */
  enum Access {
    /** Anybody who reaches the server. */
    OPEN,
    /** On a server with a token, who has it. */
    LOOK,
    /** Who has the token; keeps nothing, so it works on a server that only reads. */
    ASK,
    /** Who has the token, unless the server only reads. */
    CHANGE
  }

  /** Answers a call. */
  interface Handler {
    Reply answer(Call call) throws IOException;
  }

  Route {
    params = Set.copyOf(params);
  }

  /** The variable parts of a path that fits, or null. */
  @Nullable List<String> match(String asked) {
    String[] pattern = path.split("/", -1);
    String[] parts = asked.split("/", -1);
    if (pattern.length != parts.length) {
      return null;
    }
    List<String> variable = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (pattern[i].startsWith("{")) {
        String part = Params.decoded(parts[i].replace("+", "%2B"));
        if (part.isEmpty() || part.length() > 300) {
          return null;
        }
        variable.add(part);
      } else if (!pattern[i].equals(parts[i])) {
        return null;
      }
    }
    return variable;
  }
}
