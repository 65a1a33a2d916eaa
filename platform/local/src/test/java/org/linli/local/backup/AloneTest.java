package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies and restores of one process wait for each other, as those of two processes do. */
class AloneTest {

  @TempDir private Path folder;

  /** Another thread that wants the same, and what it says when it had it. */
  private final class Waiting {

    private final CompletableFuture<String> said = new CompletableFuture<>();
    private final Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (var alone = Alone.on(folder.resolve("a.lock"))) {
                    said.complete(alone == null ? "nothing" : "had it");
                  } catch (IOException | RuntimeException e) {
                    said.complete(e.getClass().getSimpleName());
                  }
                });

    /** Until it stands still. */
    private Waiting stands() throws InterruptedException {
      var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (thread.getState() != Thread.State.WAITING) {
        assertThat(said).isNotDone();
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(5);
      }
      return this;
    }

    private String said() throws Exception {
      return said.get(30, TimeUnit.SECONDS);
    }
  }

  private Alone held() throws IOException {
    return Alone.on(folder.resolve("a.lock"));
  }

  @Test
  void anotherThreadOfTheSameProcessWaitsAndIsNotRefused() throws Exception {
    Waiting waiting;
    try (var alone = held()) {
      assertThat(alone).isNotNull();
      waiting = new Waiting().stands();
    }
    assertThat(waiting.said()).isEqualTo("had it");
  }

  @Test
  void whoLetsGoTwiceLetsNobodyInBesideTheNext() throws Exception {
    var first = held();
    first.close();
    Waiting waiting;
    try (var second = held()) {
      first.close();
      assertThat(second).isNotNull();
      waiting = new Waiting().stands();
    }
    assertThat(waiting.said()).isEqualTo("had it");
  }

  @Test
  void whoIsToldToEndWaitsNoLonger() throws Exception {
    try (var alone = held()) {
      assertThat(alone).isNotNull();
      var waiting = new Waiting().stands();
      waiting.thread.interrupt();
      assertThat(waiting.said()).isEqualTo(FileLockInterruptionException.class.getSimpleName());
    }
    held().close();
  }
}
