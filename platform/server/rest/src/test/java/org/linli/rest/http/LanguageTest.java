package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | en",
        "en-GB,en;q=0.9 | en",
        "zh-TW | zh-CN",
        "fr-FR,en;q=0.5 | en",
        "zh;q=0.3,en;q=0.8 | en",
        "fr | zh-CN",
        "* | zh-CN",
      })
  void theFirstWishThatWeSpeakIsMet(String asked, String spoken) {
    assertThat(Language.of(asked)).isEqualTo(Locale.forLanguageTag(spoken));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz-ZZ;q=nonsense", "en;q=", ",,;;", "en;q=2", "\u0000"})
  void whatIsNoWishIsAnsweredInChinese(String asked) {
    assertThat(Language.of(asked)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void aWishWithoutAnEndIsNotRead() {
    assertThat(Language.of("en," + "x".repeat(10_000))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }
}
