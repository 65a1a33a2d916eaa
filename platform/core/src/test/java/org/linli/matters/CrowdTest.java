package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.Opened;
import org.linli.testing.TestPlatform;

/** A crowd that holds every connection of the pool does not wait for itself. */
class CrowdTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Ground ground = new Ground();

  private MattersForTests over(TestPlatform narrow) {
    return new MattersForTests(narrow, ground.community.tell);
  }

  @Test
  void manyWhoComeAtOnceAreAllTakenUpEachUnderANumberOfItsOwn() {
    var narrow = TestPlatform.pooled(5);
    var wired = over(narrow);
    var draft = ground.draft("hotline", Door.HOTLINE, Map.of("what", "water"));
    Callable<Opened> open = () -> narrow.as(ground.clerk, () -> wired.matters.open(draft));
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          try (var threads = Executors.newFixedThreadPool(12)) {
            var opened = threads.invokeAll(Collections.nCopies(24, open));
            assertThat(opened).extracting(one -> one.get().number()).doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void whoAsksWithoutAnAccountHoldsOneConnection() {
    var narrow = TestPlatform.pooled(1);
    var wired = over(narrow);
    var opened = ground.open(ground.clerk, "hotline", Door.HOTLINE, Map.of("what", "water"));
    var asked = new Followed(opened.number(), opened.code(), "crowd");
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          assertThat(anonymous(narrow, () -> wired.progress.of(asked, Locale.CHINA)).number())
              .isEqualTo(opened.number());
          assertThat(
                  anonymous(
                      narrow, () -> wired.open311.services(ground.community.tenant, Locale.CHINA)))
              .isNotEmpty();
        });
  }

  /** As the interceptor calls what is open to everybody. */
  private static <T> T anonymous(TestPlatform narrow, Callable<T> work) {
    return narrow.scopes().asSystem("anonymous", work);
  }
}
