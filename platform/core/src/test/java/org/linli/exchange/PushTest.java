package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.audit.boundary.AuditTrail;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.ExchangeKeys;
import org.linli.exchange.boundary.Networks;
import org.linli.exchange.boundary.StreamRow;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.SubscriptionRow;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.control.PushDesk;
import org.linli.exchange.control.PushRound;
import org.linli.exchange.control.Wakes;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.StreamState;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.exchange.entity.Way;
import org.linli.identity.boundary.Brakes;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** What is brought to whom, what comes again, and what ends. */
class PushTest {

  private static final Ground GROUND = new Ground("9903");
  private static final Wakes WAKES = new Wakes();
  private static final Subscriptions SUBSCRIPTIONS =
      new Subscriptions(GROUND.platform.jdbi(), GROUND.platform.scopes(), Ground.READERS, GROUND);
  private static final PushRound ROUND = round();

  private final List<Receiver> receivers = new ArrayList<>();
  private final List<UUID> made = new ArrayList<>();

  @BeforeAll
  static void ourOwnMachineIsAllowed() {
    var networks = new Networks(GROUND.platform.jdbi(), GROUND.platform.scopes());
    GROUND.run(
        GROUND.bureau,
        () -> {
          if (networks.list().stream().noneMatch(row -> row.range().equals("127.0.0.1"))) {
            networks.allow("127.0.0.1", "this machine");
          }
        });
    GROUND.wait(Duration.ofSeconds(30));
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    made.forEach(
        id ->
            GROUND.run(
                GROUND.bureau,
                () -> {
                  if (SUBSCRIPTIONS.get(id).row().state() != SubscriptionState.ENDED) {
                    SUBSCRIPTIONS.end(id);
                  }
                }));
    receivers.forEach(Receiver::close);
  }

  @Test
  @Requirement({"003-3.2.3.3.3", "003-3.2.3.3.5", "000-7.2.e.3-1"})
  void whatStandsIsBroughtFirstAndThenWhatChanges() {
    var place = new TestCommunity();
    var first = place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    var id = subscribe(GROUND.consumer("push-1"), draft(place, "cases", receiver, "case"));
    ROUND.run();
    assertThat(receiver.brought()).singleElement();
    assertThat(receiver.last().values("case")).containsExactly(first.toString());
    var second = place.alarmCase(place.room, "CRITICAL");
    later(Duration.ofMinutes(6));
    assertThat(receiver.brought()).hasSize(2);
    assertThat(receiver.last().values("case")).containsExactly(second.toString());
    var worker = place.worker(place.grid).accountId();
    place.run(place.clerk, () -> place.cases.dispatch(first, worker));
    later(Duration.ofMinutes(6));
    assertThat(receiver.last().values("case")).containsExactly(first.toString());
    later(Duration.ofMinutes(6));
    assertThat(receiver.brought()).as("nothing changed, nothing comes").hasSize(3);
    assertThat(row(id))
        .satisfies(
            row -> {
              assertThat(row.items()).isEqualTo(3);
              assertThat(row.lastAt()).isNotNull();
              assertThat(row.fault()).isNull();
            });
  }

