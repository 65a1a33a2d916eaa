package org.linli.courier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.addresses.entity.AddressRange;
import org.linli.courier.control.PublicAddress;

class EndpointTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2001:0:4136:e378::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1"
      })
  void whatLeadsInsideIsNotPublic(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "172.32.0.1",
        "192.169.0.1",
        "223.255.255.1",
        "2400:3200::1",
        "2606:4700:4700::1111",
        "2001:4860:4860::8888"
      })
  void whatIsInTheOpenIsPublic(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "host",
        "//host/x",
        "file:///etc/passwd",
        "gopher://host/",
        "http://",
        "http:///x",
        "http://user@host/",
        "http://host/#x",
        "http://host:0/",
        "http://host:70000/",
        "http://host/a b",
        "http://host/\r\nX: y",
        "http://主机/"
      })
  void whatIsNoAddressOfAWebServerIsRefused(String text) {
    assertThatThrownBy(() -> Endpoint.of(text)).isInstanceOf(Invalid.class);
  }

  @Test
  void anEndpointIsNamedAsASignatureNamesIt() {
    assertThat(Endpoint.of("https://City.Example:443/a/b?c=d"))
        .satisfies(
            endpoint -> {
              assertThat(endpoint.authority()).isEqualTo("city.example");
              assertThat(endpoint.path()).isEqualTo("/a/b");
              assertThat(endpoint.target()).isEqualTo("/a/b?c=d");
              assertThat(endpoint.secure()).isTrue();
            });
    assertThat(Endpoint.of("http://city.example:8080").authority()).isEqualTo("city.example:8080");
    assertThat(Endpoint.of("http://city.example:8080").path()).isEqualTo("/");
    assertThatThrownBy(() -> Endpoint.of("http://host/" + "x".repeat(500)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anInsideIsReachedWhenItIsAllowedAndNoOtherWithIt() {
    var allowed = List.of(AddressRange.of("10.3.0.0/16"), AddressRange.of("::1"));
    assertThat(Endpoint.of("http://10.3.0.7/").address(allowed).getHostAddress())
        .isEqualTo("10.3.0.7");
    assertThat(Endpoint.of("http://[::1]/").address(allowed).isLoopbackAddress()).isTrue();
    assertThatThrownBy(() -> Endpoint.of("http://10.4.0.7/").address(allowed))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).contains("endpoint-inside"));
  }
}
