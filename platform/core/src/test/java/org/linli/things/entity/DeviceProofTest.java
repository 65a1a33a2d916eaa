package org.linli.things.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceProofTest {

  @Test
  void aDeviceShowsItsIdAndItsSecret() {
    assertThat(DeviceProof.of("Device a:b:c")).isEqualTo(new DeviceProof("a", "b:c"));
    assertThat(DeviceProof.of("device  a:b")).isEqualTo(new DeviceProof("a", "b"));
    assertThat(DeviceProof.of("Device a:hidden")).asString().doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer a:b", "Device", "Device ab", "Devicea:b", "Basic YTpi"})
  void everythingElseIsNoProof(String header) {
    assertThat(DeviceProof.of(header)).isNull();
    assertThat(DeviceProof.of(null)).isNull();
  }

  @Test
  void idsOfObservationsAreTextWhereTheyMayBe() {
    var old = new Service("v1.0", "http://x");
    var young = new Service("v1.1", "http://x");
    assertThat(old.id(Kind.OBSERVATION, 5)).isEqualTo(5L);
    assertThat(young.id(Kind.OBSERVATION, 5)).isEqualTo("5");
    assertThat(young.id(Kind.THING, 5)).isEqualTo(5L);
  }

  /** The standard's figure 2: whoever goes somewhere can come back. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyLinkHasOneThatLeadsBack(Kind kind) {
    assertThat(kind.links()).isNotEmpty();
    for (var link : kind.links()) {
      assertThat(link.target().links())
          .as(kind + "/" + link.name())
          .anyMatch(
              back ->
                  back.target() == kind
                      && back.from().equals(link.to())
                      && back.to().equals(link.from()));
      assertThat(kind.link(link.name())).contains(link);
    }
    assertThat(Kind.ofCollection(kind.plural())).contains(kind);
    assertThat(Kind.ofCollection(kind.singular())).isEmpty();
    assertThat(kind.property("nothing")).isEmpty();
  }
}
