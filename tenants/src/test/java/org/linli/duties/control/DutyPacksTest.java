package org.linli.duties.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.duties.entity.Area;
import org.linli.duties.entity.Body;
import org.linli.duties.entity.Duty;
import org.linli.duties.entity.DutyMeasure;
import org.linli.duties.entity.DutyPack;
import org.linli.duties.entity.DutyVerdict;
import org.linli.duties.entity.Period;
import org.linli.packs.PackFault;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.testing.Requirement;

class DutyPacksTest {

  private static final Text WORDS = new Text("字", "words");

  private final DutyPack delivered = DutyPacks.delivered();

  @Test
  @Requirement("000-7.3.g-1")
  void coordinationDutyAndAssessmentAreDefinedForSharingDevelopmentAndConfirmation() {
    assertThat(delivered.bodies()).isNotEmpty();
    assertThat(delivered.bodies()).allMatch(body -> !body.members().contains(body.lead()));
    for (var area : Area.values()) {
      assertThat(of(area)).as(area.name()).isNotEmpty();
      assertThat(of(area)).allMatch(duty -> duty.target() > 0 && duty.measure() != null);
    }
    assertThat(delivered.duties().stream().map(Duty::party).collect(Collectors.toSet()))
        .contains(Party.BUREAU, Party.DISTRICT, Party.STREET, Party.COMMITTEE, Party.OPERATOR);
  }

  @Test
  void aPackThatLeavesAnAreaToNobodyIsRefused() {
    for (var area : Area.values()) {
      refused(
          new DutyPack(
              1,
              delivered.bodies(),
              delivered.duties().stream().filter(duty -> duty.area() != area).toList()),
          "no duty in " + area);
    }
    refused(new DutyPack(1, List.of(), delivered.duties()), "nobody coordinates");
  }

  @Test
  void aFigureThatThePartyCannotHaveIsRefused() {
    refused(with(Party.STREET, DutyMeasure.RIGHTS_SETTLED, 90), "does not measure STREET");
    refused(with(Party.RESIDENT, DutyMeasure.ANSWERED_IN_TIME, 90), "does not measure RESIDENT");
    refused(with(Party.BUREAU, DutyMeasure.ANSWERED_IN_TIME, 0), "beyond 1 to 100");
    refused(with(Party.BUREAU, DutyMeasure.ANSWERED_IN_TIME, 101), "beyond 1 to 100");
  }

  @Test
  void namesStandOnce() {
    var twice = new ArrayList<>(delivered.duties());
    twice.add(twice.getFirst());
    refused(new DutyPack(1, delivered.bodies(), twice), "two named");
    var empty = new Body("x", WORDS, Party.BUREAU, List.of(), Period.YEAR, WORDS);
    refused(new DutyPack(1, List.of(empty), delivered.duties()), "coordinates nobody");
  }

  @Test
  void theVerdictIsTheTargetsWord() {
    assertThat(DutyVerdict.of(95, 100, 95)).isEqualTo(DutyVerdict.MET);
    assertThat(DutyVerdict.of(94, 100, 95)).isEqualTo(DutyVerdict.MISSED);
    assertThat(DutyVerdict.of(2, 3, 66)).isEqualTo(DutyVerdict.MET);
    assertThat(DutyVerdict.of(2, 3, 67)).isEqualTo(DutyVerdict.MISSED);
    assertThat(DutyVerdict.of(0, 0, 100)).isEqualTo(DutyVerdict.NOTHING);
  }

  @Test
  void aMonthIsChinasMonth() {
    var span = Span.of(YearMonth.of(2026, 11));
    assertThat(span.from()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
    assertThat(span.until()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
    assertThat(Span.at(span.from())).isEqualTo(YearMonth.of(2026, 11));
    assertThat(Span.at(span.from().minusMillis(1))).isEqualTo(YearMonth.of(2026, 10));
    assertThat(span.end(span.until().plusSeconds(9))).isEqualTo(span.until());
    assertThat(span.end(span.from().plusSeconds(9))).isEqualTo(span.from().plusSeconds(9));
  }

  private List<Duty> of(Area area) {
    return delivered.duties().stream().filter(duty -> duty.area() == area).toList();
  }

  private DutyPack with(Party party, DutyMeasure measure, int target) {
    var more = new ArrayList<>(delivered.duties());
    more.add(new Duty("more", Area.SHARING, party, measure, target, Period.MONTH, WORDS));
    return new DutyPack(1, delivered.bodies(), more);
  }

  private static void refused(DutyPack pack, String reason) {
    assertThatThrownBy(() -> DutyPacks.checked(pack))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(reason);
  }
}
