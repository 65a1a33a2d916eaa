package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.Twin;
import org.linli.places.entity.PlaceKind;

/** What people see and report becomes a grid event, by whichever door and by the own form. */
class GridEventsTest {

  private static final PageRequest ALL = PageRequest.first(50);
  private static final byte[] PHOTO = TestCommunity.PHOTO.content();

  private final Ground ground = new Ground();
  private final TestCommunity community = ground.community;
  private final Caller resident = community.resident();

  private static GridEvent seen(String title, UUID place) {
    return new GridEvent(title, "", place, List.of());
  }

  private Opened report(GridEvent seen) {
    return ground.as(resident, () -> ground.wired.events.report(seen));
  }

  private Opened found(Caller by, Door door, GridEvent seen) {
    return ground.as(by, () -> ground.wired.events.open(door, seen));
  }

  private List<MatterRow> mine(Caller who) {
    return ground.as(who, () -> ground.wired.events.mine(ALL)).items();
  }

  private Object value(UUID matter, String field) {
    return ground.look(ground.clerk, matter).form().fields().stream()
        .filter(one -> one.id().equals(field))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** The community's own form stands from now on. */
  private UUID form(String form) {
    var street =
        community.platform.caller(
            Tier.STREET, community.tenant.value().substring(0, 9), null, null, "*");
    var draft = new DefinitionDraft(null, ProcessPacks.text("grid-event/process.bpmn"), form);
    var id = ground.as(ground.clerk, () -> ground.desk.draft(draft));
    ground.run(ground.clerk, () -> ground.desk.submit(id, "as we work here"));
    ground.run(street, () -> ground.desk.publish(id));
    return id;
  }

  /** As communities could before a variant had to leave open what the template opens. */
  private void formOfBefore(String form) {
    var id = form(delivered());
    var before = UUID.randomUUID();
    community
        .platform
        .owner()
        .useTransaction(
            handle -> {
              handle.execute("update process_definition set state = 'REPLACED' where id = ?", id);
              handle.execute(
                  "create temporary table older on commit drop as select * from process_definition where id = ?",
                  id);
              handle.execute(
                  "update older set id = ?, version = version + 1, state = 'PUBLISHED'", before);
              handle.execute("insert into process_definition select * from older");
              handle.execute(
                  "insert into process_form select ?, word, digest, ? from process_form where definition_id = ?",
                  before,
                  form,
                  id);
            });
  }

  private static String delivered() {
    return ProcessPacks.text("grid-event/form.yaml");
  }

  @Test
  void aResidentsSnapshotBecomesAGridEventThatTheResidentFollowsAndNobodyElse() {
    var opened =
        report(
            new GridEvent(" Water on the road ", "since noon", community.building, List.of(PHOTO)));
    assertThat(opened.number()).startsWith("网格-");
    assertThat(opened.code()).hasSize(9);
    var detail = ground.look(ground.clerk, opened.id());
    assertThat(detail.row().title()).isEqualTo("Water on the road");
    assertThat(detail.row().door()).isEqualTo(Door.RESIDENT);
    assertThat(detail.row().place()).isEqualTo(community.building);
    assertThat(detail.row().applicant()).isEqualTo(resident.displayName());
    assertThat(value(opened.id(), "what")).isEqualTo("Water on the road\nsince noon");
    assertThat((List<?>) value(opened.id(), "photos")).hasSize(1);
    assertThat(mine(resident)).extracting(MatterRow::id).containsExactly(opened.id());
    var neighbour = community.resident();
    assertThat(mine(neighbour)).isEmpty();
    assertThatThrownBy(() -> ground.as(neighbour, () -> ground.wired.events.get(opened.id())))
        .isInstanceOf(NotFound.class);
    assertThat(community.count("select count(*) from case_file")).isZero();
  }

  @Test
  void whereTheWordsFillTheFieldTheTitleIsLeftOutOfThem() {
    var words = "w".repeat(1999);
    var id = report(new GridEvent("hole", words, null, List.of())).id();
    assertThat(value(id, "what")).isEqualTo(words);
    assertThat(ground.look(ground.clerk, id).row().title()).isEqualTo("hole");
  }

  @Test
  void theReporterSeesTheOwnPhotographAgainAndNobodyElseDoes() {
    var id = report(new GridEvent("hole", null, null, List.of(PHOTO))).id();
    var photo = UUID.fromString(((List<?>) value(id, "photos")).getFirst().toString());
    assertThat(ground.as(resident, () -> ground.wired.events.get(id, photo)).content())
        .isEqualTo(PHOTO);
    var neighbour = community.resident();
    assertThatThrownBy(() -> ground.as(neighbour, () -> ground.wired.events.get(id, photo)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anotherMatterOfTheOwnIsNoReport() {
    var both =
        community.platform.member(
            Tier.RESIDENT, community.tenant, "reports:write", "matters:apply");
    var complaint =
        ground.draft("complaint", Door.RESIDENT, Map.of("what", "noise", "about", "noise"));
    var id = ground.as(both, () -> ground.own.open(complaint)).id();
    assertThat(mine(both)).isEmpty();
    assertThatThrownBy(() -> ground.as(both, () -> ground.wired.events.get(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aReportNamesNoRoomButTheOwnAndNoPlaceOfAnotherCommunity() {
    var neighbours = community.place(PlaceKind.ROOM, community.building, null, "A1-202");
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?, 'OWNER')",
        community.tenant.value(),
        community.room,
        resident.accountId());
    for (var place : List.of(neighbours, new TestCommunity().building, UUID.randomUUID())) {
      assertThatThrownBy(() -> report(seen("t", place))).isInstanceOf(NotFound.class);
    }
    assertThat(mine(resident)).isEmpty();
    report(seen("t", community.room));
    assertThat(mine(resident)).extracting(MatterRow::place).containsExactly(community.room);
  }

  @Test
  void whatIsSeenNeedsAFewWordsAndNoPlace() {
    for (var title : Arrays.asList(null, " ", "x".repeat(201))) {
      assertThatThrownBy(() -> report(seen(title, null))).isInstanceOf(Invalid.class);
    }
    report(seen("x".repeat(200), null));
    assertThat(mine(resident)).hasSize(1);
  }

  @Test
  void aHoleAmongPhotographsIsToldAndNothingIsTakenUp() {
    var holes = new ArrayList<byte[]>();
    holes.add(null);
    for (var photos : List.of(holes, List.of("<script>".getBytes()))) {
      assertThatThrownBy(() -> report(new GridEvent("t", null, null, photos)))
          .isInstanceOfSatisfying(
              AnswersRefused.class,
              refused ->
                  assertThat(refused.faults())
                      .extracting(FieldFault::field)
                      .containsExactly("photos"));
    }
    assertThat(mine(resident)).isEmpty();
  }

  @Test
  void aSpotOutsideTheCommunityIsSaidBeforeAnythingIsSent() {
    community.sql(
        "update place set longitude = 104.06, latitude = 30.67 where id = ?", community.building);
    var near = new Location(104.0601, 30.6701);
    assertThat(ground.as(resident, () -> ground.wired.events.whereabouts(near)))
        .contains(community.building);
    assertThat(ground.as(ground.worker, () -> ground.matters.whereabouts(near)))
        .contains(community.building);
    assertThatThrownBy(
            () -> ground.as(resident, () -> ground.wired.events.whereabouts(new Location(105, 31))))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.arguments()).containsExactly("location", "outside-community"));
    var id =
        report(new GridEvent("hole", null, null, "at the gate", near, List.of(), Map.of())).id();
    var detail = ground.look(ground.clerk, id);
    assertThat(detail.row().place()).isEqualTo(community.building);
    assertThat(detail.location()).isEqualTo(near);
    assertThat(detail.spot()).isEqualTo("at the gate");
  }

  @Test
  void whatAWorkerFindsGoesByPatrolAndWhatAClerkHearsByTheCounter() {
    var patrol = found(ground.worker, Door.PATROL, seen("rubbish", community.building)).id();
    var counter = found(ground.clerk, Door.COUNTER, seen("lamp", community.building)).id();
    assertThat(ground.look(ground.clerk, patrol).row().door()).isEqualTo(Door.PATROL);
    assertThat(ground.look(ground.clerk, counter).row().door()).isEqualTo(Door.COUNTER);
    assertThat(ground.look(ground.worker, patrol).row().applicant()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESIDENT", "HOTLINE", "OPEN311"})
  void thoseWhoWorkThereReportByTheirOwnDoorsAlone(Door door) {
    assertThatThrownBy(() -> found(ground.clerk, door, seen("lamp", null)))
        .isInstanceOf(NotByThisDoor.class);
  }

  @Test
  void verificationGivesTheClassThatNobodyHadToKnow() {
    var id = report(seen("cover gone", community.building)).id();
    var task = ground.task(ground.clerk, id, "verify").orElseThrow().task();
    var asked =
        ground.as(ground.clerk, () -> ground.work.get(task)).form().fields().stream()
            .filter(field -> field.id().equals("eventClass"))
            .findFirst()
            .orElseThrow();
    assertThat(asked.writable()).isTrue();
    assertThat(asked.required()).isFalse();
    assertThatThrownBy(
            () ->
                ground.complete(
                    ground.clerk, id, "verify", Map.of("valid", true, "eventClass", "c-none")))
        .isInstanceOf(AnswersRefused.class);
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true, "eventClass", "c-traffic"));
    assertThat(value(id, "eventClass")).isEqualTo("c-traffic");
  }

  @Test
  void theSameSeenTwiceIsProposedToBeMerged() {
    var first = report(seen("hole", community.building)).id();
    var second = found(ground.worker, Door.PATROL, seen("a hole", community.building)).id();
    assertThat(ground.look(ground.clerk, second).twins())
        .extracting(Twin::matter)
        .containsExactly(first);
  }

  @Test
  void whereTheCommunitysFormIsNotOpenToADoorNothingIsReportedThere() {
    formOfBefore(delivered().replace("doors: [RESIDENT, PATROL,", "doors: ["));
    assertThatThrownBy(() -> ground.as(resident, () -> ground.wired.events.get()))
        .isInstanceOf(NotByThisDoor.class);
    assertThatThrownBy(() -> report(seen("lamp", null))).isInstanceOf(NotByThisDoor.class);
    assertThatThrownBy(() -> found(ground.worker, Door.PATROL, seen("lamp", null)))
        .isInstanceOf(NotByThisDoor.class);
    found(ground.clerk, Door.COUNTER, seen("lamp", null));
    assertThat(community.count("select count(*) from case_file")).isZero();
  }

  @Test
  void theCommunitysOwnFormIsAskedWhateverItWrites() {
    form(
        delivered()
            .replace(
                "start: {write: [what, eventClass, grave, photos, voice], required: [what]}",
                "start: {write: [what, eventClass, grave], required: [what, grave]}"));
    assertThatThrownBy(() -> report(seen("lamp", null)))
        .isInstanceOfSatisfying(
            AnswersRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(FieldFault::field)
                    .containsExactly("grave"));
    var grave = Map.<String, Object>of("grave", true);
    assertThatThrownBy(
            () -> report(new GridEvent("lamp", null, null, null, null, List.of(PHOTO), grave)))
        .as("what the form does not take is not dropped in silence")
        .isInstanceOf(AnswersRefused.class);
    report(new GridEvent("lamp", null, null, null, null, List.of(), grave));
    assertThat(mine(resident)).hasSize(1);
  }

  @Test
  void aDoorThatALaterServerWroteIntoAFormIsPassedOverAndTheOthersStandOpen() {
    form(delivered().replace("limit: P3D", "limit: P2D"));
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update process_form set yaml = replace(yaml, 'doors: [RESIDENT', 'doors: [DRONE,"
                        + " RESIDENT') where definition_id in (select id from process_definition"
                        + " where scope_code = ?)",
                    community.tenant.value()));
    var other = new Ground(community);
    assertThat(other.as(resident, () -> other.wired.events.get()).kind().doors())
        .contains(Door.RESIDENT, Door.PATROL)
        .doesNotContainNull();
  }
}
