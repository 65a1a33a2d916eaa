package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.community.TestCommunity.PHOTO;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.cases.control.NotAssigned;
import org.linli.cases.control.PhotoRequired;
import org.linli.cases.control.StepNotPossible;
import org.linli.cases.entity.CaseDraft;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.CaseStep;
import org.linli.cases.entity.Photo;
import org.linli.cases.entity.Worker;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

class CasesTest {

  private static final PageRequest ALL = new PageRequest(0, 500, null);

  private final TestCommunity community = new TestCommunity();

  private UUID open(UUID place) {
    return community.as(
        community.clerk,
        () ->
            community.opened(
                new CaseDraft("FACILITY", "CLERK", "Broken lamp", "dark", "MINOR", place)));
  }

  private List<CaseRow> list(Caller caller, CaseQuery query) {
    return community.as(caller, () -> community.cases.list(query, ALL)).items();
  }

  @Test
  void whatWasSeenOnThePatrolIsKeptWithTheCase() {
    var worker = community.worker(community.grid);
    var id =
        community.as(
            worker,
            () ->
                community.opened(
                    new CaseDraft(
                        "SANITATION",
                        "PATROL",
                        "Rubbish",
                        "",
                        "MINOR",
                        community.building,
                        List.of(PHOTO),
                        java.util.Map.of())));
    var detail = community.detail(id);
    assertThat(detail.photos()).hasSize(1);
    assertThat(detail.steps().getFirst().photos()).isEqualTo(detail.photos());
    var fake = new Photo("image/jpeg", "<svg>".getBytes());
    assertThatThrownBy(
            () ->
                community.as(
                    worker,
                    () ->
                        community.opened(
                            new CaseDraft(
                                "SANITATION",
                                "PATROL",
                                "x",
                                "",
                                "MINOR",
                                null,
                                List.of(fake),
                                java.util.Map.of()))))
        .isInstanceOf(org.linli.cases.control.PhotoRefused.class);
    assertThat(community.count("select count(*) from case_file")).isEqualTo(1);
  }

  @Test
  @Requirement({"000-9.2.3.b-2", "001-6.2.3.E.8"})
  void aCaseGoesFromOpenedToClosedAndEachStepIsKept() {
    var worker = community.worker(community.grid);
    var id = open(community.building);
    community.run(community.clerk, () -> community.cases.dispatch(id, worker.accountId()));
    community.run(worker, () -> community.cases.accept(id));
    community.run(worker, () -> community.cases.handle(id, "Lamp replaced", List.of(PHOTO)));
    community.run(community.clerk, () -> community.cases.confirm(id, "seen"));
    community.run(community.clerk, () -> community.cases.close(id));
    var detail = community.detail(id);
    assertThat(detail.row().state()).isEqualTo(CaseState.CLOSED);
    assertThat(detail.row().closedAt()).isNotNull();
    assertThat(detail.steps())
        .extracting(CaseStep::action)
        .containsExactly("OPENED", "DISPATCHED", "ACCEPTED", "HANDLED", "CONFIRMED", "CLOSED");
    assertThat(detail.steps()).extracting(CaseStep::note).contains("Lamp replaced", "seen");
    assertThat(detail.steps().get(3).actor()).isEqualTo(worker.displayName());
    assertThat(detail.steps().get(3).photos()).isEqualTo(detail.photos()).hasSize(1);
    var photo =
        community.as(community.clerk, () -> community.cases.photo(id, detail.photos().getFirst()));
    assertThat(photo.mediaType()).isEqualTo("image/jpeg");
    assertThat(photo.content()).isEqualTo(PHOTO.content());
  }

