package org.linli.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.streams.boundary.StreamsChanged;
import org.linli.streams.boundary.StreamsNotSetUp;
import org.linli.streams.entity.AdmittedCommunity;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.streams.entity.StreamDraft;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.StreamToken;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** The bureau opens streams, limits them, lets them into communities, and shuts them. */
class PartnerStreamsTest {

  private final StreamRoom room = new StreamRoom();

  private List<PartnerStreamRow> list(Caller caller) {
    return room.platform.as(caller, () -> room.streams.list(PageRequest.first(50))).items();
  }

  private List<PartnerStreamRow> here(Caller caller) {
    return room.platform.as(caller, () -> room.streams.here(PageRequest.first(50))).items();
  }

  private void admit(UUID id, String... kinds) {
    room.run(room.bureau, () -> room.streams.admit(id, room.community, List.of(kinds)));
  }

  @Test
  void aNewStreamHasTopicsOfItsOwnAndMaySpeakForNobody() {
    var id = room.stream();
    var detail = room.get(id);
    assertThat(detail.row().state()).isEqualTo(PartnerStreamState.OPEN);
    assertThat(detail.row().limits()).isEqualTo(StreamLimits.USUAL);
    assertThat(detail.row().traffic()).as("the broker is away").isNull();
    assertThat(detail.topic()).matches("persistent://" + room.city + "/stream-[0-9a-f]{12}/in");
    assertThat(detail.refusedTopic()).endsWith("-back/refused");
    assertThat(detail.tokens()).isEmpty();
    assertThat(detail.communities()).isEmpty();
    assertThat(room.announced).contains(new StreamsChanged(id));
    assertThat(room.get(room.stream()).topic()).isNotEqualTo(detail.topic());
  }

