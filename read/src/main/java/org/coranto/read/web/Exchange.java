package org.coranto.read.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One GET request over a connection of its own (HTTP/1.1, RFC 9112). Not thread-safe; {@link
 * #close} may be called by any thread and ends it.
 */
final class Exchange implements AutoCloseable {
  private static final int CONNECT_MILLISECONDS = 10_000;
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_LINES = 200;
  private static final int MOST_INTERIM = 5;

  private final WebAddress address;
  private final int limit;
  private final int milliseconds;
  private volatile Socket socket = new Socket();
  private volatile boolean closed;

  /**
   * Prepares a request.
   *
   * @param limit most bytes of the answer, packed and unpacked
   * @param milliseconds most between two signs of life
   */
  Exchange(WebAddress address, int limit, int milliseconds) {
    this.address = address;
    this.limit = limit;
    this.milliseconds = milliseconds;
  }

  /**
   * Asks the first of {@code hosts} that can be reached.
   *
   * @param headers to send beside the usual ones
   * @throws Refused if the answer is too large
   * @throws IOException if there is none, or it is damaged
   */
  Answer get(
      List<InetAddress> hosts,
      Connector connector,
      SSLSocketFactory tls,
      Map<String, String> headers)
      throws IOException {
    connect(hosts, connector);
    if (address.secure()) {
      socket = secured(socket, tls);
    }
    socket.getOutputStream().write(request(headers).getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return answer(new BufferedInputStream(socket.getInputStream()));
  }

  private void connect(List<InetAddress> hosts, Connector connector) throws IOException {
    IOException failure = new IOException("there is no address to connect to");
    for (InetAddress host : hosts) {
      if (closed) {
        break;
      }
      try {
        socket.setSoTimeout(milliseconds);
        connector.connect(
            socket,
            new InetSocketAddress(host, address.port()),
            Math.min(milliseconds, CONNECT_MILLISECONDS));
        return;
      } catch (IOException e) {
        socket.close();
        String reason = e instanceof SocketTimeoutException ? "no answer" : e.getMessage();
        failure = new IOException("cannot connect to " + address.host() + ": " + reason, e);
        socket = new Socket();
      }
    }
    throw failure;
  }

  /** The connection with TLS on top; the certificate must be the host's. */
  private Socket secured(Socket plain, SSLSocketFactory tls) throws IOException {
    String host = address.host().replaceAll("[\\[\\]]", "");
    SSLSocket secure = (SSLSocket) tls.createSocket(plain, host, address.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (host.indexOf(':') < 0 && !host.matches("[0-9.]++")) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    secure.setSSLParameters(parameters);
    try {
      secure.startHandshake();
    } catch (SSLException e) {
      throw new IOException("no secure connection to " + host + ": " + e.getMessage(), e);
    }
    return secure;
  }

  private String request(Map<String, String> headers) {
    StringBuilder request = new StringBuilder();
    request.append("GET ").append(address.target()).append(" HTTP/1.1\r\n");
    String site = address.site();
    line(request, "Host", site.substring(site.indexOf("//") + 2));
    line(request, "Accept-Encoding", "gzip");
    line(request, "Connection", "close");
    headers.forEach((name, value) -> line(request, name, value));
    return request.append("\r\n").toString();
  }

  private static void line(StringBuilder request, String name, String value) {
    if (value.chars().anyMatch(c -> c < ' ' || c > 126)) {
      throw new IllegalArgumentException("no header: " + name + ": " + value);
    }
    request.append(name).append(": ").append(value).append("\r\n");
  }

  private Answer answer(InputStream in) throws IOException {
    for (int i = 0; i < MOST_INTERIM; i++) {
      String line = line(in);
      if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}(?: .*)?")) {
        throw new IOException("what " + address.host() + " answers is no HTTP");
      }
      int status = Integer.parseInt(line.substring(9, 12));
      Map<String, String> headers = headers(in);
      if (status >= 200) {
        boolean bare = status == 204 || status == 304;
        return new Answer(address, status, headers, bare ? new byte[0] : body(in, headers));
      }
    }
    throw new IOException("what " + address.host() + " answers has no end of interim answers");
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < MOST_LINES; i++) {
      String line = line(in);
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    throw new IOException("the answer has too many header lines");
  }

  private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    InputStream body = framed(in, headers);
    String packing = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT).strip();
    byte[] bytes;
    switch (packing) {
      case "", "identity" -> bytes = all(body);
      case "gzip", "x-gzip" -> {
        try (GZIPInputStream plain = new GZIPInputStream(body)) {
          bytes = all(plain);
        }
      }
      default -> throw new Refused("the answer is packed as " + packing + ", which was not asked");
    }
    return bytes;
  }

  private InputStream framed(InputStream in, Map<String, String> headers) throws IOException {
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return new ChunkedBody(in);
    }
    String length = headers.get("content-length");
    if (length == null) {
      return in;
    }
    if (!length.matches("[0-9]{1,18}")) {
      throw new IOException("the answer's length is no number");
    }
    if (Long.parseLong(length) > limit) {
      throw tooLarge();
    }
    return new ByteCount(in, Long.parseLong(length));
  }

  private byte[] all(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    if (bytes.length > limit) {
      throw tooLarge();
    }
    return bytes;
  }

  private Refused tooLarge() {
    return new Refused("the answer is larger than " + limit + " bytes, the limit document-bytes");
  }

  /** The next line without its end. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int b = in.read();
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new IOException("the answer's header is too long");
      }
      line.append((char) b);
    }
    if (b < 0) {
      throw new IOException("the answer is cut short");
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }

  /** Whether somebody ended it. */
  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    try {
      socket.close();
    } catch (IOException e) {
      // The answer is there or given up; nothing is lost with the connection.
      return;
    }
  }

  /** A body whose length was stated. */
  private static final class ByteCount extends InputStream {
    private final InputStream in;
    private long left;

    ByteCount(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new IOException("the answer is cut short");
      }
      left -= count;
      return count;
    }
  }

  /** A body sent in chunks. */
  private static final class ChunkedBody extends InputStream {
    private final InputStream in;
    private @Nullable ByteCount chunk;
    private boolean over;

    ChunkedBody(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (!over) {
        ByteCount current = chunk;
        int count = current == null ? -1 : current.read(bytes, offset, length);
        if (count >= 0) {
          return count;
        }
        next(current != null);
      }
      return -1;
    }

    private void next(boolean endsOne) throws IOException {
      if (endsOne && !line(in).isEmpty()) {
        throw new IOException("the answer's chunks are damaged");
      }
      String size = line(in).split("[; ]", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,8}")) {
        throw new IOException("the answer's chunks are damaged");
      }
      long length = Long.parseLong(size, 16);
      over = length == 0;
      chunk = new ByteCount(in, length);
    }
  }
}
