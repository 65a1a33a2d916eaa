package org.linli.rights.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {

  @Test
  void aNameKeepsTheFirstCharacterOfEachWord() {
    assertThat(Masking.name("王小明")).isEqualTo("王**");
    assertThat(Masking.name("欧阳")).isEqualTo("欧*");
    assertThat(Masking.name("Anna Lee")).isEqualTo("A*** L**");
    assertThat(Masking.name("𠮷田")).isEqualTo("𠮷*");
  }

  @Test
  void aNameOfOneCharacterIsHiddenWhole() {
    assertThat(Masking.name("王")).isEqualTo("*");
  }

  @Test
  void aPhoneKeepsItsFormAndFourHiddenDigits() {
    assertThat(Masking.phone("13812345678")).isEqualTo("138****5678");
    assertThat(Masking.phone("+86 138-1234-5678")).isEqualTo("+86 1**-****-5678");
    assertThat(Masking.phone("5551234")).isEqualTo("*******");
  }

  @Test
  void aDeviceCodeKeepsItsKindAlone() {
    assertThat(Masking.deviceCode("SMK-07-0231")).isEqualTo("SMK-**-****");
    assertThat(Masking.deviceCode("0231")).isEqualTo("****");
  }

  @Test
  void anAddressEndsAtTheDistrict() {
    assertThat(Masking.address("武侯区玉林街3栋2单元501室")).isEqualTo("武侯区************");
    assertThat(Masking.address("玉林小区3栋")).isEqualTo("******");
  }

  @Test
  void whatIsHiddenCannotBeToldApart() {
    assertThat(Masking.name("王小明")).isEqualTo(Masking.name("王大力"));
    assertThat(Masking.phone("13811115678")).isEqualTo(Masking.phone("13822225678"));
    assertThat(Masking.deviceCode("SMK-07-0231")).isEqualTo(Masking.deviceCode("SMK-99-1234"));
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Masking.name(null)).isNull();
    assertThat(Masking.phone(null)).isNull();
    assertThat(Masking.deviceCode(null)).isNull();
    assertThat(Masking.address(null)).isNull();
  }
}
