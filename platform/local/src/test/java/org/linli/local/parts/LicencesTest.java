package org.linli.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which licences a part may be shipped. */
class LicencesTest {

  private static final Licences FEW =
      Licences.read(
          """
          # a remark
          allow\tApache-2.0
          allow\tMIT
          except\torg.odd:one\tchosen by hand, see NOTICE
          except\torg.house:*\tall of one house
          """);

  private static Part part(String name, String... licences) {
    return new Part(name, "1", List.of(licences));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apache-2.0",
        "apache-2.0",
        "(GPL-2.0-only OR MIT)",
        "GPL-2.0-only OR MIT",
        "MIT AND Apache-2.0"
      })
  void anAllowedOneIsEnoughHoweverItIsWritten(String licence) {
    assertThat(FEW.refused(List.of(part("a:b", licence)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GPL-3.0-only", "MIT AND GPL-3.0-only", "Apache", "proprietary"})
  void anotherIsRefused(String licence) {
    assertThat(FEW.refused(List.of(part("a:b", licence)))).hasSize(1);
  }

  @Test
  void ofSeveralOneMayBeChosen() {
    assertThat(FEW.refused(List.of(part("a:b", "GPL-2.0-only", "MIT")))).isEmpty();
  }

  @Test
  void aPartThatNamesNoneIsRefused() {
    assertThat(FEW.refused(List.of(part("a:b")))).extracting(Part::name).containsExactly("a:b");
  }

  @Test
  void anExceptionHoldsForItsPartOrItsHouseAlone() {
    var parts =
        List.of(
            part("org.odd:one", "GPL-3.0-only"),
            part("org.odd:two", "GPL-3.0-only"),
            part("org.house:any", "GPL-3.0-only"));
    assertThat(FEW.refused(parts)).extracting(Part::name).containsExactly("org.odd:two");
  }

  @Test
  void anExceptionThatNothingNeedsIsTold() {
    assertThat(FEW.idle(List.of(part("org.odd:one", "MIT"), part("org.house:any"))))
        .containsExactly("org.odd:one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"allow", "forbid\tGPL", "except\ta:b", "except\ta:b\t "})
  void aLineThatIsNeitherIsNamed(String line) {
    assertThatThrownBy(() -> Licences.read("allow\tMIT\n" + line))
        .isInstanceOf(PartsRefused.class)
        .hasMessageContaining("2");
  }

  @Test
  void theDeliveredOnesAllowNoCopyleftOfWholeWorks() {
    var strong = List.of(part("a:b", "GPL-3.0-only"), part("a:c", "AGPL-3.0-only"));
    assertThat(Licences.delivered().refused(strong)).hasSize(2);
    assertThat(Licences.delivered().refused(List.of(part("a:b", "Apache-2.0")))).isEmpty();
  }
}
