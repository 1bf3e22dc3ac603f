package org.coranto.read.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Makes connections. Thread-safe. */
@FunctionalInterface
interface Connector {
  /** Straight, without a proxy, which would look the name up again. */
  Connector DIRECT =
      (socket, to, milliseconds) -> {
        socket.connect(to, milliseconds);
      };

  /** Connects {@code socket} to an address that was checked. */
  void connect(Socket socket, InetSocketAddress to, int milliseconds) throws IOException;
}
