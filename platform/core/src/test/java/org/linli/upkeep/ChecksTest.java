package org.linli.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.cases.entity.CaseSeverity;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.matters.entity.Origin;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;
import org.linli.upkeep.boundary.CheckSheets;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.boundary.NotInService;
import org.linli.upkeep.entity.CheckAnswer;
import org.linli.upkeep.entity.CheckDraft;
import org.linli.upkeep.entity.CheckItem;
import org.linli.upkeep.entity.CheckKind;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.CheckRecord;
import org.linli.upkeep.entity.DueCheck;
import org.linli.upkeep.entity.DueQuery;
import org.linli.upkeep.entity.ItemResult;
import org.linli.upkeep.entity.RecordQuery;
import org.linli.upkeep.entity.Recorded;

class ChecksTest {

  private static final String CALIBRATION = "quarterly-calibration";
  private static final String INSPECTION = "quarterly-inspection";

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final Checks checks =
      new Checks(
          community.platform.jdbi(),
          community.platform.scopes(),
          models,
          community.matters().intake);
  private final LocalDate today = LocalDate.now(CityTime.ZONE);

  private <T> T as(Callable<T> work) {
    return community.as(community.clerk, work);
  }

  private int run(String sql, Object... arguments) {
    return as(() -> community.platform.jdbi().withHandle(handle -> handle.execute(sql, arguments)));
  }

  private DeviceId device(String model, String state, LocalDate installed) {
    var id = UUID.randomUUID();
    run(
        "insert into device (tenant_id, id, code, name, model, place_id, state, installed_at)"
            + " values (?, ?, ?, '1号', ?, ?, ?, ?)",
        community.tenant.value(),
        id,
        id.toString().substring(0, 13),
        model,
        community.room,
        state,
        installed.atTime(9, 0).atZone(CityTime.ZONE).toOffsetDateTime());
    return new DeviceId(id);
  }

  private List<DueCheck> due(DueQuery query) {
    return as(() -> checks.due(query, PageRequest.first(500))).items();
  }

  private static DueQuery of(DeviceId id) {
    return new DueQuery(null, null, null, id.value(), false);
  }

