package org.coranto.cli.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.coranto.model.Report;
import org.jspecify.annotations.Nullable;

/** Whose a report is, as far as its slips go. */
public final class Origins {
  private Origins() {}

  /** Its publisher, else the site of its address, else the archive or folder it came from. */
  public static String of(Report report) {
    String source = report.source();
    if (source != null && !source.isBlank()) {
      return source.strip();
    }
    String site = site(report.url());
    site = site == null ? site(report.origin().uri()) : site;
    if (site != null) {
      return site;
    }
    String path = report.origin().uri().replace('\\', '/');
    int slash = path.lastIndexOf('/');
    boolean archive = report.origin().member() != null;
    return archive ? path.substring(slash + 1) : slash < 0 ? "." : path.substring(0, slash);
  }

  private static @Nullable String site(@Nullable String address) {
    if (address == null || !address.startsWith("http")) {
      return null;
    }
    try {
      String host = new URI(address).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
