package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.ui.parts.CaseRows.NOW;
import static org.linli.ui.parts.CaseRows.row;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;

class CaseOrderTest {

  @Test
  void whatIsDueFirstStandsFirst() {
    var later = row("A", CaseState.OPEN, "CRITICAL", NOW.plusSeconds(200));
    var sooner = row("B", CaseState.ACCEPTED, "WARNING", NOW.plusSeconds(100));
    assertThat(ordered(later, sooner)).containsExactly("B", "A");
  }

  @Test
  void whatWaitsForOthersStandsLast() {
    var handled = row("A", CaseState.HANDLED, "CRITICAL", NOW.minusSeconds(100));
    var open = row("B", CaseState.OPEN, "WARNING", NOW.plusSeconds(1000));
    assertThat(ordered(handled, open)).containsExactly("B", "A");
  }

  @Test
  void atTheSameTimeTheGraverStandsFirst() {
    var due = NOW.plusSeconds(60);
    assertThat(
            ordered(
                row("W", CaseState.OPEN, "WARNING", due),
                row("C", CaseState.OPEN, "CRITICAL", due),
                row("X", CaseState.OPEN, "unheard", due),
                row("M", CaseState.OPEN, "MAJOR", due)))
        .containsExactly("C", "M", "W", "X");
  }

  @Test
  void aCaseWithoutATimeStandsBehindThoseThatHaveOne() {
    assertThat(
            ordered(
                row("A", CaseState.OPEN, "CRITICAL", null),
                row("B", CaseState.OPEN, "WARNING", NOW)))
        .containsExactly("B", "A");
  }

  private static List<String> ordered(CaseRow... rows) {
    return Stream.of(rows).sorted(CaseOrder.BY_NEED).map(CaseRow::number).toList();
  }
}
