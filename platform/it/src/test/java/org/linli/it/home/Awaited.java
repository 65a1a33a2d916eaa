package org.linli.it.home;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What comes true a little later: asked again and again, until it is so or patience ends. */
public final class Awaited {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 200;

  private Awaited() {}

  /** The first answer that is as wished, or the last one, for an assertion to look at. */
  public static <T> T until(Supplier<T> ask, Predicate<T> asWished) {
    return until(Instant.now().plus(PATIENCE), ask, asWished);
  }

  public static <T> T until(Instant end, Supplier<T> ask, Predicate<T> asWished) {
    var answer = ask.get();
    while (!asWished.test(answer) && Instant.now().isBefore(end)) {
      pause();
      answer = ask.get();
    }
    return answer;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
