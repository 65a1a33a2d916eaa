package org.linli.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.addresses.entity.AddressRange;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.3.0.7,10.3.0.7,true",
    "10.3.0.7,10.3.0.8,false",
    "10.3.0.0/16,10.3.255.1,true",
    "10.3.0.0/16,10.4.0.1,false",
    "10.3.77.5/16,10.3.0.1,true",
    "192.168.1.128/25,192.168.1.127,false",
    "192.168.1.128/25,192.168.1.255,true",
    "2001:db8::/32,2001:db8:ffff::1,true",
    "2001:db8::/32,2001:db9::1,false",
    "::1,0:0:0:0:0:0:0:1,true",
    "10.3.0.7,::ffff:10.3.0.7,true",
    "fe80::/16,fe80::1%eth0,true",
    "10.0.0.0/8,not-an-address,false",
    "10.0.0.0/8,localhost,false"
  })
  void anAddressLiesInARangeOrNot(String range, String address, boolean holds) {
    assertThat(AddressRange.of(range).holds(address)).isEqualTo(holds);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "example.org",
        "localhost",
        "10.3.0",
        "10.3.0.256",
        "10.3.0.7/33",
        "10.3.0.7/x",
        "10.3.0.7/-1",
        "10.3.0.7/",
        "::/129",
        ":",
        "1.2.3.4; drop table tenant"
      })
  void whatIsNoAddressIsRefusedAndNoNameIsEverLookedUp(String text) {
    assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "10.0.0.0/7", "::/0", "2001::/15"})
  void halfTheWorldIsNotBlockedByASlip(String text) {
    assertThatThrownBy(() -> AddressRange.of(text))
        .isInstanceOfSatisfying(
            Invalid.class, refused -> assertThat(refused.arguments()).contains("address-too-wide"));
  }

  @Test
  void aRangeHasOneFormHoweverItWasWritten() {
    assertThat(AddressRange.of(" 10.3.77.5/16 ").toString()).isEqualTo("10.3.0.0/16");
    assertThat(AddressRange.of("10.3.0.7/32").toString()).isEqualTo("10.3.0.7");
    assertThat(AddressRange.of("2001:DB8::1/32"))
        .isEqualTo(AddressRange.of("2001:db8::/32"))
        .hasSameHashCodeAs(AddressRange.of("2001:db8::/32"));
    assertThat(AddressRange.of("10.3.0.7").holds(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.3.0.7, 10.3.0.7",
    "' 10.3.0.7 ', 10.3.0.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:DB8:1:2::9%eth0, 2001:db8:1:2:0:0:0:0/64",
    "::ffff:10.3.0.7, 10.3.0.7",
    "example.org, example.org",
    "'', ''"
  })
  void somebodyOutsideIsWrittenDownByTheNetworkOfTheAddress(String address, String kept) {
    assertThat(AddressRange.network(address)).isEqualTo(kept);
  }

  @Test
  void whatIsNoAddressAtAllIsCutToLength() {
    assertThat(AddressRange.network(null)).isEmpty();
    assertThat(AddressRange.network("x".repeat(500))).hasSize(60);
  }
}
