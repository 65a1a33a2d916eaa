package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What anybody may send has an end in memory and in a minute. */
class ViolationBookTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final ViolationBook book = new ViolationBook();

  private static String report(String blocked) {
    return "{\"csp-report\": {\"effective-directive\": \"img-src\", \"blocked-uri\": \""
        + blocked
        + "\"}}";
  }

  @Test
  void theSameRefusalIsCountedAndTheLatestStandsFirst() {
    book.take(report("https://a.example/"), NOW);
    book.take(report("https://b.example/"), NOW.plusSeconds(1));
    book.take(report("https://a.example/"), NOW.plusSeconds(2));
    assertThat(book.list())
        .extracting(one -> one.blocked() + one.count())
        .containsExactly("https://a.example/2", "https://b.example/1");
    assertThat(book.list().getFirst().first()).isEqualTo(NOW);
    assertThat(book.list().getFirst().last()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void aFloodIsCountedAndNotReadUntilTheMinuteIsOver() {
    for (int i = 0; i < ViolationBook.MOST_A_MINUTE; i++) {
      assertThat(book.take(report("a"), NOW)).isTrue();
    }
    assertThat(book.take(report("a"), NOW.plusSeconds(59))).isFalse();
    assertThat(book.unread()).isEqualTo(1);
    assertThat(book.list().getFirst().count()).isEqualTo(ViolationBook.MOST_A_MINUTE);
    assertThat(book.take(report("a"), NOW.plusSeconds(61))).isTrue();
  }

  @Test
  void whoFilledTheBookDoesNotBlindItForEver() {
    for (int i = 0; i < ViolationBook.MOST_KINDS; i++) {
      book.take(report("junk" + i), NOW);
    }
    book.take(report("real"), NOW.plus(ViolationBook.OLD));
    assertThat(book.list()).hasSize(ViolationBook.MOST_KINDS);
    book.take(report("real"), NOW.plus(ViolationBook.OLD).plusSeconds(61));
    assertThat(book.list()).extracting("blocked").containsExactly("real");
  }

  @Test
  void kindsHaveAnEndAndThoseKnownGoOnBeingCounted() {
    for (int i = 0; i <= ViolationBook.MOST_KINDS; i++) {
      book.take(report("a" + i), NOW.plusSeconds(61L * i));
    }
    assertThat(book.list()).hasSize(ViolationBook.MOST_KINDS);
    assertThat(book.unread()).isEqualTo(1);
    book.take(report("a0"), NOW.plusSeconds(10_000));
    assertThat(book.list().getFirst().count()).isEqualTo(2);
  }
}
