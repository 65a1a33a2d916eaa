package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who shares a piece of work with whom, and who is spared whose failure. */
class TogetherTest {

  private static final int CALLERS = 20;

  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  /** The first piece of work waits for the sign, so that the others gather meanwhile. */
  private List<Integer> doubled(List<Integer> items) {
    batches.add(items);
    if (batches.size() == 1) {
      first.countDown();
      await(go);
    }
    if (items.contains(13)) {
      throw new IllegalArgumentException("13 among " + items.size());
    }
    return items.stream().map(item -> item * 2).toList();
  }

  @Test
  void whoComesAloneIsDoneAlone() {
    var together =
        new Together<Integer, Integer>(10, items -> items.stream().map(i -> -i).toList());
    assertThat(together.call(7)).isEqualTo(-7);
    assertThat(together.call(8)).isEqualTo(-8);
  }

  @Test
  void whoComesMeanwhileSharesTheNextPieceOfWork() throws Exception {
    var results = gathered(1_000, IntStream.range(20, 20 + CALLERS).boxed().toList());
    for (int number = 0; number < CALLERS; number++) {
      assertThat(results.get(number).get()).isEqualTo((20 + number) * 2);
    }
    assertThat(batches).hasSize(2);
    assertThat(batches.getFirst()).hasSize(1);
    assertThat(batches.getLast()).hasSize(CALLERS - 1);
  }

  @Test
  void noMoreThanAskedForAreDoneAtOnceAndNobodyIsForgotten() throws Exception {
    var results = gathered(4, IntStream.range(100, 100 + CALLERS).boxed().toList());
    for (var result : results) {
      assertThat(result.get(10, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(200);
    }
    assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(4));
    assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(CALLERS);
  }

  @Test
  void whatSpoilsTheWorkIsToldToItsOwnCallerAlone() throws Exception {
    var results = gathered(1_000, List.of(1, 2, 13, 4, 5));
    for (int at = 0; at < results.size(); at++) {
      var result = results.get(at);
      if (at == 2) {
        assertThatThrownBy(result::get)
            .isInstanceOf(ExecutionException.class)
            .hasRootCauseMessage("13 among 1");
      } else {
        assertThat(result.get()).isPositive().isEven();
      }
    }
  }

  @Test
  void afterAFailureTheNextOneIsDone() {
    go.countDown();
    var together = new Together<>(10, this::doubled);
    assertThatThrownBy(() -> together.call(13)).hasMessage("13 among 1");
    assertThat(together.call(4)).isEqualTo(8);
  }

  /** The first item leads alone; the others are in the queue before it goes on. */
  private List<Future<Integer>> gathered(int most, List<Integer> items) throws Exception {
    var together = new Together<>(most, this::doubled);
    var pool = Executors.newFixedThreadPool(items.size());
    try (pool) {
      var results = new ArrayList<Future<Integer>>();
      for (var item : items) {
        results.add(pool.submit((Callable<Integer>) () -> together.call(item)));
        await(first);
      }
      while (together.waiting() < items.size() - 1) {
        Thread.onSpinWait();
      }
      go.countDown();
      return results;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