  @Test
  @Requirement("000-9.2.4.e-1")
  void thePropertyManagerOnDutyHearsOfAProblemAtOnceAndHandlesItUntilItIsClosed() {
    var manager =
        community.platform.member(Tier.COMMUNITY, community.tenant, "cases:read", "cases:handle");
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into account_role (account_id, role) values (?, 'PROPERTY_MANAGER')",
                    manager.accountId()));
    community.run(
        community.clerk, () -> community.duties.assign(community.grid, manager.accountId()));
    var id = community.alarmCase(community.building, "MAJOR");
    assertThat(list(manager, new CaseQuery(null, true, null)))
        .extracting(CaseRow::id)
        .containsExactly(id);
    community.run(manager, () -> community.cases.accept(id));
    community.run(manager, () -> community.cases.handle(id, "Pump replaced", List.of(PHOTO)));
    community.run(community.clerk, () -> community.cases.confirm(id, "seen"));
    community.run(community.clerk, () -> community.cases.close(id));
    assertThat(community.state(id)).isEqualTo(CaseState.CLOSED);
    assertThat(community.detail(id).steps())
        .filteredOn(step -> step.action().equals("HANDLED"))
        .extracting(CaseStep::actor)
        .containsExactly(manager.displayName());
  }

  @Test
  void aStepOutOfTurnIsRefusedAndChangesNothing() {
    var worker = community.worker(community.grid);
    var id = open(community.building);
    assertThatThrownBy(
            () -> community.run(community.clerk, () -> community.cases.confirm(id, null)))
        .isInstanceOf(StepNotPossible.class);
    assertThatThrownBy(() -> community.run(community.clerk, () -> community.cases.close(id)))
        .isInstanceOf(StepNotPossible.class);
    community.run(community.clerk, () -> community.cases.dispatch(id, worker.accountId()));
    assertThatThrownBy(
            () -> community.run(worker, () -> community.cases.handle(id, "done", List.of())))
        .isInstanceOf(StepNotPossible.class);
    assertThat(community.state(id)).isEqualTo(CaseState.DISPATCHED);
    assertThat(community.detail(id).steps()).hasSize(2);
  }

  @Test
  void onlyTheAssigneeAcceptsAndHandles() {
    var worker = community.worker(community.grid);
    var colleague = community.worker(community.grid);
    var id = open(community.building);
    assertThatThrownBy(() -> community.run(worker, () -> community.cases.accept(id)))
        .isInstanceOf(NotAssigned.class);
    community.run(community.clerk, () -> community.cases.dispatch(id, worker.accountId()));
    assertThatThrownBy(() -> community.run(colleague, () -> community.cases.accept(id)))
        .isInstanceOf(NotAssigned.class);
    community.run(worker, () -> community.cases.accept(id));
    community.run(community.clerk, () -> community.cases.dispatch(id, colleague.accountId()));
    assertThatThrownBy(
            () -> community.run(worker, () -> community.cases.handle(id, "done", List.of())))
        .isInstanceOf(NotAssigned.class);
    assertThat(community.detail(id).row().assigneeName()).isEqualTo(colleague.displayName());
  }

  @Test
  void handlingNeedsANote() {
    var worker = community.worker(community.grid);
    var id = open(community.building);
    community.run(community.clerk, () -> community.cases.dispatch(id, worker.accountId()));
    community.run(worker, () -> community.cases.accept(id));
    for (var note : new String[] {null, " ", "a".repeat(2001)}) {
      assertThatThrownBy(
              () -> community.run(worker, () -> community.cases.handle(id, note, List.of())))
          .isInstanceOf(Invalid.class);
    }
    community.run(worker, () -> community.cases.handle(id, "done", List.of()));
    assertThat(community.state(id)).isEqualTo(CaseState.HANDLED);
  }

  @Test
  void aGraveAlarmsCaseIsHandledWithAPhotograph() {
    var worker = community.worker(community.grid);
    var id = community.alarmCase(community.building, "CRITICAL");
    community.run(worker, () -> community.cases.accept(id));
    assertThatThrownBy(
            () -> community.run(worker, () -> community.cases.handle(id, "put out", List.of())))
        .isInstanceOf(PhotoRequired.class);
    community.run(worker, () -> community.cases.handle(id, "put out", List.of(PHOTO)));
    var minor = community.alarmCase(community.building, "MINOR");
    community.run(worker, () -> community.cases.accept(minor));
    community.run(worker, () -> community.cases.handle(minor, "tightened", List.of()));
    assertThat(community.state(minor)).isEqualTo(CaseState.HANDLED);
  }

  @Test
  void aGridWorkerSeesTheOwnCasesAndThoseOfTheOwnGrids() {
    var worker = community.worker(community.grid);
    var inGrid = open(community.room);
    var elsewhere = open(community.otherBuilding);
    var nowhere = open(null);
    assertThat(list(worker, CaseQuery.ALL)).extracting(CaseRow::id).containsExactly(inGrid);
    assertThatThrownBy(() -> community.as(worker, () -> community.cases.get(elsewhere)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> community.run(worker, () -> community.cases.accept(nowhere)))
        .isInstanceOf(NotFound.class);
    community.run(community.clerk, () -> community.cases.dispatch(nowhere, worker.accountId()));
    assertThat(list(worker, CaseQuery.ALL))
        .extracting(CaseRow::id)
        .containsExactly(nowhere, inGrid);
    assertThat(list(worker, new CaseQuery(null, true, null)))
        .extracting(CaseRow::id)
        .containsExactly(nowhere);
    assertThat(list(community.clerk, CaseQuery.ALL)).hasSize(3);
  }

  @Test
  void casesAreFoundByStateNumberAndTitle() {
    var worker = community.worker(community.grid);
    var open = open(community.building);
    var dispatched = open(community.building);
    community.run(community.clerk, () -> community.cases.dispatch(dispatched, worker.accountId()));
    assertThat(list(community.clerk, new CaseQuery("OPEN", null, null)))
        .extracting(CaseRow::id)
        .containsExactly(open);
    assertThat(list(community.clerk, new CaseQuery("ACTIVE", null, null))).hasSize(2);
    assertThat(list(community.clerk, new CaseQuery(null, null, true))).isEmpty();
    var number = community.detail(open).row().number();
    for (var search : List.of(number, "broken")) {
      var page =
          community.as(
              community.clerk,
              () -> community.cases.list(CaseQuery.ALL, new PageRequest(0, 1, search)));
      assertThat(page.total()).isEqualTo(search.equals(number) ? 1 : 2);
      assertThat(page.items()).hasSize(1);
    }
    assertThatThrownBy(() -> list(community.clerk, new CaseQuery("LOST", null, null)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void numbersCountTheDaysCases() {
    var numbers =
        IntStream.range(0, 3)
            .mapToObj(index -> community.detail(open(null)).row().number())
            .toList();
    assertThat(numbers.getFirst()).matches("\\d{8}-0001");
    assertThat(numbers)
        .extracting(number -> number.substring(9))
        .containsExactly("0001", "0002", "0003");
  }

  @Test
  void eachSeverityHasItsTime() {
    for (var expected :
        List.of(
            new Object[] {"CRITICAL", Duration.ofMinutes(30)},
            new Object[] {"MAJOR", Duration.ofHours(2)},
            new Object[] {"MINOR", Duration.ofHours(24)},
            new Object[] {"WARNING", Duration.ofHours(72)})) {
      var id =
          community.as(
              community.clerk,
              () ->
                  community.opened(
                      new CaseDraft("OTHER", "PATROL", "t", null, (String) expected[0], null)));
      var row = community.detail(id).row();
      assertThat(Duration.between(row.openedAt(), row.dueAt())).isEqualTo(expected[1]);
    }
  }

  @Test
  void anotherCommunitysCaseIsAnsweredLikeAMissingOne() {
    var other = new TestCommunity();
    var id = open(community.building);
    var worker = community.worker(community.grid);
    for (var asked : List.of(id, UUID.randomUUID())) {
      assertThatThrownBy(() -> other.as(other.clerk, () -> other.cases.get(asked)))
          .isInstanceOfSatisfying(
              NotFound.class, refusal -> assertThat(refusal.arguments()).containsExactly("case"));
      assertThatThrownBy(() -> other.run(other.clerk, () -> other.cases.close(asked)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> other.run(other.clerk, () -> other.cases.accept(asked)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> other.as(other.clerk, () -> other.cases.photo(asked, UUID.randomUUID())))
          .isInstanceOf(NotFound.class);
    }
    var own =
        other.as(
            other.clerk,
            () -> other.opened(new CaseDraft("OTHER", "CLERK", "t", null, "MINOR", null)));
    assertThatThrownBy(
            () -> other.run(other.clerk, () -> other.cases.dispatch(own, worker.accountId())))
        .isInstanceOf(NotFound.class);
    assertThat(list(other.clerk, CaseQuery.ALL)).extracting(CaseRow::id).containsExactly(own);
  }

  @Test
  void workersAreListedWithTheirGridsAndLoad() {
    var worker = community.worker(community.grid, community.otherGrid);
    var id = open(community.building);
    community.run(community.clerk, () -> community.cases.dispatch(id, worker.accountId()));
    assertThat(community.as(community.clerk, community.cases::workers))
        .containsExactly(
            new Worker(worker.accountId(), worker.displayName(), List.of("G1", "G2"), 1));
    community.run(
        community.clerk, () -> community.duties.release(community.otherGrid, worker.accountId()));
    assertThat(community.as(community.clerk, community.cases::workers).getFirst().grids())
        .containsExactly("G1");
  }

  @Test
  void aWorkerOfElsewhereIsPutOnNoDuty() {
    var stranger = new TestCommunity().worker();
    assertThatThrownBy(
            () ->
                community.run(
                    community.clerk,
                    () -> community.duties.assign(community.grid, stranger.accountId())))
        .isInstanceOf(NotFound.class);
    var worker = community.worker();
    assertThatThrownBy(
            () ->
                community.run(
                    community.clerk,
                    () -> community.duties.assign(community.building, worker.accountId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void openScreensAreToldOfEachChange() {
    open(community.building);
    assertThat(community.changes).isNotEmpty();
    var last = community.changes.getLast();
    assertThat(last.tenant()).isEqualTo(community.tenant);
    assertThat(last.topics()).contains("cases", "figures");
  }
}
