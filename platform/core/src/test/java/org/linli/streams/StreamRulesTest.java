package org.linli.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.devices.entity.DeviceModel;
import org.linli.streams.boundary.StreamsChanged;
import org.linli.streams.boundary.StreamsNotSetUp;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.StreamDraft;
import org.linli.streams.entity.StreamLimits;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Where the rules of partners' streams end: each refusal by its field, and nothing kept of it. */
class StreamRulesTest {

  private final StreamRoom room = new StreamRoom();

  private <T> T byBureau(Callable<T> work) {
    return room.platform.as(room.bureau, work);
  }

  private void refused(String field, String rule, Runnable deed) {
    var before = List.copyOf(room.announced);
    var refusal = catchThrowableOfType(Invalid.class, () -> room.run(room.bureau, deed));
    assertThat(refusal).as(field + " " + rule).isNotNull();
    assertThat(refusal.arguments()).containsExactly(field, rule);
    assertThat(room.announced).as("nobody is told").isEqualTo(before);
  }

  private List<PartnerStreamRow> found(Caller caller, String search) {
    return room.platform
        .as(caller, () -> room.streams.list(new PageRequest(0, 50, search)))
        .items();
  }

  private void issue(UUID id, String label, Instant until, Duration overlap) {
    room.streams.issue(id, label, until, overlap);
  }

  @Test
  void eachFaultOfADraftIsNamedByItsField() {
    var consumer = room.consumer("maker");
    var streams = room.streams;
    refused("consumer", "required", () -> streams.open(new StreamDraft(null, "x", null)));
    refused("name", "required", () -> streams.open(new StreamDraft(consumer, null, null)));
    refused("name", "required", () -> streams.open(new StreamDraft(consumer, "  ", null)));
    var longer = "x".repeat(121);
    refused("name", "too-long", () -> streams.open(new StreamDraft(consumer, longer, null)));
    assertThat(found(room.bureau, null)).isEmpty();
  }

  @Test
  void theLongestNameIsTakenWithoutWhatStandsAroundIt() {
    var name = "流".repeat(120);
    var limits = new StreamLimits(1, 2, 3);
    var draft = new StreamDraft(room.consumer("maker"), "  " + name + "\n", limits);
    var row = room.get(byBureau(() -> room.streams.open(draft))).row();
    assertThat(row.name()).isEqualTo(name);
    assertThat(row.limits()).isEqualTo(limits);
    assertThat(row.openedBy()).isEqualTo(room.bureau.displayName());
    assertThat(row.communities()).isZero();
    assertThat(row.tokenUntil()).isNull();
    assertThat(row.lastAt()).isNull();
    assertThat(new StreamDraft(null, null, null).auditName()).isEqualTo("null");
  }

  /** Its topics lie in a city: who has none opens none. */
  @Test
  void anOrganisationOpensNoStreamForItself() {
    var consumer = room.consumer("maker");
    var own = room.platform.caller(Tier.OPERATOR, null, null, "maker-" + room.city, "*");
    var draft = new StreamDraft(consumer, "Our own", null);
    assertThatThrownBy(() -> room.platform.as(own, () -> room.streams.open(draft)))
        .isInstanceOf(NotFound.class);
    assertThat(found(own, null)).isEmpty();
  }

  @Test
  void eachLimitIsRefusedByItsOwnName() {
    for (var bad : List.of(-1, 0, 5_001, Integer.MAX_VALUE)) {
      refused("perSecond", "stream-limit-5000", () -> new StreamLimits(bad, 1, 1));
    }
    for (var bad : List.of(0, 8_193)) {
      refused("kilobytesPerSecond", "stream-limit-8192", () -> new StreamLimits(1, bad, 1));
    }
    for (var bad : List.of(0, 4_097)) {
      refused("backlogMegabytes", "stream-limit-4096", () -> new StreamLimits(1, 1, bad));
    }
    assertThat(new StreamLimits(1, 1, 1)).isNotEqualTo(StreamLimits.USUAL);
    var id = room.stream();
    refused("limits", "required", () -> room.streams.limit(id, null));
    assertThat(room.get(id).row().limits()).isEqualTo(StreamLimits.USUAL);
  }

  @Test
  void whatIsClosedIsNeitherLimitedNorAdmittedNorDismissedButItsTokensCanBeTakenBack() {
    var id = room.stream();
    var token = room.issue(id, Duration.ZERO).id();
    room.run(room.bureau, () -> room.streams.admit(id, room.community, List.of()));
    room.run(room.bureau, () -> room.streams.close(id, "over"));
    for (var deed :
        List.<Runnable>of(
            () -> room.streams.limit(id, StreamLimits.USUAL),
            () -> room.streams.admit(id, room.community, List.of()),
            () -> room.streams.dismiss(id, room.community))) {
      assertThatThrownBy(() -> room.run(room.bureau, deed)).isInstanceOf(Conflict.class);
    }
    assertThat(room.platform.as(room.clerk, () -> room.streams.here(PageRequest.first(5))).total())
        .as("it speaks for nobody any more")
        .isZero();
    room.run(room.bureau, () -> room.streams.revoke(id, token));
    assertThat(room.get(id).tokens().getFirst().revokedAt()).isNotNull();
  }

