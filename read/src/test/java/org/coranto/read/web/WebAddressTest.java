package org.coranto.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebAddressTest {
  @Test
  void takesAddressesApart() throws Refused {
    assertThat(WebAddress.parse(" HTTPS://News.Example.ORG./a/b?c=d#e "))
        .isEqualTo(new WebAddress(true, "news.example.org", 443, "/a/b?c=d"));
    assertThat(WebAddress.parse("http://news.example?x"))
        .isEqualTo(new WebAddress(false, "news.example", 80, "/?x"));
    assertThat(WebAddress.parse("http://[2A00:1450::1]:443/").host()).isEqualTo("[2a00:1450::1]");
    assertThat(WebAddress.parse("http://b\u00fccher.example/").host())
        .isEqualTo("xn--bcher-kva.example");
    assertThat(WebAddress.parse("http://news.example/\u00e9 \"x").target())
        .isEqualTo("/%C3%A9%20%22x");
    assertThat(WebAddress.parse("http://news.example/%41").target()).isEqualTo("/%41");
  }

  @Test
  void followsReferences() throws Refused {
    WebAddress base = WebAddress.parse("https://news.example/a/b?c");

    assertThat(base.resolve("x")).hasToString("https://news.example/a/x");
    assertThat(base.resolve("/x y")).hasToString("https://news.example/x%20y");
    assertThat(base.resolve("//other.example/z")).hasToString("https://other.example/z");
    assertThat(base.resolve("http://other.example:8080")).hasToString("http://other.example:8080/");
    assertThat(base.resolve("/x").site()).isEqualTo("https://news.example");
  }
}
