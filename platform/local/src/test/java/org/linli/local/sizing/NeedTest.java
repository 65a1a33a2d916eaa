package org.linli.local.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a cluster has to be. */
class NeedTest {

  private static Need need(int communities) {
    return Need.of(City.of(communities), Costs.MEASURED);
  }

  @Test
  void aPilotIsCarriedByTwoServers() {
    var need = need(100);
    assertThat(need.servers()).isEqualTo(new Span(2, 2));
    assertThat(need.doors()).isEqualTo(new Span(2, 2));
    assertThat(need.first()).isEqualTo(Need.First.NOTHING);
  }

  @Test
  void aCityNeedsMoreOfEverythingThanAPilot() {
    var pilot = need(100);
    var city = need(3_000);
    var province = need(30_000);
    for (var part :
        Stream.<java.util.function.Function<Need, Span>>of(
                Need::feedCores, Need::screenCores, Need::sessionGigabytes, Need::diskGigabytes)
            .toList()) {
      assertThat(part.apply(city).low()).isGreaterThan(part.apply(pilot).low());
      assertThat(part.apply(province).high())
          .isCloseTo(
              10 * part.apply(city).high(), org.assertj.core.data.Percentage.withPercentage(1));
    }
    assertThat(city.first()).isNotEqualTo(Need.First.NOTHING);
  }

  @Test
  void whatIsNeededIsASpanWhoseEndsAreInOrder() {
    assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Span.needed(100, new Span(10, 50))).isEqualTo(new Span(2, 10));
  }

  @Test
  void devicesThatSpeakTwiceAsOftenNeedTwiceTheProcessorsAndDisks() {
    var often = Need.of(City.of(3_000, 300, 150), Costs.MEASURED);
    var seldom = Need.of(City.of(3_000, 300, 300), Costs.MEASURED);
    assertThat(often.feedCores()).isEqualTo(seldom.feedCores().times(2));
    assertThat(often.screenCores()).isEqualTo(seldom.screenCores());
    assertThat(often.brokerGigabytes().high())
        .isCloseTo(2 * seldom.brokerGigabytes().high(), org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void aMillionDevicesOnLinesNeedDoorsByTheirNumberAlone() {
    var quiet = Need.of(City.of(3_000, 340, 86_400), Costs.MEASURED);
    assertThat(quiet.doors().low()).isGreaterThanOrEqualTo(29);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "many", "", "3,3", "1 2"})
  void whatIsNoCityIsRefused(String words) {
    var said = words.equals("3,3") ? new String[] {"3", "3"} : words.split(" ");
    assertThatThrownBy(() -> SizeCommand.city(said)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTableSaysCitySpansAndWhatIsShortFirst() {
    var out = new ByteArrayOutputStream();
    SizeCommand.tell(SizeCommand.city("3,000"), new PrintStream(out, true, StandardCharsets.UTF_8));
    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(9);
    assertThat(text).contains("900,000", "MQTT", "GB", "Short first");
    assertThat(SizeCommand.city("10", "5", "60")).isEqualTo(City.of(10, 5, 60));
  }
}
