package org.coranto.read.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. Thread-safe. */
@FunctionalInterface
interface Resolver {
  /** The system's way. */
  Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /** All addresses of {@code host}, at least one. */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
