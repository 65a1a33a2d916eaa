package org.linli.local.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.local.sizing.Need.First;

/** What a city is short of first, and where its numbers end. */
class ShortFirstTest {

  private static final String LANGUAGE = "linli.language";

  @AfterEach
  void english() {
    System.clearProperty(LANGUAGE);
  }

  private static First first(int communities, int devices, int seconds) {
    return Need.of(City.of(communities, devices, seconds), Costs.MEASURED).first();
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,300,NOTHING",
    "100,10,300,NOTHING",
    "3000,0,300,SESSIONS",
    "1000,10,300,SESSIONS",
    "50,3000,300,DISK",
    "30000,300,60,DISK",
  })
  void eachCityIsShortOfSomethingElse(int communities, int devices, int seconds, First first) {
    assertThat(first(communities, devices, seconds)).isEqualTo(first);
  }

  /** Where two servers have processors enough, more servers do not help. */
  @Test
  void whatTwoServersCarryIsShortOfNothingButDisks() {
    for (int devices = 0; devices < 6_000; devices += 100) {
      var need = Need.of(City.of(50, devices, 300), Costs.MEASURED);
      if (need.feedCores().plus(need.screenCores()).high() <= 4) {
        assertThat(need.first()).as(devices + " devices").isIn(First.NOTHING, First.DISK);
      }
    }
  }

  @Test
  void readingsThatAreKeptForADayAloneLeaveTheDatabaseShort() {
    var city = new City(3_000, 300, 10, 20, 0.1, 1, 1);
    assertThat(Need.of(city, Costs.MEASURED).first()).isEqualTo(First.FEEDS);
  }

  @Test
  void aNumberThatNoCityHasIsRefused() {
    new City(1_000_000, 0, 1, 1, 0, 0, 0);
    for (var none :
        Arrays.<Runnable>asList(
            () -> City.of(0),
            () -> City.of(1_000_001),
            () -> City.of(1, -1, 1),
            () -> City.of(1, 1, 0),
            () -> new City(1, 1, 1, 0, 1, 1, 1),
            () -> new City(1, 1, 1, 1, -0.1, 1, 1),
            () -> new City(1, 1, 1, 1, 1, -1, 1),
            () -> new City(1, 1, 1, 1, 1, 1, -1))) {
      assertThatThrownBy(none::run).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** More devices than an {@code int} holds are still more. */
  @Test
  void theLargestCityIsCountedWithoutTurningRound() {
    var city = City.of(1_000_000, 1_000_000, 1);
    assertThat(city.allDevices()).isEqualTo(1_000_000_000_000L);
    var need = Need.of(city, Costs.MEASURED);
    assertThat(need.doors().low()).isGreaterThan(1e7);
    assertThat(need.diskGigabytes().low()).isPositive();
  }

  @Test
  void fewerThanTwoOfWhatMayFailAreNeverNamed() {
    var need = Need.of(City.of(1, 0, 300), Costs.MEASURED);
    assertThat(need.servers()).isEqualTo(new Span(2, 2));
    assertThat(need.doors()).isEqualTo(new Span(2, 2));
    assertThat(need.feedCores()).isEqualTo(new Span(0, 0));
    assertThat(need.brokerGigabytes()).isEqualTo(new Span(0, 0));
  }

  @Test
  void aSpanIsCountedEndByEnd() {
    var span = new Span(1.2, 3.4);
    assertThat(span.plus(new Span(1, 1)).high()).isCloseTo(4.4, within(1e-9));
    assertThat(span.up()).isEqualTo(new Span(2, 4));
    assertThat(span.atLeast(2)).isEqualTo(new Span(2, 3.4));
    assertThat(span.atLeast(9)).isEqualTo(new Span(9, 9));
    assertThat(span.times(0)).isEqualTo(new Span(0, 0));
    assertThat(new Span(1, 1).up()).isEqualTo(new Span(1, 1));
  }

  private static String table(String... words) {
    var out = new ByteArrayOutputStream();
    SizeCommand.tell(SizeCommand.city(words), new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theTableIsToldInTheLanguageOfTheStart() {
    System.setProperty(LANGUAGE, "zh");
    assertThat(table("50", "3000", "300")).contains("50 个社区", "150,000 台设备", "最先不足：磁盘");
  }

  /** Every outcome has its sentence in both languages. */
  @Test
  void whatIsShortIsSaidInASentenceOfItsOwn() {
    for (var language : Set.of("zh", "en")) {
      System.setProperty(LANGUAGE, language);
      var said =
          Arrays.stream(First.values())
              .map(first -> org.linli.local.Words.of("size-first-" + first.name().toLowerCase()))
              .collect(Collectors.toSet());
      assertThat(said).hasSize(First.values().length);
    }
  }

  @Test
  void smallNumbersHaveADigitBehindThePointAndLargeOnesNone() {
    assertThat(table("100", "0", "300"))
        .contains("processors for readings        0.0 - 0.0")
        .contains("100 communities, 0 devices, 0 messages/s");
    assertThat(table("30000")).containsPattern("servers of screens and calls   \\d{3} - \\d{3}");
  }
}
