package org.coranto.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** Addresses that must never be connected to, however they are written. */
class UnsafeAddressesTest {
  /** Addresses of hosts, as a resolver gives them for {@code target.example}. */
  private static final String RESOLVED =
      """
      0.0.0.0 0.0.0.1 0.1.2.3 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200
      100.127.255.255 127.0.0.1 127.0.0.53 127.1.2.3 127.255.255.254 168.63.129.16 169.254.0.1
      169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.254 192.0.0.1 192.0.0.192 192.0.2.1
      192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1 198.18.0.1
      198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 224.0.0.251 239.255.255.250 240.0.0.1
      255.255.255.255
      :: ::1 ::2 ::7f00:1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254
      ::ffff:7f00:1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1
      100::1 2001::1 2001:0:7f00:1::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1::1
      2002:a00:1:: 2002:a9fe:a9fe::1 2002:c0a8:101::1 2620:4f:8000::1 3fff::1 3fff:fff::1 5f00::1
      fc00::1 fd00::1 fd00:ec2::254 fdff:ffff::1 fe80::1 fe80::a9fe:a9fe febf::1 fec0::1 feff::1
      ff00::1 ff01::1 ff02::1 ff02::fb ff05::2 ff0e::1 4000::1 8000::1 c000::1
      2a00:1450:4001::5efe:7f00:1 2a00:1450:4001:0:200:5efe:c0a8:101
      """;

  /** Addresses as a feed or a redirect may write them; none of them needs a resolver. */
  private static final List<String> WRITTEN =
      List.of(
          "http://127.0.0.1/",
          "https://127.0.0.1/",
          "HTTP://127.0.0.1/",
          "http://127.0.0.1:80/",
          "http://127.0.0.1./",
          "http://127.1/",
          "http://127.0.1/",
          "http://127/",
          "http://0/",
          "http://0.0.0.0/",
          "http://00000000000/",
          "http://2130706433/",
          "http://4294967295/",
          "http://2852039166/latest/meta-data/",
          "http://017700000001/",
          "http://0177.0.0.1/",
          "http://0177.0.0.01/",
          "http://127.0.0.01/",
          "http://127.000.000.001/",
          "http://0x7f000001/",
          "http://0x7f.0.0.1/",
          "http://0x7f.0x0.0x0.0x1/",
          "http://0x7F.1/",
          "http://127.0.0.0x1/",
          "http://0xa9fea9fe/",
          "http://169.254.43518/",
          "http://169.0xfe.0251.254/",
          "http://0x/",
          "http://10.1.2.3/",
          "http://172.16.9.9/",
          "http://192.168.1.1/",
          "http://169.254.169.254/latest/meta-data/iam/",
          "http://100.100.100.200/latest/",
          "http://256.1.1.1/",
          "http://1.2.3.4.5/",
          "http://1.2.3/",
          "http://\uff11\uff12\uff17.0.0.1/",
          "http://\u2460\u2461\u2466.0.0.1/",
          "http://127\u30020\u30020\u30021/",
          "http://[::1]/",
          "http://[0:0:0:0:0:0:0:1]/",
          "http://[0000:0000:0000:0000:0000:0000:0000:0001]/",
          "http://[::]/",
          "http://[::127.0.0.1]/",
          "http://[::ffff:127.0.0.1]/",
          "http://[::ffff:7f00:1]/",
          "http://[::ffff:a9fe:a9fe]/",
          "http://[0:0:0:0:0:ffff:169.254.169.254]/",
          "http://[64:ff9b::127.0.0.1]/",
          "http://[2002:7f00:1::]/",
          "http://[fe80::1]/",
          "http://[fe80::1%25eth0]/",
          "http://[fe80::1%eth0]/",
          "http://[fd00:ec2::254]/",
          "http://[ff02::1]/",
          "http://[::1/",
          "http://[127.0.0.1]/",
          "http://[v1.fe80::1]/",
          "http://news.example:22/",
          "http://news.example:6379/",
          "http://news.example:8080/",
          "http://news.example:0/",
          "http://news.example:65616/",
          "http://news.example:080x/",
          "http://news.example:-80/",
          "http://news.example:/",
          "http://8.8.8.8:25/",
          "http://news.example@127.0.0.1/",
          "http://127.0.0.1@news.example/",
          "http://a:b@news.example/",
          "http://news.example:80@127.0.0.1/",
          "http://127.0.0.1\\@news.example/",
          "http://news.example\\@127.0.0.1/",
          "http://127.0.0.1%2f@news.example/",
          "http://%31%32%37.0.0.1/",
          "http://127.0.0.1%00.news.example/",
          "http://127.0.0.1\u0000.news.example/",
          "http://news.example\r\nHost: 127.0.0.1/",
          "http://news.example/\r\nX: y",
          "http://news.example\t/",
          "http://news example/",
          "http:///127.0.0.1/",
          "http:/127.0.0.1/",
          "http:127.0.0.1",
          "http://",
          "http://.",
          "http://..127.0.0.1/",
          "http://-news.example/",
          "http://news..example/",
          "http://news.example,127.0.0.1/",
          "http://news.example;127.0.0.1/",
          "file:///etc/passwd",
          "ftp://news.example/a",
          "gopher://127.0.0.1:6379/_INFO",
          "jar:http://news.example/a!/",
          "data:text/xml,<rss/>",
          "javascript:alert(1)",
          "dict://127.0.0.1:11211/",
          "ldap://127.0.0.1/",
          "//127.0.0.1/",
          "127.0.0.1",
          "");

