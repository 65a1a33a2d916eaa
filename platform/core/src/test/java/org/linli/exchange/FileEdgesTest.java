package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.FileNotReady;
import org.linli.exchange.boundary.FilePart;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.boundary.FileRightChanged;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.boundary.Formats;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Shape;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Files at their edges: what is too large, too late, empty, given up, or somebody else's. */
class FileEdgesTest {

  private static final FileLimits FIVE = new FileLimits(5, 100, 1_000_000, 50, 7);

  private final Ground ground = new Ground("9903");
  private final TestCommunity place = new TestCommunity();
  private final FileRoom room = new FileRoom(ground, place.tenant, FIVE);
  private Caller fire;

  @BeforeEach
  void twelveCasesAndOneWhoAsks() {
    for (int number = 0; number < 12; number++) {
      place.alarmCase(place.room, "MAJOR");
    }
    ground.wait(Duration.ofSeconds(30));
    fire = ground.consumer("edge-" + UUID.randomUUID());
  }

  @Test
  void aPartHasAsManyRowsAsWereAskedForAndElseAsManyAsMayBe() {
    var draft = room.cases();
    var plain = room.order(fire, draft);
    draft.partRows = FileLimits.SMALLEST_PART;
    var large = room.order(fire, draft);
    room.make();
    assertThat(room.parts(plain)).extracting(FilePart::rows).containsExactly(5L, 5L, 2L);
    assertThat(room.parts(large)).extracting(FilePart::rows).containsExactly(10L, 2L);
    assertThat(room.parts(large))
        .extracting(FilePart::name)
        .containsExactly(
            "cases-" + place.tenant + "-0001.jsonl", "cases-" + place.tenant + "-0002.jsonl");
  }

  @ParameterizedTest
  @CsvSource({
    "urban-management,CSV,json,application/json",
    "urban-management,LINES,json,application/json",
    "device-register,LINES,jsonl,application/x-ndjson",
    "urban-management,EXCEL,xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ",CSV,csv,text/csv; charset=utf-8"
  })
  @Requirement("000-7.2.e.3-1")
  void aFileIsNamedByWhatStandsInIt(String format, Shape shape, String ending, String type) {
    var consumer = ground.department("named-" + UUID.randomUUID());
    var formats =
        new Formats(
            ground.platform.jdbi(),
            ground.platform.scopes(),
            new Layouts(ground.platform.jdbi(), ground.platform.scopes(), Ground.READERS));
    ground.run(ground.bureau, () -> formats.choose(consumer, format));
    var caller = ground.enter(ground.key(consumer));
    var draft = room.cases();
    draft.shape = shape;
    var id = room.order(caller, draft);
    room.make();
    assertThat(room.parts(id))
        .extracting(FilePart::name)
        .allMatch(name -> name.endsWith("." + ending))
        .isNotEmpty();
    assertThat(room.manifest(caller, id)).contains("-0001." + ending + "\"");
    assertThat(room.part(caller, id, 1).mediaType()).isEqualTo(type);
  }

  @Test
  @Requirement("003-3.2.3.3.4")
  void aFileOfNothingNewIsOnePartWithoutRows() {
    var draft = room.cases();
    var first = room.order(fire, draft);
    room.make();
    ground.wait(Duration.ofMinutes(1));
    draft.since = room.row(fire, first).mark();
    var next = room.order(fire, draft);
    room.make();
    assertThat(room.row(fire, next).state()).isEqualTo(FileState.DONE);
    assertThat(room.row(fire, next).rows()).isZero();
    assertThat(room.row(fire, next).progress()).isEqualTo(100);
    assertThat(room.parts(next))
        .singleElement()
        .satisfies(part -> assertThat(part.bytes()).isZero());
    assertThat(room.fetched(fire, next, 1)).isEmpty();
  }

