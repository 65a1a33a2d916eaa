package org.linli.look.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.look.testing.Window;
import org.linli.packs.Text;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.OperationMode;

class SayTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theWindowsLanguageIsSpoken() {
    assertThat(Say.locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Say.word(Outcome.DENY)).isEqualTo("Denied");
    chinese();
    assertThat(Say.word(Outcome.DENY)).isEqualTo("拒绝");
  }

  @Test
  void withoutAWindowChineseIsSpoken() {
    window.close();
    assertThat(Say.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Say.text("look.ago.now")).isEqualTo("刚刚");
  }

  @Test
  void argumentsStandWhereTheTextWantsThem() {
    assertThat(Say.text("look.source", "ledger", "10:00")).isEqualTo("Source: ledger · 10:00");
    assertThat(Say.text("look.account.of", "Li")).isEqualTo("Account: Li");
  }

  @Test
  void aTextOfAPackIsSaidInTheLanguageOfTheWindow() {
    assertThat(Say.text(new Text("温度", "Temperature"))).isEqualTo("Temperature");
    chinese();
    assertThat(Say.text(new Text("温度", "Temperature"))).isEqualTo("温度");
  }

  @Test
  void nothingIsADash() {
    assertThat(Say.none()).isEqualTo("–");
    assertThat(Say.text((Text) null)).isEqualTo(Say.none());
    assertThat(Say.word(null)).isEqualTo(Say.none());
    assertThat(Say.time(null)).isEqualTo(Say.none());
    assertThat(Say.second(null)).isEqualTo(Say.none());
    assertThat(Say.clock(null)).isEqualTo(Say.none());
    assertThat(Say.ago(null, NOW)).isEqualTo(Say.none());
  }

  @Test
  void thousandsAreGrouped() {
    assertThat(Say.number(0)).isEqualTo("0");
    assertThat(Say.number(999)).isEqualTo("999");
    assertThat(Say.number(3_047)).isEqualTo("3,047");
    assertThat(Say.number(-1_234_567)).isEqualTo("-1,234,567");
  }

  @Test
  void noMoreDigitsAreSaidThanAskedFor() {
    assertThat(Say.number(21.4567, 1)).isEqualTo("21.5");
    assertThat(Say.number(21.0, 1)).isEqualTo("21");
    assertThat(Say.number(0.04, 1)).isEqualTo("0");
    assertThat(Say.number(1_234.5, 0)).isEqualTo("1,234");
  }

  @Test
  void aShareHasOneDigit() {
    assertThat(Say.percent(1, 3)).isEqualTo("33.3%");
    assertThat(Say.percent(3, 3)).isEqualTo("100%");
    assertThat(Say.percent(0, 3)).isEqualTo("0%");
  }

  @Test
  void nothingOfNothingIsNoShare() {
    assertThat(Say.percent(0, 0)).isEqualTo(Say.none());
  }

  @Test
  void timesAreSaidInTheZoneOfWhoLooks() {
    var at = LocalDateTime.parse("2026-03-02T08:05:09").atZone(Say.zone()).toInstant();
    assertThat(Say.time(at)).isEqualTo("2026-03-02 08:05");
    assertThat(Say.second(at)).isEqualTo("2026-03-02 08:05:09");
    assertThat(Say.clock(at)).isEqualTo("08:05:09");
    assertThat(Say.hour(at)).isEqualTo("08:05");
  }

  @Test
  void lessThanAMinuteAgoIsJustNow() {
    assertThat(ago(Duration.ZERO)).isEqualTo("just now");
    assertThat(ago(Duration.ofSeconds(59))).isEqualTo("just now");
    assertThat(ago(Duration.ofSeconds(60))).isEqualTo("1 min ago");
  }

  @Test
  void anHourAgoIsNotSixtyMinutesAgo() {
    assertThat(ago(Duration.ofMinutes(59))).isEqualTo("59 min ago");
    assertThat(ago(Duration.ofMinutes(60))).isEqualTo("1 h ago");
  }

  @Test
  void aDayAgoIsNotTwentyFourHoursAgo() {
    assertThat(ago(Duration.ofHours(23))).isEqualTo("23 h ago");
    assertThat(ago(Duration.ofHours(24))).isEqualTo("1 d ago");
    assertThat(ago(Duration.ofDays(30))).isEqualTo("30 d ago");
  }

  @Test
  void aClockThatRunsAheadIsNoFuture() {
    assertThat(Say.ago(NOW.plusSeconds(90), NOW)).isEqualTo("just now");
  }

  @Test
  void aWordOfTheBundlesGoesBeforeTheWordItself() {
    assertThat(Say.wordOr("OperationMode.", OperationMode.PPP.name()))
        .isEqualTo(Say.word(OperationMode.PPP));
    assertThat(Say.wordOr("source.", "no-such-source")).isEqualTo("no-such-source");
  }

  @Test
  void aRefusalIsExplainedInTheLanguageOfTheWindow() {
    var english = Say.explain(new NotSignedIn());
    assertThat(english.title()).isNotBlank().doesNotContain("not-signed-in");
    chinese();
    assertThat(Say.explain(new NotSignedIn()).title())
        .containsPattern("\\p{IsHan}")
        .isNotEqualTo(english.title());
  }

  @Test
  void aRefusalInOneLineHasItsReasonBehindItsName() {
    var refusal = new NotFound("view");
    var problem = Say.explain(refusal);
    assertThat(Say.problem(refusal)).startsWith(problem.title()).contains(problem.detail());
  }

  @Test
  void aRefusalNeverShowsItsCode() {
    assertThat(Say.problem(new NotPermitted("cases:read"))).doesNotContain("not-permitted");
    assertThat(Say.problem(new Invalid("search", "too-long"))).doesNotContain("too-long");
  }

  @Test
  void bothLanguagesAreOffered() {
    assertThat(Texts.INSTANCE.getProvidedLocales())
        .containsExactly(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  }

  @Test
  void lookingForATextLeavesTheThreadsClassLoaderAsItWas() {
    var before = Thread.currentThread().getContextClassLoader();
    var other = new ClassLoader(null) {};
    Thread.currentThread().setContextClassLoader(other);
    try {
      assertThat(Say.text("look.ago.now")).isEqualTo("just now");
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(other);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private void chinese() {
    window.close();
    window = Window.chinese();
  }

  private static String ago(Duration passed) {
    return Say.ago(NOW.minus(passed), NOW);
  }
}