  private final AtomicInteger connections = new AtomicInteger();
  private final List<InetAddress> connected = new ArrayList<>();

  @Test
  void noneOfThemIsConnectedTo() throws Exception {
    List<String> addresses = Arrays.asList(RESOLVED.strip().split("\\s+"));
    assertThat(addresses.size() + WRITTEN.size()).isGreaterThanOrEqualTo(180);
    for (String address : addresses) {
      InetAddress found = InetAddress.getByName(address);
      Fetcher fetcher = fetcher(host -> List.of(found));
      assertThatThrownBy(() -> fetcher.feed("http://target.example/", Map.of()))
          .as(address)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("--allow-host target.example");
    }
    for (String address : WRITTEN) {
      Fetcher fetcher = fetcher(host -> List.of(InetAddress.getByName("93.184.215.14")));
      assertThatThrownBy(() -> fetcher.feed(address, Map.of()))
          .as(address)
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> fetcher.page(address)).as(address).isInstanceOf(Refused.class);
    }
    assertThat(connections).hasValue(0);
  }

  @Test
  void oneAddressThatIsNotPublicSpoilsTheOthers() {
    Fetcher fetcher =
        fetcher(
            host ->
                List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")));

    assertThatThrownBy(() -> fetcher.feed("https://target.example/", Map.of()))
        .isInstanceOf(Refused.class);
    assertThat(connections).hasValue(0);
  }

  /** A name that is public when it is checked and private when it is asked for again. */
  @Test
  void connectsToTheAddressThatWasCheckedAndAsksForItOnce() {
    AtomicInteger lookups = new AtomicInteger();
    Fetcher fetcher =
        fetcher(
            host ->
                List.of(
                    InetAddress.getByName(
                        lookups.incrementAndGet() == 1 ? "93.184.215.14" : "127.0.0.1")));

    assertThatThrownBy(() -> fetcher.feed("http://rebinding.example/", Map.of()))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(Refused.class);
    assertThat(connected).extracting(InetAddress::getHostAddress).containsExactly("93.184.215.14");
    assertThatThrownBy(() -> fetcher.feed("http://rebinding.example/", Map.of()))
        .isInstanceOf(Refused.class);
    assertThat(connections).hasValue(1);
    assertThat(lookups).hasValue(2);
  }

  @Test
  void publicAddressesAreConnectedTo() throws UnknownHostException {
    for (String address :
        List.of("8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2a00:1450::1")) {
      assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).as(address).isTrue();
    }
  }

  @Test
  void aHostThatIsAllowedByNameIsAllowedAloneAndOnItsPort() {
    Guard guard =
        new Guard(
            Set.of("inside.example", "other.example:8080"),
            host -> List.of(InetAddress.getByName("10.0.0.1")));

    assertThat(allows(guard, "http://inside.example/")).isTrue();
    assertThat(allows(guard, "http://INSIDE.example./x")).isTrue();
    assertThat(allows(guard, "http://inside.example:8080/")).isFalse();
    assertThat(allows(guard, "http://other.example:8080/")).isTrue();
    assertThat(allows(guard, "http://other.example/")).isFalse();
    assertThat(allows(guard, "http://a.inside.example/")).isFalse();
    assertThat(allows(guard, "http://10.0.0.1/")).isFalse();
  }

  private static boolean allows(Guard guard, String address) {
    try {
      return !guard.addresses(WebAddress.parse(address)).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private Fetcher fetcher(Resolver resolver) {
    Connector connector =
        (Socket socket, java.net.InetSocketAddress to, int milliseconds) -> {
          connections.incrementAndGet();
          connected.add(to.getAddress());
          throw new IOException("not in a test");
        };
    return new Fetcher(
        new Fetcher.Settings(
            "Coranto/test", Set.of(), Duration.ZERO, Duration.ofSeconds(5), 1000, 5),
        resolver,
        connector,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }
}