  @Test
  void onlyAConsumerThatTheCallerMaySeeGetsOne() {
    var elsewhere = room.platform.caller(Tier.CITY, "9600", null, null, "*");
    var consumer = room.consumer("maker");
    var draft = new StreamDraft(consumer, "x", null);
    assertThatThrownBy(() -> room.platform.as(elsewhere, () -> room.streams.open(draft)))
        .isInstanceOf(NotFound.class);
    for (var bad :
        List.of(
            new StreamDraft(null, "x", null),
            new StreamDraft(consumer, " ", null),
            new StreamDraft(consumer, "x".repeat(121), null))) {
      assertThatThrownBy(() -> room.platform.as(room.bureau, () -> room.streams.open(bad)))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void limitsLieBetweenNothingAndWhatOthersWouldFeel() {
    for (var bad : List.of(List.of(0, 1, 1), List.of(5_001, 1, 1), List.of(1, 8_193, 1))) {
      assertThatThrownBy(() -> new StreamLimits(bad.get(0), bad.get(1), bad.get(2)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> new StreamLimits(1, 1, 4_097)).isInstanceOf(Invalid.class);
    var id = room.stream();
    var more = new StreamLimits(5_000, 8_192, 4_096);
    room.run(room.bureau, () -> room.streams.limit(id, more));
    assertThat(room.get(id).row().limits()).isEqualTo(more);
  }

  @Test
  void aTokenIsShownOnceAndTheOlderOnesGoOnForTheOverlap() {
    var id = room.stream();
    var first = room.issue(id, Duration.ZERO);
    assertThat(first.token().split("\\.")).hasSize(3);
    assertThat(first.toString()).doesNotContain(first.token());
    assertThat(first.auditName()).isEqualTo(first.id());
    assertThat(first.address()).isEqualTo("pulsar://streams.example:6650");
    var second = room.issue(id, Duration.ofHours(2));
    assertThat(standing(id)).containsExactlyInAnyOrder(first.id(), second.id());
    room.later(Duration.ofHours(3));
    assertThat(standing(id)).containsExactly(second.id());
    assertThat(kept()).noneMatch(row -> row.contains(second.token()));
  }

  private Set<String> standing(UUID id) {
    return room.get(id).tokens().stream()
        .filter(token -> token.standsAt(room.instant()))
        .map(StreamToken::id)
        .collect(java.util.stream.Collectors.toSet());
  }

  private List<String> kept() {
    return room.platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select cast(t.* as text) from stream_token t")
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void aTokenEndsWithinAYearAndNotAfterItsConsumer() {
    var id = room.stream();
    for (var end : List.of(Duration.ofDays(-1), Duration.ofDays(301), Duration.ofDays(400))) {
      assertThatThrownBy(
              () ->
                  room.platform.as(
                      room.bureau,
                      () -> room.streams.issue(id, "x", room.instant().plus(end), Duration.ZERO)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> room.issue(id, Duration.ofDays(31))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> room.issue(id, null)).isInstanceOf(Invalid.class);
  }

  @Test
  void aServerWithoutTheKeyMakesNoTokens() {
    var id = room.stream();
    var end = room.instant().plus(Duration.ofDays(1));
    assertThatThrownBy(
            () ->
                room.platform.as(
                    room.bureau, () -> room.streams(null).issue(id, "x", end, Duration.ZERO)))
        .isInstanceOf(StreamsNotSetUp.class);
  }

  @Test
  void aTokenIsTakenBackOnce() {
    var id = room.stream();
    var token = room.issue(id, Duration.ZERO).id();
    room.run(room.bureau, () -> room.streams.revoke(id, token));
    assertThat(standing(id)).isEmpty();
    assertThatThrownBy(() -> room.run(room.bureau, () -> room.streams.revoke(id, token)))
        .isInstanceOf(NotFound.class);
    var another = room.stream();
    assertThatThrownBy(() -> room.run(room.bureau, () -> room.streams.revoke(another, token)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aStreamIsAdmittedByCommunityAndKindOfDevice() {
    var id = room.stream();
    admit(id, "smoke-detector", "smoke-detector");
    assertThat(room.get(id).communities())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.tenant()).isEqualTo(room.community.value());
              assertThat(one.models()).containsExactly("smoke-detector");
            });
    admit(id);
    assertThat(room.get(id).communities().getFirst().models()).isEmpty();
    assertThatThrownBy(() -> admit(id, "no-such-kind")).isInstanceOf(Invalid.class);
    var foreign = room.platform.community("960101001001", OperationMode.PPP);
    for (var other : List.of(foreign, new TenantId("960101001999"))) {
      assertThatThrownBy(
              () -> room.run(room.bureau, () -> room.streams.admit(id, other, List.of())))
          .isInstanceOf(NotFound.class);
    }
  }

  /** The devices are the community's; so is the last word. */
  @Test
  void theCommunitySeesWhoSpeaksForItsDevicesAndMayShutItOut() {
    var id = room.stream();
    assertThat(here(room.clerk)).isEmpty();
    admit(id);
    assertThat(here(room.clerk)).extracting(PartnerStreamRow::id).containsExactly(id);
    room.run(room.clerk, () -> room.streams.shutOut(id));
    assertThat(here(room.clerk)).isEmpty();
    assertThat(room.get(id).communities())
        .singleElement()
        .extracting(AdmittedCommunity::endedBy)
        .isEqualTo(room.clerk.displayName());
    assertThatThrownBy(() -> room.run(room.clerk, () -> room.streams.shutOut(id)))
        .isInstanceOf(NotFound.class);
    admit(id);
    room.run(room.bureau, () -> room.streams.dismiss(id, room.community));
    assertThat(here(room.clerk)).isEmpty();
  }

  @Test
  void aClosedStreamStaysClosed() {
    var id = room.stream();
    room.issue(id, Duration.ZERO);
    room.run(room.bureau, () -> room.streams.close(id, "the contract ended"));
    assertThat(room.get(id).row().state()).isEqualTo(PartnerStreamState.CLOSED);
    assertThat(room.get(id).row().closedReason()).isEqualTo("the contract ended");
    for (var deed :
        List.<Runnable>of(
            () -> room.issue(id, Duration.ZERO),
            () -> admit(id),
            () -> room.run(room.bureau, () -> room.streams.close(id, "again")))) {
      assertThatThrownBy(deed::run).isInstanceOf(Conflict.class);
    }
  }

  @Test
  void aSuspendedConsumersStreamIsSuspended() {
    var id = room.stream();
    var consumer = room.get(id).row().consumer();
    room.run(room.bureau, () -> room.consumers.suspend(consumer, "leak"));
    assertThat(room.get(id).row().state()).isEqualTo(PartnerStreamState.SUSPENDED);
    room.run(room.bureau, () -> room.consumers.resume(consumer));
    assertThat(room.get(id).row().state()).isEqualTo(PartnerStreamState.OPEN);
    room.later(Duration.ofDays(301));
    assertThat(room.get(id).row().state()).isEqualTo(PartnerStreamState.SUSPENDED);
  }

  @Test
  void anotherCitysBureauAndOtherOrganisationsSeeNothingOfIt() {
    var id = room.stream();
    var row = room.get(id).row();
    var own = room.platform.caller(Tier.OPERATOR, null, null, row.organisation(), "*");
    assertThat(list(own)).extracting(PartnerStreamRow::id).containsExactly(id);
    for (var stranger :
        List.of(
            room.platform.caller(Tier.CITY, "9600", null, null, "*"),
            room.platform.caller(Tier.OPERATOR, null, null, "other", "*"))) {
      assertThat(list(stranger)).extracting(PartnerStreamRow::id).doesNotContain(id);
      assertThatThrownBy(() -> room.platform.as(stranger, () -> room.streams.get(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> room.run(stranger, () -> room.streams.close(id, "mine")))
          .isInstanceOf(NotFound.class);
    }
  }

  /** The broker is away all the time here: nothing of the above waited for it. */
  @Test
  void aBrokerThatIsAwayIsToldLater() {
    room.stream();
    room.line.turn();
    assertThat(room.line.isListening()).isFalse();
    room.line.close();
    room.line.turn();
  }
}
