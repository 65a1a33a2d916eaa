package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.OperationMode;

class ReasonsTest {

  private final Matrices matrices = new Matrices();
  private final Reasons reasons = new Reasons(matrices.delivered());

  @Test
  void everyCellOfEveryModeHasItsWords() {
    for (var mode : OperationMode.values()) {
      var cells = matrices.of(mode).file().cells();
      for (int index = 0; index < cells.size(); index++) {
        var line = mode + "@1/" + Matrix.rule(index) + "/" + cells.get(index).clause();
        assertThat(reasons.of(line)).as(line).contains(cells.get(index).why());
      }
    }
  }

  @Test
  void aFloorHasItsWordsInEveryMode() {
    for (var floor : Matrices.floors().floors()) {
      for (var mode : OperationMode.values()) {
        assertThat(reasons.of(mode + "@1/floor " + floor.id() + "/" + floor.clause()))
            .contains(floor.why());
      }
    }
  }

  @Test
  void whatNoRuleOfTodaySaidHasNone() {
    for (var line :
        new String[] {
          "GOVERNMENT@1/cell 1/000-9.9.9",
          "GOVERNMENT@2/cell 1/000-4.2.a-1",
          "PPP@1/clause 8.2 C-1/000-7.2.f.1-4",
          "ANARCHY/x/y",
          "",
          "PPP"
        }) {
      assertThat(reasons.of(line)).as(line).isEmpty();
    }
  }
}
