package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Letters leave in the order in which they were handed over, from the very first on. */
class OutletTest {

  private final CompletableFuture<List<Integer>> made = new CompletableFuture<>();
  private final List<Integer> left = Collections.synchronizedList(new ArrayList<>());
  private final Outlet<List<Integer>> outlet = new Outlet<>(made);

  private CompletableFuture<Integer> send(int number) {
    return outlet.send(
        topic -> {
          topic.add(number);
          return CompletableFuture.completedFuture(number);
        });
  }

  @Test
  void whatWaitedForTheProducerLeavesInItsOrder() {
    var sent = IntStream.range(0, 50).mapToObj(this::send).toList();
    assertThat(sent).noneMatch(CompletableFuture::isDone);
    made.complete(left);
    assertThat(left).isEqualTo(IntStream.range(0, 50).boxed().toList());
    assertThat(sent).extracting(CompletableFuture::join).isEqualTo(left);
    assertThat(send(50)).isCompletedWithValue(50);
    assertThat(outlet.isBroken()).isFalse();
  }

  @Test
  void whoSendsWhileItOpensComesAfterThoseThatWaited() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      send(i);
    }
    var opening = Thread.ofVirtual().start(() -> made.complete(left));
    var later = IntStream.range(1_000, 3_000).mapToObj(this::send).toList();
    opening.join();
    later.forEach(CompletableFuture::join);
    assertThat(left).isEqualTo(IntStream.range(0, 3_000).boxed().toList());
  }

  @Test
  void aProducerThatCannotBeMadeFailsWhatWaitedAndWhatComes() {
    var waited = send(1);
    made.completeExceptionally(new IllegalStateException("away"));
    assertThat(outlet.isBroken()).isTrue();
    for (var failed : List.of(waited, send(2))) {
      assertThatThrownBy(failed::join)
          .isInstanceOf(CompletionException.class)
          .hasRootCauseMessage("away");
    }
    assertThat(left).isEmpty();
  }

  @Test
  void aLetterThatFailsStopsNoneBehindIt() {
    var failed =
        outlet.<Integer>send(
            topic -> CompletableFuture.failedFuture(new IllegalStateException("too large")));
    var thrown =
        outlet.<Integer>send(
            topic -> {
              throw new IllegalStateException("closed");
            });
    var fine = send(3);
    made.complete(left);
    assertThat(failed).isCompletedExceptionally();
    assertThat(thrown).isCompletedExceptionally();
    assertThat(fine).isCompletedWithValue(3);
  }
}
