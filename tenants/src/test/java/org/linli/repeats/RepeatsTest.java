package org.linli.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.keys.control.RingForTests;
import org.linli.repeats.boundary.DoneBefore;
import org.linli.repeats.boundary.KeyReused;
import org.linli.repeats.boundary.Repeats;
import org.linli.repeats.boundary.Sending;
import org.linli.repeats.entity.RequestKey;
import org.linli.testing.TestPlatform;

/** The same request sent again is done once, in whatever way the first answer was lost. */
class RepeatsTest {

  private static final String DIGEST = "a".repeat(64);

  private final TestPlatform platform = TestPlatform.shared();
  private final Caller clerk = platform.caller(Tier.CITY, "9901", null, null);
  private Instant now = Instant.now();
  private final Repeats repeats =
      new Repeats(platform.jdbi(), platform.scopes(), RingForTests.over(platform), () -> now);
  private final AtomicInteger done = new AtomicInteger();
  private final String key = UUID.randomUUID().toString();

  record Made(UUID id, String number, Instant at, List<String> words) {}

  private final Made made =
      new Made(UUID.randomUUID(), "7", Instant.parse("2026-01-02T03:04:05.678901Z"), List.of("a"));

  /** One request, whose changes are these. */
  private Object sent(Caller by, String key, String digest, Type told, Callable<?>... changes) {
    try {
      return Sending.under(
          new RequestKey(key, digest),
          () -> {
            Object last = null;
            for (var change : changes) {
              last = once(by, told, change);
            }
            return last;
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the guard before a facade does it. */
  private Object once(Caller by, Type told, Callable<?> change) {
    var turn = Sending.next();
    return platform.as(
        by,
        () ->
            repeats.once(
                turn,
                by,
                told,
                () -> {
                  done.incrementAndGet();
                  return change.call();
                }));
  }

  private Object sent(Callable<?> change) {
    return sent(clerk, key, DIGEST, Made.class, change);
  }

  private List<String> marks() {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select outcome from request_mark where request_key = :key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void whatWasDoneIsToldAgainAndNotDoneAgain() {
    assertThat(sent(() -> made)).isEqualTo(made);
    assertThat(sent(() -> null)).isEqualTo(made);
    assertThat(done).hasValue(1);
  }

  @Test
  void whatWasRefusedLeavesNoMarkAndIsLookedAtAgain() {
    assertThatThrownBy(
            () ->
                sent(
                    () -> {
                      throw new Conflict("thing");
                    }))
        .isInstanceOf(Conflict.class);
    assertThat(marks()).isEmpty();
    assertThat(sent(() -> made)).isEqualTo(made);
  }

  @Test
  void theSameKeyForSomethingElseIsRefused() {
    sent(() -> made);
    assertThatThrownBy(() -> sent(clerk, key, "b".repeat(64), Made.class, () -> made))
        .isInstanceOf(KeyReused.class);
    assertThat(done).hasValue(1);
  }

  @Test
  void theKeyOfOneSenderIsNoneOfAnothers() {
    sent(() -> made);
    var other = platform.caller(Tier.CITY, "9902", null, null);
    assertThat(sent(other, key, DIGEST, Made.class, () -> null)).isNull();
    assertThat(done).hasValue(2);
  }

  @Test
  void eachChangeOfARequestIsKnownByItself() {
    assertThatThrownBy(
            () ->
                sent(
                    clerk,
                    key,
                    DIGEST,
                    String.class,
                    () -> "first",
                    () -> {
                      throw new Conflict("second");
                    }))
        .isInstanceOf(Conflict.class);
    assertThat(sent(clerk, key, DIGEST, String.class, () -> "again", () -> "second"))
        .isEqualTo("second");
    assertThat(done).as("the first once, the second twice").hasValue(3);
    assertThat(marks()).hasSize(2);
  }

  @Test
  void whatAChangeChangesBesidesBelongsToIt() {
    for (int time = 0; time < 2; time++) {
      assertThat(
              sent(
                  clerk,
                  key,
                  DIGEST,
                  String.class,
                  () -> once(clerk, String.class, () -> "inner") + " and outer",
                  () -> "next"))
          .isEqualTo("next");
    }
    assertThat(done).hasValue(3);
    assertThat(marks()).hasSize(2);
  }

  @Test
  void ofTwoThatComeAtOnceOneIsDoneAndBothAreTold() throws Exception {
    var inside = new CountDownLatch(1);
    try (var people = Executors.newFixedThreadPool(2)) {
      var first =
          people.submit(
              () ->
                  sent(
                      () -> {
                        inside.countDown();
                        TimeUnit.MILLISECONDS.sleep(300);
                        return made;
                      }));
      inside.await();
      var second = people.submit(() -> sent(() -> made));
      assertThat(first.get()).isEqualTo(made);
      assertThat(second.get()).isEqualTo(made);
    }
    assertThat(done).hasValue(1);
  }

  @Test
  void whatCannotBeToldAgainIsNotDoneAgainEither() {
    sent(clerk, key, DIGEST, Object.class, () -> new Object());
    assertThatThrownBy(() -> sent(clerk, key, DIGEST, Object.class, () -> null))
        .isInstanceOf(DoneBefore.class);
    assertThat(done).hasValue(1);
  }

  @Test
  void nothingIsAnOutcomeToo() {
    sent(clerk, key, DIGEST, void.class, () -> null);
    sent(clerk, key, DIGEST, void.class, () -> null);
    assertThat(done).hasValue(1);
  }

  @Test
  void theOutcomeIsKeptEncrypted() {
    sent(() -> made);
    assertThat(marks()).singleElement().asString().doesNotContain(made.id().toString());
  }

  @Test
  void afterADayTheKeyIsForgotten() {
    sent(() -> made);
    now = now.plus(Repeats.KEPT).plus(Duration.ofMinutes(1));
    assertThat(repeats.forget()).isPositive();
    sent(() -> made);
    assertThat(done).hasValue(2);
  }

  @Test
  void aRequestWithoutAKeyIsDoneEachTime() {
    once(clerk, Made.class, () -> made);
    once(clerk, Made.class, () -> made);
    assertThat(done).hasValue(2);
    assertThat(marks()).isEmpty();
  }

  @Test
  void aKeyIsOneTo128VisibleLetters() {
    for (var wrong : List.of("", " ", "a b", "\u00e4", "a".repeat(129))) {
      assertThatThrownBy(() -> new RequestKey(wrong, DIGEST)).isInstanceOf(Invalid.class);
    }
    assertThat(new RequestKey("a".repeat(128), DIGEST).key()).hasSize(128);
  }
}