  @Test
  @Requirement("000-7.3.c")
  void whatWasSubscribedToByAStoppedKeyRestsUntilItIsFree() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    var consumer = GROUND.consumer("push-stopped");
    subscribe(consumer, draft(place, "cases", receiver, "case"));
    stop(consumer, List.of(consumer.credential().orElseThrow()));
    ROUND.run();
    assertThat(receiver.brought()).isEmpty();
    stop(consumer, List.of());
    later(Duration.ofMinutes(6));
    assertThat(receiver.brought()).hasSize(1);
  }

  private static void stop(Caller consumer, List<Credential> all) {
    GROUND
        .platform
        .scopes()
        .asSystem(
            "abuse",
            () -> {
              GROUND
                  .platform
                  .jdbi()
                  .useHandle(
                      handle ->
                          new Brakes().stop(handle, consumer.accountId(), all, GROUND.instant()));
              return null;
            });
  }

  @Test
  void whoWantsChangesAloneIsToldOnceThatAllIsInOrder() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    var draft = draft(place, "cases", receiver, "case");
    subscribe(GROUND.consumer("push-2"), with(draft, false, draft.purpose(), List.of()));
    ROUND.run();
    assertThat(receiver.brought()).singleElement();
    assertThat(receiver.last().rows()).isEmpty();
    later(Duration.ofMinutes(6));
    assertThat(receiver.brought()).hasSize(1);
  }

  @Test
  @Requirement("001-5.2.3.E-9")
  void aChangeThatIsHeardOfIsBroughtAsSoonAsItHasSettled() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    subscribe(GROUND.consumer("push-3"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    later(Duration.ofSeconds(15));
    place.alarmCase(place.room, "CRITICAL");
    later(Duration.ofSeconds(15));
    assertThat(receiver.brought()).as("nobody has heard of it").hasSize(1);
    WAKES.hear(new Changed(place.tenant, new DivisionCode(place.tenant.value()), Set.of("alarms")));
    ROUND.run();
    assertThat(receiver.brought()).hasSize(1);
    later(Duration.ofSeconds(15));
    assertThat(receiver.brought()).hasSize(2);
  }

  @Test
  @Requirement("001-5.2.3.E-9")
  void newsThatADeliveryUsedUpBeforeTheyHadSettledAreLookedForOnceMore() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    subscribe(GROUND.consumer("push-3a"), draft(place, "alarms", receiver, "alarm"));
    // Heard while the stream is due anyway: its look is at hand, and this adds none.
    WAKES.hear(new Changed(place.tenant, new DivisionCode(place.tenant.value()), Set.of("alarms")));
    ROUND.run();
    assertThat(receiver.brought()).hasSize(1);
    place.alarmCase(place.room, "CRITICAL");
    later(Duration.ofSeconds(15));
    assertThat(receiver.brought()).hasSize(2);
    later(Duration.ofSeconds(15));
    assertThat(receiver.brought()).as("nothing changed, nothing comes").hasSize(2);
  }

  @Test
  void aServerThatHasJustStartedLooksAtAll() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    subscribe(GROUND.consumer("push-3b"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    later(Duration.ofSeconds(15));
    place.alarmCase(place.room, "CRITICAL");
    later(Duration.ofSeconds(15));
    assertThat(receiver.brought()).hasSize(1);
    var other = round();
    assertThat(other.lookAtAll()).isPositive();
    other.run();
    assertThat(receiver.brought()).hasSize(2);
  }

  @Test
  @Requirement("003-3.2.3.3.5")
  void filtersAndFieldsHoldAsInAPull() {
    var place = new TestCommunity();
    for (var severity : List.of("MAJOR", "CRITICAL", "MINOR", "CRITICAL")) {
      place.alarmCase(place.room, severity);
    }
    var receiver = receiver();
    var draft = draft(place, "alarms", receiver, "alarm", "severity");
    subscribe(
        GROUND.consumer("push-4"),
        with(draft, true, draft.purpose(), List.of("severity eq CRITICAL")));
    ROUND.run();
    assertThat(receiver.last().values("severity")).containsExactly("CRITICAL", "CRITICAL");
    assertThat(receiver.last().rows().getFirst().size()).isEqualTo(2);
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void aDeliveryIsSignedOverItsWayItsNumberAndItsContent() throws Exception {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    subscribe(GROUND.consumer("push-5"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    var one = receiver.last();
    var digest =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(one.body()));
    assertThat(one.header("Content-Digest")).isEqualTo("sha-256=:" + digest + ":");
    var input = one.header("Signature-Input").substring("linli=".length());
    var base =
        "\"@method\": POST\n\"@authority\": "
            + one.header("Host")
            + "\n\"@path\": /in\n\"content-digest\": "
            + one.header("Content-Digest")
            + "\n\"linli-delivery\": "
            + one.header("Linli-Delivery")
            + "\n\"linli-transfer\": "
            + one.header("Linli-Transfer")
            + "\n\"@signature-params\": "
            + input;
    var key = new ExchangeKeys(GROUND.keys).list().getFirst();
    assertThat(input).contains("keyid=\"" + key.id() + "\"").contains("created=");
    var provider = new BouncyCastleProvider();
    var check =
        Signature.getInstance(
            key.algorithm().equals("sm2-sm3") ? "SM3withSM2" : "SHA256withPLAIN-ECDSA", provider);
    check.initVerify(
        KeyFactory.getInstance("EC", provider)
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.key()))));
    check.update(base.getBytes(StandardCharsets.US_ASCII));
    var signature = one.header("Signature");
    assertThat(
            check.verify(
                Base64.getDecoder()
                    .decode(signature.substring("linli=:".length(), signature.length() - 1))))
        .isTrue();
  }

  @Test
  @Requirement("000-7.2.e.5")
  void everyDeliveryStandsInTheLogBeforeItLeaves() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    subscribe(GROUND.consumer("push-6"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    var logged =
        GROUND.platform.as(
            place.clerk,
            () -> GROUND.transfers.list(TransferQuery.ALL, PageRequest.first(10)).items());
    assertThat(logged)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.transfer().way()).isEqualTo(Way.PUSH);
              assertThat(row.transfer().id().toString())
                  .isEqualTo(receiver.last().header("Linli-Transfer"));
              assertThat(row.transfer().items()).isEqualTo(1);
            });
  }

  @Test
  void whatIsNotTakenComesAgainUnderTheSameNumber() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver().answering(503);
    var id = subscribe(GROUND.consumer("push-7"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    assertThat(receiver.brought()).hasSize(1);
    assertThat(row(id).fault()).isEqualTo("HTTP 503");
    assertThat(row(id).attempts()).isEqualTo(1);
    later(Duration.ofSeconds(1));
    assertThat(receiver.brought()).as("it waits two seconds").hasSize(1);
    later(Duration.ofSeconds(3));
    assertThat(receiver.brought()).hasSize(2);
    assertThat(row(id).attempts()).isEqualTo(2);
    receiver.answering(200);
    later(Duration.ofSeconds(6));
    assertThat(receiver.brought()).hasSize(3);
    assertThat(numbers(receiver)).hasSize(1);
    assertThat(receiver.brought())
        .extracting(one -> one.header("Linli-Attempt"))
        .containsExactly("1", "2", "3");
    assertThat(row(id))
        .satisfies(
            row -> {
              assertThat(row.failingSince()).isNull();
              assertThat(row.attempts()).isZero();
              assertThat(row.items()).isEqualTo(1);
            });
  }

  @Test
  void whatComesAgainHoldsNothingThatCameLater() {
    var place = new TestCommunity();
    var first = place.alarmCase(place.room, "MAJOR");
    var receiver = receiver().answering(500);
    subscribe(GROUND.consumer("push-8"), draft(place, "cases", receiver, "case"));
    ROUND.run();
    var second = place.alarmCase(place.room, "MAJOR");
    receiver.answering(200);
    later(Duration.ofSeconds(20));
    assertThat(numbers(receiver)).hasSize(1);
    assertThat(receiver.last().values("case")).containsExactly(first.toString());
    later(Duration.ofMinutes(6));
    assertThat(numbers(receiver)).hasSize(2);
    assertThat(receiver.last().values("case")).containsExactly(second.toString());
  }

  @Test
  void whoeverTakesOverAfterAFallGoesOnWithTheSameDelivery() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    // It took the delivery, and we fell before we heard of it.
    var receiver = receiver();
    var id = subscribe(GROUND.consumer("push-9"), draft(place, "alarms", receiver, "alarm"));
    receiver.answering(500);
    ROUND.run();
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update exchange_stream set leased_until = ? where subscription_id = ?",
                    java.sql.Timestamp.from(GROUND.instant().plusSeconds(30)),
                    id));
    receiver.answering(200);
    var other = round();
    GROUND.wait(Duration.ofSeconds(10));
    other.run();
    assertThat(receiver.brought()).as("still another's").hasSize(1);
    GROUND.wait(Duration.ofSeconds(30));
    other.run();
    assertThat(receiver.brought()).hasSize(2);
    assertThat(numbers(receiver)).hasSize(1);
    assertThat(row(id).items()).isEqualTo(1);
  }

  @Test
  @Requirement("004-P4d.4")
  void anEndpointThatIsDeadForAWeekIsGivenUpAndCanBeRestarted() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver().answering(500);
    var id = subscribe(GROUND.consumer("push-10"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    for (int hour = 0; hour < 20; hour++) {
      later(Duration.ofHours(1).plusSeconds(1));
    }
    assertThat(row(id).state()).isEqualTo(SubscriptionState.ACTIVE);
    var tried = receiver.brought().size();
    assertThat(tried).isBetween(15, 22);
    later(Duration.ofDays(7));
    assertThat(row(id).state()).isEqualTo(SubscriptionState.DEAD);
    later(Duration.ofDays(1));
    assertThat(receiver.brought()).hasSize(tried + 1);
    receiver.answering(200);
    GROUND.run(GROUND.bureau, () -> SUBSCRIPTIONS.restart(id));
    ROUND.run();
    assertThat(receiver.brought()).hasSize(tried + 2);
    assertThat(numbers(receiver)).hasSize(1);
    assertThat(row(id).state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void whereNobodyOpensNothingIsReadAndNothingLogged() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    receiver.close();
    var id = subscribe(GROUND.consumer("push-11"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    assertThat(row(id).fault()).isEqualTo("not-reached");
    assertThat(
            GROUND.platform.as(
                place.clerk,
                () -> GROUND.transfers.list(TransferQuery.ALL, PageRequest.first(10)).total()))
        .isZero();
  }

  @Test
  void aRedirectIsNotFollowed() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver().answering(307);
    var id = subscribe(GROUND.consumer("push-12"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    assertThat(receiver.brought()).hasSize(1);
    assertThat(row(id).fault()).isEqualTo("HTTP 307");
  }

  @Test
  void withoutARightNothingIsBroughtAndTheBasisIsShown() {
    var tenant = GROUND.platform.community("990301997778", OperationMode.ENTERPRISE);
    var receiver = receiver();
    var place = new TestCommunity();
    var draft = draft(place, "alarms", receiver, "alarm");
    var id =
        subscribe(
            GROUND.consumer("push-13"),
            new SubscriptionDraft(
                null,
                "alarms",
                List.of(tenant.value(), place.tenant.value(), "990399999998"),
                Action.VIEW,
                Purpose.GOVERNANCE,
                List.of("alarm", "device"),
                List.of(),
                Form.JSON,
                draft.endpoint(),
                true));
    ROUND.run();
    assertThat(receiver.brought())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.header("Linli-Tenant")).isEqualTo(place.tenant.value());
              assertThat(one.header("Linli-Outcome")).isEqualTo("MASK");
            });
    var streams = streams(id);
    assertThat(streams).extracting(StreamRow::tenant).hasSize(3);
    assertThat(stream(streams, tenant.value()))
        .satisfies(
            stream -> {
              assertThat(stream.state()).isEqualTo(StreamState.ENDED);
              assertThat(stream.refusal()).isEqualTo("data-request-needed");
              assertThat(stream.basis()).contains("000-7.2.e.6-1");
            });
    assertThat(stream(streams, "990399999998").refusal()).isEqualTo("not-found");
    assertThat(stream(streams, place.tenant.value()).state()).isEqualTo(StreamState.ACTIVE);
    assertThat(row(id).refused()).isEqualTo(2);
    later(Duration.ofMinutes(6));
    assertThat(receiver.brought()).hasSize(1);
  }

  /** The delivery is on its way when the contract's second comes; it is not brought again. */
  @Test
  void aContractThatEndsDuringADeliveryEndsIt() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver().answering(one -> 503);
    var operator = GROUND.enterprise("push-op-1", place.tenant, Duration.ofMinutes(30));
    var id = subscribe(operator, maintenance(place, receiver));
    ROUND.run();
    assertThat(receiver.brought()).hasSize(1);
    assertThat(receiver.last().header("Linli-Attempt")).isEqualTo("1");
    receiver.answering(one -> 204);
    later(Duration.ofMinutes(30));
    assertThat(receiver.brought()).as("not once more").hasSize(1);
    assertThat(streams(id))
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.state()).isEqualTo(StreamState.ENDED);
              assertThat(stream.refusal()).isEqualTo("contract-ended");
              assertThat(stream.basis()).as("which, and when").matches("\\S+ · .+\\+08:00");
            });
    later(Duration.ofMinutes(30));
    assertThat(receiver.brought()).hasSize(1);
    assertThat(logged(place)).as("nothing left after the contract's second").isEqualTo(1);
  }

  /** Another one's contract ended there: that is none of its business. */
  @Test
  void whoWasNeverAPartyIsNotToldThatAContractEnded() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    GROUND.enterprise("push-op-3", place.tenant, Duration.ofMinutes(10));
    var elsewhere = new TestCommunity();
    var rival = GROUND.enterprise("push-op-4", elsewhere.tenant, Duration.ofMinutes(90));
    var id = subscribe(rival, maintenance(place, receiver()));
    later(Duration.ofMinutes(20));
    assertThat(streams(id))
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.refusal()).isEqualTo("not-found");
              assertThat(stream.basis()).isNull();
            });
  }

  /** It was taken while the contract stood; what changes afterwards is not brought. */
  @Test
  void whatChangesAfterTheContractsSecondIsNotBrought() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var operator = GROUND.enterprise("push-op-2", place.tenant, Duration.ofMinutes(20));
    var receiver =
        receiver()
            .answering(
                one -> {
                  GROUND.wait(Duration.ofMinutes(21));
                  return 204;
                });
    var id = subscribe(operator, maintenance(place, receiver));
    ROUND.run();
    assertThat(receiver.brought()).hasSize(1);
    place.alarmCase(place.room, "CRITICAL");
    later(Duration.ofMinutes(12));
    later(Duration.ofMinutes(12));
    assertThat(receiver.brought()).hasSize(1);
    assertThat(streams(id))
        .singleElement()
        .extracting(StreamRow::state)
        .isEqualTo(StreamState.ENDED);
  }

  private static SubscriptionDraft maintenance(TestCommunity place, Receiver receiver) {
    var draft = draft(place, "alarms", receiver, "alarm");
    return with(draft, true, Purpose.OPERATION_MAINTENANCE, List.of());
  }

  /** What left the community, as its own clerk sees it. */
  private static long logged(TestCommunity place) {
    return GROUND.platform.as(
        place.clerk, () -> GROUND.transfers.list(TransferQuery.ALL, PageRequest.first(10)).total());
  }

  @Test
  @Requirement("000-7.2.e.1-2")
  void aSuspendedConsumerIsBroughtNothingAndGoesOnWhenItIsBack() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    var consumer = GROUND.department("push-14");
    var id =
        subscribe(GROUND.enter(GROUND.key(consumer)), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    GROUND.run(GROUND.bureau, () -> GROUND.consumers.suspend(consumer, "leak"));
    place.alarmCase(place.room, "CRITICAL");
    later(Duration.ofMinutes(12));
    assertThat(receiver.brought()).hasSize(1);
    assertThat(row(id).consumerStands()).isFalse();
    GROUND.run(GROUND.bureau, () -> GROUND.consumers.resume(consumer));
    later(Duration.ofMinutes(12));
    assertThat(receiver.brought()).hasSize(2);
    assertThat(receiver.last().rows()).hasSize(1);
  }

  @Test
  void whatIsGivenUpIsBroughtNoMore() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var receiver = receiver();
    var id = subscribe(GROUND.consumer("push-15"), draft(place, "alarms", receiver, "alarm"));
    ROUND.run();
    GROUND.run(GROUND.bureau, () -> SUBSCRIPTIONS.end(id));
    place.alarmCase(place.room, "MAJOR");
    later(Duration.ofMinutes(6));
    assertThat(receiver.brought()).hasSize(1);
  }

  @Test
  void aSlowEndpointHoldsUpNobodyButItself() {
    var slowPlaces = new ArrayList<String>();
    for (int number = 0; number < 10; number++) {
      slowPlaces.add(
          GROUND
              .platform
              .community("9903019977" + (10 + number), OperationMode.GOVERNMENT)
              .value());
    }
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    var quickCame = new CountDownLatch(1);
    var slow = receiver().answering(one -> waited(quickCame) ? 200 : 500);
    var quick =
        receiver()
            .answering(
                one -> {
                  quickCame.countDown();
                  return 200;
                });
    var draft = draft(place, "alarms", slow, "alarm");
    var id =
        subscribe(
            GROUND.consumer("push-16"),
            new SubscriptionDraft(
                null,
                draft.asset(),
                slowPlaces,
                draft.action(),
                draft.purpose(),
                draft.fields(),
                draft.filters(),
                draft.form(),
                draft.endpoint(),
                true));
    GROUND.wait(Duration.ofSeconds(1));
    subscribe(GROUND.consumer("push-16b"), draft(place, "alarms", quick, "alarm"));
    ROUND.run();
    assertThat(slow.brought()).hasSize(10);
    assertThat(quick.brought()).hasSize(1);
    assertThat(row(id).fault()).as("none of the slow ones waited in vain").isNull();
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(8, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static PushRound round() {
    var platform = GROUND.platform;
    return new PushRound(
        platform.jdbi(),
        platform.scopes(),
        Ground.READERS,
        new PushDesk(
            platform.jdbi(),
            platform.scopes(),
            GROUND.exchange,
            GROUND.accounts,
            GROUND.keys,
            new AuditTrail(platform.jdbi(), platform.scopes()),
            GROUND),
        WAKES,
        GROUND);
  }

  private static void later(Duration time) {
    GROUND.wait(time);
    ROUND.run();
  }

  private Receiver receiver() {
    var receiver = new Receiver();
    receivers.add(receiver);
    return receiver;
  }

  private static SubscriptionDraft draft(
      TestCommunity place, String asset, Receiver receiver, String... fields) {
    return new SubscriptionDraft(
        null,
        asset,
        List.of(place.tenant.value()),
        null,
        Purpose.EMERGENCY,
        List.of(fields),
        null,
        null,
        receiver.endpoint(),
        true);
  }

  private static SubscriptionDraft with(
      SubscriptionDraft draft, boolean full, Purpose purpose, List<String> filters) {
    return new SubscriptionDraft(
        draft.consumer(),
        draft.asset(),
        draft.tenants(),
        draft.action(),
        purpose,
        draft.fields(),
        filters,
        draft.form(),
        draft.endpoint(),
        full);
  }

  private UUID subscribe(Caller consumer, SubscriptionDraft draft) {
    var id = GROUND.platform.as(consumer, () -> SUBSCRIPTIONS.subscribe(draft));
    made.add(id);
    return id;
  }

  private static SubscriptionRow row(UUID id) {
    return GROUND.platform.as(GROUND.bureau, () -> SUBSCRIPTIONS.get(id).row());
  }

  private static List<StreamRow> streams(UUID id) {
    return GROUND.platform.as(GROUND.bureau, () -> SUBSCRIPTIONS.get(id).streams());
  }

  private static StreamRow stream(List<StreamRow> streams, String tenant) {
    return streams.stream().filter(row -> row.tenant().equals(tenant)).findFirst().orElseThrow();
  }

  private static Set<String> numbers(Receiver receiver) {
    var numbers = new HashSet<String>();
    receiver.brought().forEach(one -> numbers.add(one.header("Linli-Delivery")));
    return numbers;
  }
}
