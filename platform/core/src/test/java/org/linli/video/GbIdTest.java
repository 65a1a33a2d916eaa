package org.linli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.video.entity.CatalogueItem;
import org.linli.video.entity.GbId;
import org.linli.video.entity.GbKind;
import org.linli.video.entity.SipServer;

class GbIdTest {

  private static final DivisionCode JINJIANG = new DivisionCode("510104020001");

  @ParameterizedTest
  @CsvSource({
    "51010400001110000001,DVR,true,true",
    "51010400001180000001,NVR,true,true",
    "51010400001310000001,CAMERA,true,true",
    "51010400001320000001,NETWORK_CAMERA,true,true",
    "51010400001340000001,ALARM_INPUT,true,true",
    "51010400002000000001,SIP_SERVER,true,false",
    "51010400002150000001,BUSINESS_GROUP,false,false",
    "51010400002160000001,VIRTUAL_ORGANISATION,false,false"
  })
  void theKindStandsInTheNumber(String number, GbKind kind, boolean registers, boolean isDevice) {
    var gbId = new GbId(number);
    assertThat(gbId.kind()).isEqualTo(kind);
    assertThat(gbId.kind().registers()).isEqualTo(registers);
    assertThat(gbId.kind().isDevice()).isEqualTo(isDevice);
    assertThat(GbId.isOne(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5101",
        "5101040000132000000x",
        "510104000013200000011",
        "51010400009990000001"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertThat(GbId.isOne(text)).isFalse();
    assertThatThrownBy(() -> new GbId(text)).isInstanceOf(Invalid.class);
  }

  @Test
  void aNumberLiesInItsDistrictOrInTheCity() {
    assertThat(new GbId("51010400001320000001").liesIn(JINJIANG)).isTrue();
    assertThat(new GbId("51010000001320000001").liesIn(JINJIANG)).isTrue();
    assertThat(new GbId("51010500001320000001").liesIn(JINJIANG)).isFalse();
    assertThat(new GbId("34020000001320000001").liesIn(JINJIANG)).as("a maker's own").isFalse();
  }

  @Test
  void thePlatformIsASipServerAndItsDomainBeginsItsNumber() {
    assertThat(new SipServer(SipServer.USUAL).domain()).isEqualTo("5101000000");
    assertThatThrownBy(() -> new SipServer("51010400001320000001"))
        .hasMessageContaining("linli.sip.server");
  }

  @Test
  void anEntryWithoutANameIsCalledByItsNumberAndLongWordsAreCut() {
    var gbId = new GbId("51010400001320000001");
    var entry = new CatalogueItem(gbId, " ", "m".repeat(300), "", true);
    assertThat(entry.name()).isEqualTo(gbId.value());
    assertThat(entry.maker()).hasSize(120);
    assertThat(entry.model()).isNull();
  }
}