  @Test
  void aFileOfTooManyBytesEndsAndNothingOfItStays() {
    room.with(new FileLimits(5, 100, 300, 50, 7));
    var id = room.order(fire, room.cases());
    room.make();
    assertThat(room.row(fire, id).state()).isEqualTo(FileState.REFUSED);
    assertThat(room.row(fire, id).refusal()).isEqualTo("exchange-file-too-large");
    assertThat(ground.folder.resolve(place.tenant.value()).resolve(id.toString())).doesNotExist();
    assertThatThrownBy(() -> room.fetched(fire, id, 1)).isInstanceOf(FileNotReady.class);
    assertThatThrownBy(() -> room.manifest(fire, id)).isInstanceOf(FileNotReady.class);
    assertThatThrownBy(() -> room.cancel(fire, id)).as("it has ended").isInstanceOf(Conflict.class);
  }

  @Test
  void givingUpAFileThatIsDoneTakesItsContentAndLeavesItsProof() {
    var id = room.order(fire, room.cases());
    room.make();
    var proof = room.manifest(fire, id);
    room.cancel(fire, id);
    assertThat(ground.folder.resolve(place.tenant.value()).resolve(id.toString())).doesNotExist();
    assertThatThrownBy(() -> room.fetched(fire, id, 1))
        .isInstanceOfSatisfying(
            FileNotReady.class,
            told -> assertThat(told.arguments()).containsExactly(FileState.CANCELLED));
    assertThat(room.manifest(fire, id)).isEqualTo(proof);
    room.make();
    assertThat(room.row(fire, id).state())
        .as("nobody takes it up again")
        .isEqualTo(FileState.CANCELLED);
  }

