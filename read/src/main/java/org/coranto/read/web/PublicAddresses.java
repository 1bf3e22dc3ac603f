package org.coranto.read.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others: the special-purpose registries of IANA
 * for IPv4 and IPv6, and what cloud providers use inside. Of IPv6 only the global unicast range
 * passes, without the ranges that carry an IPv4 address or lead into a tunnel.
 */
final class PublicAddresses {
  /** The addresses of {@code length} bytes that share their first {@code bits} with one. */
  private record Range(BigInteger start, int length, int bits) {
    boolean holds(byte[] address) {
      return address.length == length
          && new BigInteger(1, address).xor(start).shiftRight(length * 8 - bits).signum() == 0;
    }
  }

  private static final List<Range> DENIED =
      List.of(
          range("0.0.0.0", 8), // this network
          range("10.0.0.0", 8), // private
          range("100.64.0.0", 10), // shared by carriers
          range("127.0.0.0", 8), // loopback
          range("169.254.0.0", 16), // link-local, metadata services
          range("172.16.0.0", 12), // private
          range("192.0.0.0", 24), // protocol assignments
          range("192.0.2.0", 24), // documentation
          range("192.31.196.0", 24), // AS112
          range("192.52.193.0", 24), // multicast tunnels
          range("192.88.99.0", 24), // 6to4 relays
          range("192.168.0.0", 16), // private
          range("192.175.48.0", 24), // AS112
          range("198.18.0.0", 15), // benchmarks
          range("198.51.100.0", 24), // documentation
          range("203.0.113.0", 24), // documentation
          range("168.63.129.16", 32), // a cloud's inner service
          range("224.0.0.0", 4), // multicast
          range("240.0.0.0", 4), // reserved, broadcast
          range("2001::", 23), // protocol assignments, Teredo, ORCHID
          range("2001:db8::", 32), // documentation
          range("2002::", 16), // 6to4
          range("2620:4f:8000::", 48), // AS112
          range("3fff::", 20)); // documentation
  private static final Range GLOBAL_UNICAST = range("2000::", 3);

  private PublicAddresses() {}

  /** Whether everybody's Internet has this address. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 16 && (!GLOBAL_UNICAST.holds(bytes) || carriesIpv4(bytes))) {
      return false;
    }
    return DENIED.stream().noneMatch(range -> range.holds(bytes));
  }

  /** Whether the interface part is that of ISATAP, which leads to the IPv4 address in it. */
  private static boolean carriesIpv4(byte[] b) {
    return (b[8] & 0xFC) == 0 && b[9] == 0 && b[10] == 0x5E && b[11] == (byte) 0xFE;
  }

  private static Range range(String start, int bits) {
    try {
      byte[] address = InetAddress.getByName(start).getAddress();
      return new Range(new BigInteger(1, address), address.length, bits);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(start, e);
    }
  }
}