  @Test
  void aClosingNeedsAReasonOfLengthAndHasOneAuthorAlone() throws Exception {
    var id = room.stream();
    refused("reason", "required", () -> room.streams.close(id, null));
    refused("reason", "required", () -> room.streams.close(id, " "));
    refused("reason", "too-long", () -> room.streams.close(id, "x".repeat(401)));
    var both = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var closed =
          List.of("the one", "the other").stream()
              .map(
                  reason ->
                      threads.submit(
                          () -> {
                            both.await();
                            try {
                              room.run(room.bureau, () -> room.streams.close(id, reason));
                              return reason;
                            } catch (Conflict late) {
                              return "";
                            }
                          }))
              .toList();
      var said = closed.get(0).get() + closed.get(1).get();
      assertThat(said).as("one of both was told that it is done").isIn("the one", "the other");
      assertThat(room.get(id).row().closedReason()).isEqualTo(said);
    }
  }

  @Test
  void moreKindsThanAHundredOrUnknownOnesAreNotAdmitted() {
    var id = room.stream();
    var many = IntStream.range(0, 101).mapToObj(i -> "kind-" + i).toList();
    refused("models", "unknown-kind", () -> room.streams.admit(id, room.community, many));
    refused(
        "models",
        "unknown-kind",
        () -> room.streams.admit(id, room.community, List.of("smoke-detector", "")));
    assertThat(room.get(id).communities()).isEmpty();
    var known = room.models.all().stream().map(DeviceModel::model).limit(100).toList();
    room.run(room.bureau, () -> room.streams.admit(id, room.community, known));
    assertThat(room.get(id).communities().getFirst().models()).isEqualTo(known);
    room.run(room.bureau, () -> room.streams.admit(id, room.community, null));
    assertThat(room.get(id).communities().getFirst().models()).as("none named: all").isEmpty();
  }

  @Test
  void onlyACommunityInServiceOfTheOwnDivisionIsAdmitted() {
    var id = room.stream();
    var suspended = room.platform.community(room.city + "01001002", OperationMode.PPP);
    turn(suspended, "SUSPENDED");
    for (var tenant : Arrays.asList(suspended, null)) {
      assertThatThrownBy(
              () -> room.run(room.bureau, () -> room.streams.admit(id, tenant, List.of())))
          .isInstanceOf(NotFound.class);
    }
    turn(suspended, "ACTIVE");
    room.run(room.bureau, () -> room.streams.admit(id, suspended, List.of()));
    for (var tenant : Arrays.asList(room.community, null)) {
      assertThatThrownBy(() -> room.run(room.bureau, () -> room.streams.dismiss(id, tenant)))
          .isInstanceOf(NotFound.class);
    }
    assertThat(room.get(id).row().communities()).isOne();
  }

  private void turn(TenantId tenant, String state) {
    room.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update tenant set state = ? where id = ?", state, tenant.value()));
  }

  /** A bureau of a district has streams of its own, and none of the city's. */
  @Test
  void aDistrictsBureauAdmitsNoCommunityOfTheNextDistrict() {
    var district = room.platform.caller(Tier.DISTRICT, room.city + "01", null, null, "*");
    var next = room.platform.community(room.city + "02001001", OperationMode.PPP);
    var cityWide = room.stream();
    assertThat(found(district, null)).isEmpty();
    assertThatThrownBy(() -> room.platform.as(district, () -> room.streams.get(cityWide)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.run(room.clerk, () -> room.streams.shutOut(cityWide)))
        .as("it was never let in")
        .isInstanceOf(NotFound.class);
    room.run(room.bureau, () -> room.streams.admit(cityWide, next, List.of()));
    assertThat(room.get(cityWide).communities())
        .singleElement()
        .satisfies(one -> assertThat(one.tenant()).isEqualTo(next.value()));
  }

  @Test
  void aTokensEndLiesBetweenNowAndAYearOrItsConsumersEnd() {
    var id = room.stream();
    var now = room.instant();
    var day = Duration.ofDays(1);
    refused("until", "required", () -> issue(id, "x", null, Duration.ZERO));
    refused("until", "after-now", () -> issue(id, "x", now.minusSeconds(1), Duration.ZERO));
    refused("until", "after-now", () -> issue(id, "x", now, Duration.ZERO));
    refused("until", "token-too-long", () -> issue(id, "x", now.plus(Duration.ofDays(367)), day));
    refused("until", "token-too-long", () -> issue(id, "x", now.plus(Duration.ofDays(301)), day));
    assertThat(room.get(id).tokens()).isEmpty();
    var end = now.plus(Duration.ofDays(299));
    var issued = byBureau(() -> room.streams.issue(id, " site ", end, day));
    assertThat(issued.until())
        .as("in whole seconds")
        .isEqualTo(end.with(java.time.temporal.ChronoField.NANO_OF_SECOND, 0));
    assertThat(room.get(id).tokens().getFirst().label()).isEqualTo("site");
  }

  /** The broker reads whole seconds: half a second from now is now. */
  @Test
  void noTokenIsOverWhenItIsMade() {
    var id = room.stream();
    var now = room.instant();
    var full = Instant.ofEpochSecond(now.getEpochSecond() + 1);
    room.later(Duration.between(now, full.plusMillis(100)));
    refused("until", "after-now", () -> issue(id, "x", full.plusMillis(990), Duration.ZERO));
  }

  @Test
  void anOverlapIsNoLongerThanThirtyDaysAndLengthensNoToken() {
    var id = room.stream();
    var end = room.instant().plus(Duration.ofDays(10));
    byBureau(
        () ->
            room.streams.issue(
                id, "short", room.instant().plus(Duration.ofDays(1)), Duration.ZERO));
    refused("overlap", "overlap-length", () -> issue(id, "x", end, null));
    refused("overlap", "overlap-length", () -> issue(id, "x", end, Duration.ofSeconds(-1)));
    refused(
        "overlap", "overlap-length", () -> issue(id, "x", end, Duration.ofDays(30).plusSeconds(1)));
    refused("label", "required", () -> issue(id, "", end, Duration.ZERO));
    refused("label", "too-long", () -> issue(id, "x".repeat(121), end, Duration.ZERO));
    var before = room.get(id).tokens();
    assertThat(before).as("what was refused ended no token").singleElement();
    byBureau(() -> room.streams.issue(id, "long", end, Duration.ofDays(30)));
    assertThat(room.get(id).tokens())
        .as("the short one ends when it would have ended")
        .hasSize(2)
        .contains(before.getFirst());
    assertThat(room.get(id).row().tokenUntil())
        .isEqualTo(end.with(java.time.temporal.ChronoField.NANO_OF_SECOND, 0));
  }

  @Test
  void aTokenThatWasTakenBackIsNotWaitedFor() {
    var id = room.stream();
    var token = room.issue(id, Duration.ZERO);
    assertThat(room.get(id).row().tokenUntil()).isEqualTo(token.until());
    room.run(room.bureau, () -> room.streams.revoke(id, token.id()));
    assertThat(room.get(id).row().tokenUntil()).isNull();
    assertThatThrownBy(() -> room.run(room.bureau, () -> room.streams.revoke(id, null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theListIsFoundByNameConsumerAndOrganisationNewestFirst() {
    var first = room.stream();
    room.later(Duration.ofMinutes(1));
    var second = room.stream();
    assertThat(found(room.bureau, null))
        .extracting(PartnerStreamRow::id)
        .containsExactly(second, first);
    for (var word : List.of("OF THE NORTH", "Maker of", "Platform of maker-")) {
      assertThat(found(room.bureau, word)).as(word).hasSize(2);
    }
    for (var word : List.of("south", "%", "_")) {
      assertThat(found(room.bureau, word)).as(word).isEmpty();
    }
  }

  @Test
  void whoHasNoCommunityIsToldOfNoneHere() {
    assertThatThrownBy(() -> byBureau(() -> room.streams.here(PageRequest.first(1))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.run(room.bureau, () -> room.streams.shutOut(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyDeedAtAStreamThatIsNoneIsNotFoundAndTellsNobody() {
    var none = UUID.randomUUID();
    var now = room.instant();
    for (var deed :
        List.<Runnable>of(
            () -> room.streams.get(none),
            () -> room.streams.limit(none, StreamLimits.USUAL),
            () -> room.streams.admit(none, room.community, List.of()),
            () -> room.streams.dismiss(none, room.community),
            () -> issue(none, "x", now.plusSeconds(60), Duration.ZERO),
            () -> room.streams.revoke(none, "stream-x"),
            () -> room.streams.close(none, "x"))) {
      assertThatThrownBy(() -> room.run(room.bureau, deed))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-found"));
    }
    assertThat(room.announced).doesNotContain(new StreamsChanged(none));
    assertThat(new StreamsNotSetUp().status()).isEqualTo(503);
  }
}
