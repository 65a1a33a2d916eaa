package org.linli.showcase.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FillingTest {

  @Test
  void whatIsSaidIsTakenAndWhereNothingIsSaidTheSettingOfEarlierVersions() {
    assertThat(Filling.of(" city ", true)).isEqualTo(Filling.CITY);
    assertThat(Filling.of("none", true)).isEqualTo(Filling.NONE);
    assertThat(Filling.of("", true)).isEqualTo(Filling.SHOWCASE);
    assertThat(Filling.of("", false)).isEqualTo(Filling.NONE);
  }

  @Test
  void anotherWordIsRefused() {
    assertThatThrownBy(() -> Filling.of("both", false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
