package org.coranto.serve;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to serve.
 *
 * @param store the store to serve
 * @param examples whether it holds the bundled examples
 * @param host address to listen on
 * @param port 0 takes a free one
 * @param token what callers must show; null only on a loopback address
 * @param hosts names, besides the address itself, under which callers may reach the server
 * @param readOnly whether nothing may be changed
 * @param perSecond requests a second that one address may make
 */
public record ServeOptions(
    Path store,
    boolean examples,
    String host,
    int port,
    @Nullable String token,
    List<String> hosts,
    boolean readOnly,
    int perSecond) {
  /** Copies the list. */
  public ServeOptions {
    hosts = List.copyOf(hosts);
  }
}
