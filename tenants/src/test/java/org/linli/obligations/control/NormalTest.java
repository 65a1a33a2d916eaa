package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.catalogue.entity.FieldKind;

class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "PHONE, +86 138-1234-5678, 13812345678",
    "PHONE, 008613812345678, 13812345678",
    "PHONE, １３８１２３４５６７８, 13812345678",
    "PHONE, (028) 8555 1234, 02885551234",
    "BANK_CARD, 6222 0212 3456 7890, 6222021234567890",
    "CERTIFICATE_NUMBER, 51010719560312001x, 51010719560312001X",
    "PLATE, 川a·12345, 川A12345",
    "E_MAIL, Wang@QQ.com, wang@qq.com",
    "PERSON_NAME, 阿卜杜拉•买买提, 阿卜杜拉·买买提",
    "PERSON_NAME, Anna  Lee, Anna Lee",
  })
  void whatIsWrittenInSeveralWaysIsOne(FieldKind kind, String written, String normal) {
    assertThat(Normal.of(kind, written)).isEqualTo(normal);
  }

  /** The example of GB 11643-1999, annex A: 11010519491231002X; and the same person before 1999. */
  @ParameterizedTest
  @CsvSource({"110105491231002, 11010519491231002X", "11010519491231002x, 11010519491231002X"})
  void theOldIdentityNumberIsTheNewOne(String written, String normal) {
    assertThat(Normal.of(FieldKind.CERTIFICATE_NUMBER, written)).isEqualTo(normal);
  }
}
