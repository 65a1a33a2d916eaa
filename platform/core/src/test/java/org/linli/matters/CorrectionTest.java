package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterState;
import org.linli.tenancy.entity.CityTime;

/** The last day of a community correction ends its supervision, and is prepared a month ahead. */
class CorrectionTest {

  private final Ground ground = new Ground();

  private UUID supervised(int days) {
    var values =
        Ground.values(
            "person",
            "Li",
            "idNumber",
            "11010519491231002X",
            "measureKind",
            "probation",
            "sentence",
            "1",
            "until",
            LocalDate.now(CityTime.ZONE).plusDays(days).toString());
    var id = ground.open(ground.judge, "correction", Door.COUNTER, values).id();
    ground.complete(ground.judge, id, "receive", Map.of("received", true));
    ground.complete(ground.judge, id, "plan", Map.of("plan", "x"));
    return id;
  }

  private boolean isAt(UUID id, String step) {
    return ground.task(ground.judge, id, step).isPresent();
  }

  @Test
  void aMonthBeforeTheLastDayTheWholeTimeIsAppraised() {
    var id = supervised(60);
    ground.pass(Duration.ofDays(28));
    assertThat(isAt(id, "supervise")).isTrue();
    ground.pass(Duration.ofDays(31));
    assertThat(isAt(id, "supervise")).isFalse();
    assertThat(isAt(id, "prepare")).isTrue();
  }

  @Test
  void onTheLastDayTheAssessmentOpensByItself() {
    var id = supervised(60);
    ground.pass(Duration.ofDays(31));
    ground.complete(ground.judge, id, "prepare", Map.of("report", "well"));
    assertThat(isAt(id, "assess")).isFalse();
    ground.pass(Duration.ofDays(61));
    ground.complete(ground.judge, id, "assess", Map.of("completed", true));
    var ended = ground.look(ground.judge, id).row();
    assertThat(ended.state()).isEqualTo(MatterState.ENDED);
    assertThat(ended.outcome()).isEqualTo("解除矫正");
  }

  @Test
  void supervisionGoesOnByTheQuarterAndMayEndEarlier() {
    var id = supervised(900);
    var quarter = Ground.values("report", "x", "education", 1, "grade", "good");
    quarter.put("decision", "go-on");
    ground.complete(ground.judge, id, "supervise", quarter);
    assertThat(isAt(id, "supervise")).isTrue();
    quarter.put("decision", "assess");
    ground.complete(ground.judge, id, "supervise", quarter);
    assertThat(isAt(id, "assess")).isTrue();
    ground.pass(Duration.ofDays(1000));
    assertThat(isAt(id, "prepare")).as("its time was taken back").isFalse();
  }
}