  private CheckPlan plan(String id) {
    return as(() -> checks.plans(null)).stream()
        .filter(plan -> plan.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Everything in order. */
  private List<CheckAnswer> good(String plan) {
    var answers = new ArrayList<CheckAnswer>();
    for (var item : plan(plan).items()) {
      answers.add(
          switch (item.type()) {
            case STATE -> CheckAnswer.of(item.id(), ItemResult.GOOD);
            case NUMBER -> new CheckAnswer(item.id(), null, 0.4, null);
            case TEXT -> new CheckAnswer(item.id(), null, null, "标准表 07");
          });
    }
    return answers;
  }

  private List<CheckAnswer> faulty(String plan) {
    var answers = good(plan);
    answers.set(0, new CheckAnswer(answers.getFirst().item(), ItemResult.FAULT, null, "外壳破裂"));
    return answers;
  }

  private static CheckDraft draft(String plan, List<CheckAnswer> answers) {
    return new CheckDraft(plan, answers, null, null, null);
  }

  private Recorded recorded(DeviceId id, CheckDraft draft) {
    return as(() -> checks.record(id, draft));
  }

  private List<CheckRecord> records(DeviceId id) {
    var query = new RecordQuery(id.value(), null, null, null, null);
    return as(() -> checks.records(query, PageRequest.first(100))).items();
  }

  @Test
  @Requirement("000-7.2.a.5-1")
  void calibrationAndInspectionAreDueEachQuarterAndDoneAreDueAQuarterLater() {
    var installed = today.minusMonths(3).minusDays(2);
    var meter = device("water-meter", "IN_SERVICE", installed);
    assertThat(due(of(meter)))
        .extracting(DueCheck::plan, DueCheck::dueOn, DueCheck::overdue)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(CALIBRATION, installed.plusMonths(3), true),
            org.assertj.core.groups.Tuple.tuple(INSPECTION, installed.plusMonths(3), true));
    var recorded = recorded(meter, draft(CALIBRATION, good(CALIBRATION)));
    assertThat(recorded.nextOn()).isEqualTo(today.plusMonths(3));
    assertThat(recorded.caseId()).isNull();
    assertThat(due(new DueQuery(null, null, true, meter.value(), false)))
        .extracting(DueCheck::plan)
        .containsExactly(INSPECTION);
    assertThat(due(new DueQuery(CheckKind.CALIBRATION, null, null, meter.value(), false)))
        .extracting(DueCheck::dueOn)
        .containsExactly(today.plusMonths(3));
    recorded(meter, draft(INSPECTION, good(INSPECTION)));
    assertThat(due(new DueQuery(null, 14, null, meter.value(), false))).isEmpty();
    assertThat(records(meter))
        .hasSize(2)
        .allSatisfy(
            record -> {
              assertThat(record.passed()).isTrue();
              assertThat(record.dueOn()).isEqualTo(installed.plusMonths(3));
              assertThat(record.isInTime(CityTime.ZONE)).isFalse();
              assertThat(record.person()).isEqualTo(community.clerk.displayName());
            });
  }

  @Test
  void onlyWhatIsInServiceIsDue() {
    for (var state : List.of("PLANNED", "INSTALLED", "REPAIR", "STOPPED", "SCRAPPED")) {
      assertThat(due(of(device("water-meter", state, today.minusYears(1))))).isEmpty();
    }
  }

  @Test
  void theSumTellsHowManyDevicesHaveNothingOverdue() {
    device("water-meter", "IN_SERVICE", today);
    device("water-meter", "IN_SERVICE", today.minusMonths(4));
    device("water-meter", "IN_SERVICE", today.minusMonths(3).plusDays(5));
    var sum = as(checks::sum);
    var all = due(DueQuery.ALL);
    assertThat(sum.overdue())
        .isEqualTo(all.stream().filter(DueCheck::overdue).count())
        .isPositive();
    assertThat(sum.soon()).isGreaterThanOrEqualTo(2);
    assertThat(sum.devices()).isEqualTo(all.stream().map(DueCheck::device).distinct().count());
    assertThat(sum.onTime()).isGreaterThan(0).isLessThan(1);
  }

  @Test
  @Requirement("001-6.2.7-2")
  void aFaultOpensAMatterOfThePlaceAndGoesToTheWorkerOnDuty() {
    var worker = community.worker(community.grid);
    var detector = device("smoke-detector", "IN_SERVICE", today);
    var recorded =
        recorded(
            detector,
            new CheckDraft(INSPECTION, faulty(INSPECTION), "已拍照", CaseSeverity.MAJOR, null));
    var matter = as(() -> community.matters().matters.get(recorded.caseId()));
    assertThat(matter.origin()).isEqualTo(Origin.of(Origin.From.ROUND, recorded.id()));
    assertThat(matter.row().place()).isEqualTo(community.room);
    assertThat(matter.row().title()).contains("1号").contains(plan(INSPECTION).name().zh());
    assertThat(matter.form().fields().stream().map(field -> String.valueOf(field.value())))
        .contains("MAJOR")
        .anyMatch(said -> said.contains("外壳破裂") && said.contains("已拍照"));
    assertThat(matter.now())
        .singleElement()
        .satisfies(step -> assertThat(step.who()).isEqualTo(worker.displayName()));
    assertThat(records(detector))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.passed()).isFalse();
              assertThat(record.caseId()).isEqualTo(recorded.caseId());
              assertThat(record.answers()).isEqualTo(faulty(INSPECTION));
            });
  }

  @Test
  @Requirement("000-7.2.a.5-1")
  void aRecordIsNeverChangedAfterwards() {
    var meter = device("water-meter", "IN_SERVICE", today);
    var id = recorded(meter, draft(CALIBRATION, good(CALIBRATION))).id();
    for (var deed :
        List.of(
            "update device_check set passed = false where id = ?",
            "delete from device_check where id = ?")) {
      assertThatThrownBy(() -> run(deed, id)).hasMessageContaining("permission denied");
    }
    assertThat(records(meter)).extracting(CheckRecord::passed).containsExactly(true);
  }

  @Test
  void everyItemIsAnsweredOnceAsItAsks() {
    var meter = device("water-meter", "IN_SERVICE", today);
    var items = plan(CALIBRATION).items();
    var state = items.stream().filter(item -> item.type() == CheckItem.Type.STATE).findFirst();
    var number = items.stream().filter(item -> item.type() == CheckItem.Type.NUMBER).findFirst();
    var missing = good(CALIBRATION).subList(1, items.size());
    var twice = new ArrayList<>(good(CALIBRATION));
    twice.add(twice.getFirst());
    var strange = new ArrayList<>(good(CALIBRATION));
    strange.add(CheckAnswer.of("smell", ItemResult.GOOD));
    var unexplained = with(CheckAnswer.of(state.orElseThrow().id(), ItemResult.FAULT));
    var noNumber = with(CheckAnswer.of(number.orElseThrow().id(), ItemResult.GOOD));
    for (var wrong : List.of(missing, twice, strange, unexplained, noNumber)) {
      assertThatThrownBy(() -> recorded(meter, draft(CALIBRATION, wrong)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> new CheckAnswer("x", null, Double.NaN, null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new CheckAnswer("x", ItemResult.GOOD, null, "x".repeat(401)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new CheckDraft(CALIBRATION, null, "x".repeat(2001), null, null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new CheckDraft(null, null, null, null, null))
        .isInstanceOf(Invalid.class);
    assertThat(records(meter)).isEmpty();
  }

  private List<CheckAnswer> with(CheckAnswer one) {
    var answers = good(CALIBRATION);
    answers.replaceAll(answer -> answer.item().equals(one.item()) ? one : answer);
    return answers;
  }

  @Test
  void aPlanOfAnotherKindOfDeviceAndADeviceThatIsNotThereAreRefused() {
    var meter = device("water-meter", "IN_SERVICE", today);
    assertThatThrownBy(() -> recorded(meter, draft("lift-service", List.of())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> recorded(meter, draft("perpetuum", List.of())))
        .isInstanceOf(NotFound.class);
    var gone = device("water-meter", "SCRAPPED", today);
    assertThatThrownBy(() -> recorded(gone, draft(CALIBRATION, good(CALIBRATION))))
        .isInstanceOf(NotInService.class);
  }

  @Test
  @Requirement("001-5.2.3.E-5")
  void aLiftHasItsInspectionServiceAndPartRecordsInOneFile() {
    var lift = device("lift-monitor", "IN_SERVICE", today.minusDays(20));
    assertThat(due(of(lift)).getFirst())
        .satisfies(
            first -> {
              assertThat(first.plan()).isEqualTo("lift-service");
              assertThat(first.dueOn()).isEqualTo(today.minusDays(5));
            });
    recorded(lift, draft("lift-service", good("lift-service")));
    recorded(lift, draft(INSPECTION, good(INSPECTION)));
    var part = recorded(lift, draft("parts", good("parts")));
    assertThat(part.nextOn()).isNull();
    assertThat(records(lift))
        .extracting(CheckRecord::kind)
        .containsExactly(CheckKind.PARTS, CheckKind.INSPECTION, CheckKind.SERVICE);
    assertThat(records(lift)).allSatisfy(record -> assertThat(record.placeName()).isNotBlank());
  }

  @Test
  void theRegisterIsFilteredAndSearched() {
    var meter = device("water-meter", "IN_SERVICE", today);
    recorded(meter, draft(CALIBRATION, good(CALIBRATION)));
    recorded(meter, draft(INSPECTION, faulty(INSPECTION)));
    assertThat(found(new RecordQuery(meter.value(), null, false, null, null)))
        .containsExactly(INSPECTION);
    assertThat(found(new RecordQuery(meter.value(), CheckKind.CALIBRATION, null, null, null)))
        .containsExactly(CALIBRATION);
    assertThat(found(new RecordQuery(meter.value(), null, null, today, today))).hasSize(2);
    assertThat(found(new RecordQuery(meter.value(), null, null, today.plusDays(1), null)))
        .isEmpty();
    var code = meter.toString().substring(0, 13);
    assertThat(as(() -> checks.records(RecordQuery.ALL, new PageRequest(0, 10, code))).items())
        .hasSize(2);
    assertThat(as(() -> checks.due(DueQuery.ALL, new PageRequest(0, 10, code))).items()).hasSize(2);
  }

  private List<String> found(RecordQuery query) {
    return as(() -> checks.records(query, PageRequest.first(50))).items().stream()
        .map(CheckRecord::plan)
        .toList();
  }

  @Test
  void aGridWorkerSeesWhatIsDueInTheOwnGrids() {
    var mine = device("water-meter", "IN_SERVICE", today);
    var query = new DueQuery(null, null, null, mine.value(), true);
    var worker = community.worker(community.grid);
    assertThat(community.as(worker, () -> checks.due(query, PageRequest.first(10))).items())
        .hasSize(2);
    assertThat(due(query)).as("a clerk has no grid").isEmpty();
  }

  @Test
  @Requirement("000-7.2.a.5-1")
  void theRegisterIsAnExcelSheet() throws Exception {
    var meter = device("water-meter", "IN_SERVICE", today);
    recorded(meter, draft(INSPECTION, faulty(INSPECTION)));
    var exports =
        new Exports(
            community.platform.jdbi(),
            community.platform.scopes(),
            RingForTests.over(community.platform));
    var plans = as(() -> checks.plans(null));
    var file =
        as(
            () ->
                exports.make(
                    CheckSheets.register(models, plans),
                    page -> checks.records(RecordQuery.ALL, page)));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      assertThat(book.getFirstSheet().read())
          .anySatisfy(
              row -> {
                assertThat(row.getCellText(1)).isEqualTo(meter.toString().substring(0, 13));
                assertThat(row.getCellText(9)).contains("异常 外壳破裂");
              });
    }
    var due =
        as(
            () ->
                exports.make(
                    CheckSheets.due(models, plans), page -> checks.due(DueQuery.ALL, page)));
    assertThat(due.content()).isNotEmpty();
  }

  @Test
  void anotherCommunitySeesNothingAndItsAnswerIsThatOfAMissingDevice() {
    var meter = device("water-meter", "IN_SERVICE", today);
    recorded(meter, draft(CALIBRATION, good(CALIBRATION)));
    var other = new TestCommunity();
    assertThat(
            other
                .as(other.clerk, () -> checks.records(RecordQuery.ALL, PageRequest.first(10)))
                .items())
        .isEmpty();
    for (var id : List.of(meter, new DeviceId(UUID.randomUUID()))) {
      assertThatThrownBy(
              () ->
                  other.as(
                      other.clerk, () -> checks.record(id, draft(CALIBRATION, good(CALIBRATION)))))
          .isInstanceOf(NotFound.class);
    }
  }
}
