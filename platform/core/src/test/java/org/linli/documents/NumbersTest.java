package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;

/** Numbers without a gap, whoever issues at the same time. */
class NumbersTest {

  private static final int PEOPLE = 4;
  private static final int EACH = 5;

  @Test
  void manyAtOnceGetNumbersWithoutGapAndWithoutDouble()
      throws InterruptedException, ExecutionException {
    var desk = new PaperDesk();
    var seal = desk.seal();
    var work = new ArrayList<Callable<Void>>();
    for (int person = 0; person < PEOPLE; person++) {
      work.add(
          () -> {
            for (int paper = 0; paper < EACH; paper++) {
              desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal)));
            }
            return null;
          });
    }
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      for (var done : people.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(serials(desk))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, PEOPLE * EACH).boxed().toList());
  }

  @Test
  void theSameRequestFromTwoPlacesAtOnceIsOnePaper()
      throws InterruptedException, ExecutionException {
    var desk = new PaperDesk();
    var draft = PaperDesk.certificate(UUID.randomUUID(), desk.seal(), "甲");
    Callable<PaperRow> once = () -> desk.as(() -> desk.documents.issue(draft));
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(once);
      var second = both.submit(once);
      assertThat(first.get()).isEqualTo(second.get());
    }
    assertThat(serials(desk)).containsExactly(1L);
  }

  private static java.util.List<Long> serials(PaperDesk desk) {
    return desk
        .as(() -> desk.documents.list(PaperQuery.ALL, PageRequest.first(500)))
        .items()
        .stream()
        .map(PaperRow::serial)
        .sorted()
        .toList();
  }
}