  @Test
  void pastItsTermNothingIsHandedOutThoughNobodyHasClearedItYet() {
    var id = room.order(fire, room.cases());
    room.make();
    ground.wait(Duration.ofDays(6));
    assertThat(room.fetched(fire, id, 1)).isNotEmpty();
    ground.wait(Duration.ofDays(2));
    assertThat(room.row(fire, id).state()).isEqualTo(FileState.DONE);
    assertThatThrownBy(() -> room.fetched(fire, id, 1)).isInstanceOf(FileNotReady.class);
    room.clear();
    var cleared = room.row(fire, id);
    assertThat(cleared.state()).isEqualTo(FileState.DELETED);
    ground.wait(Duration.ofHours(1));
    room.clear();
    assertThat(room.row(fire, id).stateSince()).as("once").isEqualTo(cleared.stateSince());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4, Integer.MAX_VALUE})
  void thereIsNoPartBesidesThoseOfTheManifest(int number) {
    var id = room.order(fire, room.cases());
    room.make();
    assertThatThrownBy(() -> room.fetched(fire, id, number)).isInstanceOf(NotFound.class);
    assertThat(room.row(fire, id).fetches()).isZero();
  }

  @Test
  void everyFetchIsCountedAtItsPart() {
    var id = room.order(fire, room.cases());
    room.make();
    assertThat(room.parts(id)).allMatch(part -> part.fetches() == 0 && part.fetchedAt() == null);
    room.fetched(fire, id, 2);
    room.fetched(fire, id, 2);
    assertThat(room.parts(id)).extracting(FilePart::fetches).containsExactly(0, 2, 0);
    assertThat(room.row(fire, id).fetches()).isEqualTo(2);
    assertThat(room.row(fire, id).lastFetched()).isEqualTo(room.parts(id).get(1).fetchedAt());
  }

  @Test
  @Requirement("000-7.2.e.2-1")
  void aPartIsNotHandedOutWhereLessWouldLeaveByNow() {
    var draft = room.cases();
    draft.asset = "alarms";
    draft.purpose = Purpose.GOVERNANCE;
    draft.fields = List.of("alarm", "device");
    var id = room.order(fire, draft);
    room.make();
    assertThat(room.fetched(fire, id, 1)).isNotEmpty();
    // As if it had been made while nothing had to be masked.
    alter("update exchange_file_part set outcome = 'PERMIT' where file_id = ?", id);
    assertThatThrownBy(() -> room.fetched(fire, id, 1)).isInstanceOf(FileRightChanged.class);
    assertThat(room.parts(id).getFirst().fetches()).isOne();
  }

  @Test
  void whereTotalsAloneAreAllowedTheFileIsOfTotals() {
    var hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(30));
    for (int number = 0; number < 12; number++) {
      reading(UUID.randomUUID(), hour);
    }
    var draft = room.cases();
    draft.asset = "device-readings";
    draft.action = Action.ANALYSE;
    draft.purpose = Purpose.GOVERNANCE;
    draft.fields = List.of("ts");
    var id = room.order(fire, draft);
    room.make();
    assertThat(room.parts(id))
        .singleElement()
        .satisfies(part -> assertThat(part.outcome()).isEqualTo(Outcome.AGGREGATE));
    assertThat(new String(room.fetched(fire, id, 1), StandardCharsets.UTF_8))
        .contains("\"count\":12", "\"watermark\":");
  }

  @Test
  void nobodyWaitsForTheWholeOfAnothersFile() {
    var first = room.order(fire, room.cases());
    var second = room.order(ground.consumer("edge-" + UUID.randomUUID()), room.cases());
    room.make();
    var made = new ArrayList<>(room.parts(first));
    made.addAll(room.parts(second));
    made.sort(Comparator.comparing(FilePart::madeAt));
    assertThat(made).extracting(FilePart::number).containsExactly(1, 1, 2, 2, 3, 3);
  }

  @Test
  void theListIsNarrowedAndNewestFirst() {
    var old = room.order(fire, room.cases());
    ground.wait(Duration.ofSeconds(5));
    var draft = room.cases();
    draft.asset = "alarms";
    draft.fields = List.of("alarm");
    var young = room.order(fire, draft);
    room.cancel(fire, young);
    assertThat(room.list(fire, FileQuery.ALL, null))
        .extracting(FileRow::id)
        .containsExactly(young, old);
    assertThat(room.list(fire, query("cases", null, null), null))
        .extracting(FileRow::id)
        .containsExactly(old);
    assertThat(room.list(fire, query(null, null, FileState.CANCELLED), null))
        .extracting(FileRow::id)
        .containsExactly(young);
    assertThat(room.list(fire, query(null, place.tenant.value(), FileState.DONE), null)).isEmpty();
    assertThat(room.list(fire, FileQuery.ALL, "fire COMM")).hasSize(2);
    assertThat(room.list(fire, FileQuery.ALL, "alarm")).hasSize(1);
    assertThat(room.list(fire, FileQuery.ALL, "%")).as("no wildcard of the asker's").isEmpty();
    var own = room.row(fire, old).consumer();
    assertThat(room.list(ground.bureau, new FileQuery(own, null, null, null), null)).hasSize(2);
    assertThat(room.list(fire, new FileQuery(UUID.randomUUID(), null, null, null), null)).isEmpty();
  }

  @Test
  void anEnterprisesPeopleFetchWhatItsSystemOrderedAndNobodyElses() {
    var organisation = "edge-op-" + UUID.randomUUID().toString().substring(0, 8);
    var system = ground.enterprise(organisation, place.tenant, Duration.ofDays(30));
    var draft = room.cases();
    draft.asset = "alarms";
    draft.purpose = Purpose.OPERATION_MAINTENANCE;
    draft.fields = List.of("alarm");
    var id = room.order(system, draft);
    room.make();
    var person = ground.platform.caller(Tier.OPERATOR, null, null, organisation, "*");
    assertThat(room.row(person, id).mine()).isTrue();
    assertThat(room.fetched(person, id, 1)).isEqualTo(room.fetched(system, id, 1));
    var stranger = ground.platform.caller(Tier.OPERATOR, null, null, organisation + "x", "*");
    assertThatThrownBy(() -> room.row(stranger, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.fetched(stranger, id, 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.fetched(stranger, UUID.randomUUID(), 1))
        .as("as what is not there")
        .isInstanceOf(NotFound.class);
  }

  private static FileQuery query(String asset, String tenant, FileState state) {
    return new FileQuery(null, asset, tenant, state);
  }

  private void alter(String sql, UUID file) {
    ground.run(
        ground.bureau, () -> ground.platform.jdbi().useHandle(handle -> handle.execute(sql, file)));
  }

  private void reading(UUID device, Instant hour) {
    place.sql(
        "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, 'd', 'smoke-detector', 'IN_SERVICE')",
        place.tenant.value(),
        device,
        device.toString());
    place.sql(
        "insert into reading_hour values (?, ?, ?, 2, '{\"smoke\": [2, 5.5, 1, 4.5]}')",
        place.tenant.value(),
        device,
        hour.atOffset(ZoneOffset.UTC));
  }
}
