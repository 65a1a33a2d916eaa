package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testing.TestPlatform;

/** What goes in by columns comes out as it was. */
class InsertionTest {

  private static final Insertion<Line> LINES =
      Insertion.<Line>into("insertion_line")
          .with("id", "uuid", Line::id)
          .with("at", "timestamptz", Line::at)
          .with("words", Line::words)
          .with("count", "bigint", Line::count)
          .with("yes", "boolean", Line::yes);

  private record Line(UUID id, Instant at, String words, Long count, boolean yes) {}

  /** Within a transaction that is taken back, so that no table stays. */
  private List<Line> stored(List<Line> lines) {
    return TestPlatform.fresh()
        .owner()
        .inTransaction(
            handle -> {
              handle.execute(
                  """
                  create table insertion_line (number int generated always as identity, id uuid not null,
                    at timestamptz not null, words varchar(60), count bigint, yes boolean not null)""");
              LINES.run(handle, lines);
              return handle
                  .createQuery("select * from insertion_line order by number")
                  .map(
                      (row, context) ->
                          new Line(
                              row.getObject("id", UUID.class),
                              row.getObject("at", OffsetDateTime.class).toInstant(),
                              row.getString("words"),
                              row.getObject("count", Long.class),
                              row.getBoolean("yes")))
                  .list();
            });
  }

  @Test
  void everyRowComesBackAsItWasAndInItsOrder() {
    var lines = new ArrayList<Line>();
    var words =
        new String[] {"", " ", "null", "NULL", "a,b", "{x}", "\"quoted\"", "back\\slash", "两行\n字"};
    for (int at = 0; at < words.length; at++) {
      // Seals and hashes are made of the moment: not a microsecond may be lost.
      var moment = Instant.parse("2026-11-21T16:00:00.123456Z").plusNanos(at * 1_000L);
      lines.add(
          new Line(UUID.randomUUID(), moment, words[at], at * 1_000_000_000_000L, at % 2 == 0));
    }
    lines.add(new Line(UUID.randomUUID(), Instant.parse("1969-12-31T23:59:59Z"), null, null, true));
    assertThat(stored(lines)).isEqualTo(lines);
  }

  @Test
  void whereThereIsNothingToInsertNothingIsAsked() {
    TestPlatform.shared().owner().useHandle(handle -> LINES.run(handle, List.of()));
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheTableNamed() {
    var tooLong = new Line(UUID.randomUUID(), Instant.EPOCH, "x".repeat(61), 1L, true);
    assertThatThrownBy(() -> stored(List.of(tooLong)))
        .hasMessageContaining("insertion_line")
        .hasStackTraceContaining("value too long");
  }
}
