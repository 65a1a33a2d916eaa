package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.DivisionBoard;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.EscalatedMatter;
import org.linli.matters.entity.LampCount;
import org.linli.matters.entity.WorkItem;
import org.linli.tenancy.entity.DivisionCode;

/** The supervisor's board of street, district and city: figures alone, counted afterwards. */
class DivisionBoardTest {

  private static int next = 100;

  private final String street = "990337" + ++next;
  private final Ground ground = new Ground(new TestCommunity(street + "001"));
  private final UUID event =
      ground
          .open(
              ground.clerk,
              "grid-event",
              Door.COUNTER,
              Map.of("what", "hole", "eventClass", "c-other"))
          .id();
  private final WorkItem verify = ground.task(ground.clerk, event, "verify").orElseThrow();

  private Caller officer(Tier tier, String code) {
    return ground.community.platform.caller(tier, code, null, null, "crosstier:read");
  }

  private DivisionBoard board(String code) {
    return ground.as(
        officer(Tier.STREET, street), () -> ground.wired.board.of(new DivisionCode(code)));
  }

  private LampCount steps() {
    return board(street).whole();
  }

  private void soon() {
    ground.tick(Instant.now().plusSeconds(61));
  }

  @Test
  void whatMovedStandsOnTheBoardAboveWithinAMinute() {
    assertThat(steps().open()).isZero();
    soon();
    var board = board(street);
    assertThat(board.whole().open()).isEqualTo(1);
    assertThat(board.whole().green()).isEqualTo(1);
    assertThat(board.countedAt()).isNotNull();
    assertThat(board.kinds())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.key()).isEqualTo("grid-event");
              assertThat(line.name()).isEqualTo("网格事件");
            });
    assertThat(board.divisions())
        .extracting(BoardLine::key)
        .containsExactly(ground.community.tenant.value());
    assertThat(board.divisions().getFirst().name()).isNotBlank();
    assertThat(board.roles()).hasSize(1);
  }

  @Test
  void aLampTurnsWithoutAnybodysDeed() {
    soon();
    ground.tick(verify.openedAt().plus(Duration.ofHours(3).plusMinutes(2)));
    assertThat(steps().yellow()).isEqualTo(1);
    ground.tick(verify.dueAt().plusSeconds(120));
    assertThat(steps().red()).isEqualTo(1);
    assertThat(steps().oldest()).isEqualTo(verify.dueAt());
  }

  @Test
  void whatStandsStillAndWhatIsDoneLeavesItsLamp() {
    soon();
    ground.run(ground.clerk, () -> ground.matters.suspend(event, "flood"));
    soon();
    assertThat(steps().still()).isEqualTo(1);
    assertThat(steps().green()).isZero();
    ground.run(ground.clerk, () -> ground.matters.resume(event));
    ground.complete(ground.clerk, event, "verify", Map.of("valid", false));
    soon();
    assertThat(steps().open()).isZero();
    assertThat(board(street).divisions()).isEmpty();
  }

  @Test
  void manyThatMoveAtOnceAreCountedOnce() {
    for (int more = 0; more < 3; more++) {
      ground.open(
          ground.clerk,
          "complaint",
          Door.COUNTER,
          Map.of("what", "noise " + more, "about", "noise"));
    }
    assertThat(pieces()).isGreaterThanOrEqualTo(4);
    soon();
    assertThat(pieces()).as("the next turn of a lamp alone").isEqualTo(1);
    assertThat(steps().open()).isEqualTo(4);
  }

  private long pieces() {
    return ground.community.count(
        "select count(*) from due_work where kind = 'matter-board' and tenant_id = '"
            + ground.community.tenant
            + "'");
  }

  private void correction() {
    ground.open(
        ground.judge,
        "correction",
        Door.COUNTER,
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
            "2027-01-01"));
  }

  @Test
  void kindsForFewAreNotEvenCountedAbove() {
    correction();
    soon();
    assertThat(board(street).kinds()).extracting(BoardLine::key).containsExactly("grid-event");
  }

  @Test
  void aKindForFewThatWasWithdrawnStaysForFewUntilItsLastMatterEnds() {
    correction();
    var own = ground.community.tenant.value();
    var version = UUID.randomUUID();
    ground.community.sql(
        "insert into process_definition (id, scope_code, key, version, name, state, digest, xml,"
            + " created_by, created_at, withdrawn_at) select ?, ?, 'gone', 1, d.name, 'WITHDRAWN',"
            + " d.digest, d.xml, d.created_by, d.created_at, now() from process_definition d join"
            + " process_instance i on i.definition_id = d.id where i.tenant_id = ? and i.key ="
            + " 'correction'",
        version,
        own,
        own);
    ground.community.sql(
        "insert into process_form (definition_id, word, digest, yaml) select ?, f.word, f.digest,"
            + " replace(f.yaml, 'process: correction', 'process: gone') from process_form f join"
            + " process_instance i on i.definition_id = f.definition_id where i.tenant_id = ? and"
            + " i.key = 'correction'",
        version,
        own);
    ground.community.sql(
        "update process_instance set definition_id = ?, key = 'gone' where tenant_id = ? and key ="
            + " 'correction'",
        version,
        own);
    ground.community.sql(
        "update matter set kind = 'gone' where tenant_id = ? and kind = 'correction'", own);
    soon();
    assertThat(board(street).kinds()).extracting(BoardLine::key).containsExactly("grid-event");
  }

  @Test
  void aTierSeesItsOwnDivisionAndNothingBesideIt() {
    soon();
    assertThatThrownBy(() -> board("990337001")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> board("990337")).isInstanceOf(NotFound.class);
    assertThat(board(street + "001").whole().open()).isEqualTo(1);
    assertThat(board(street + "001").divisions()).as("nothing is below a community").isEmpty();
    var district =
        ground.as(
            officer(Tier.DISTRICT, "990337"),
            () -> ground.wired.board.of(new DivisionCode("990337")));
    assertThat(district.divisions()).extracting(BoardLine::key).contains(street);
    assertThat(district.divisions().stream().mapToLong(line -> line.steps().open()).sum())
        .isEqualTo(district.whole().open());
  }

  @Test
  void fromADivisionTheWayGoesOnToTheStepsThatCameFromThere() {
    ground.tick(verify.openedAt().plus(Duration.ofHours(8)));
    var platform = ground.community.platform;
    var escalated = ground.wired.escalated(ground.gate(), platform, ground.community.tell);
    var officer = officer(Tier.STREET, street);
    assertThat(
            ground
                .as(
                    officer,
                    () -> escalated.list(new DivisionCode(street + "001"), PageRequest.first(10)))
                .items())
        .extracting(EscalatedMatter::matter)
        .containsExactly(event);
    assertThat(
            ground
                .as(
                    officer,
                    () -> escalated.list(new DivisionCode(street + "002"), PageRequest.first(10)))
                .items())
        .isEmpty();
    assertThatThrownBy(
            () ->
                ground.as(
                    officer,
                    () -> escalated.list(new DivisionCode("990337"), PageRequest.first(10))))
        .isInstanceOf(NotFound.class);
  }
}
