package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.ComponentUnavailable;
import org.linli.components.boundary.OnlyTotals;
import org.linli.components.boundary.SentData;
import org.linli.components.boundary.TellsOfPersons;
import org.linli.components.boundary.UseRow;
import org.linli.components.entity.ServiceLevel;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Calling components: by one interface, within their owners' rights, and never without end. */
class ComponentCallsTest {

  private static final Ground GROUND = new Ground("9970");
  private final Plugged there = new Plugged();

  @AfterEach
  void close() {
    there.close();
  }

  @Test
  @Requirement({"000-8.2.g-2", "002-3.1.3.8"})
  void aCallIsPutAsTheContractSaysAndAnsweredByTheOneInterface() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    var told = call(GROUND.clerk, id, Map.of("kind", "at home", "horizon", 7, "method", "careful"));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.version()).isEqualTo("1.0.0");
    assertThat(told.answer()).isEqualTo(Map.of("risk", 0.2));
    var asked = there.last();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.target()).isEqualTo("/v1/risks/at%20home?horizon=7");
    assertThat(asked.body()).isEqualTo("{\"method\":\"careful\"}");
    assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer a-secret-of-the-owner");
    assertThat(asked.headers().getFirst("Linli-Call")).isEqualTo(told.call().toString());
    assertThat(asked.headers().getFirst("Linli-Scenario")).isEqualTo("elderly-care");
    assertThat(asked.headers().toString()).doesNotContain(GROUND.clerk.username());
    there.answering(200, "[1,2]");
    var models = GROUND.call(GROUND.clerk, id, GROUND.call("models", Map.of()));
    assertThat(models.answer()).isEqualTo(List.of(1, 2));
    assertThat(there.last().target()).isEqualTo("/v1/models");
  }

  @Test
  @Requirement("000-8.2.g-2")
  void oneComponentServesManyCommunitiesAndScenariosAndItIsKnownWhoUsesIt() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    var neighbour = GROUND.platform.community(GROUND.city + "01001002", OperationMode.ENTERPRISE);
    var other = GROUND.platform.clerk(neighbour);
    call(GROUND.clerk, id, Map.of("kind", "a"));
    call(GROUND.clerk, id, Map.of("kind", "b"));
    GROUND.call(
        other,
        id,
        new CallDraft(null, neighbour, "elderly-care", "assess", Map.of("kind", "c"), List.of()));
    assertThat(uses(GROUND.bureau, id))
        .extracting(UseRow::tenant, UseRow::calls, UseRow::failed)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(GROUND.here.value(), 2L, 0L),
            org.assertj.core.groups.Tuple.tuple(neighbour.value(), 1L, 0L));
    assertThat(uses(GROUND.clerk, id))
        .extracting(UseRow::tenant)
        .containsExactly(GROUND.here.value());
  }

  @Test
  void whatIsSentPassesTheGateInTheOwnersNameAndIsMaskedAsItSays() {
    var id =
        GROUND.admitted(
            GROUND.version("1.0.0", there.address(), Ground.reading("cases", "title", "state")));
    var rows =
        new SentData("cases", List.of(Map.of("title", "张三 13812345678 摔倒", "state", "OPEN")));
    var told = GROUND.call(GROUND.clerk, id, GROUND.call("assess", Map.of("kind", "a"), rows));
    assertThat(told.bases()).singleElement().asString().startsWith("MASK GOVERNMENT");
    assertThat(there.last().headers().getFirst("Linli-Basis")).isEqualTo(told.bases().getFirst());
    assertThat(there.last().body()).contains("OPEN").contains("摔倒").doesNotContain("13812345678");
    assertThat(decided(id)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "kind,13812345678",
    "severity,510104199001011234",
    "number,13812345678",
  })
  @Requirement("000-7.3.c")
  void whatAMaskLeavesAsItIsHoldsNoPersonThatTheCallerWroteThere(String field, String words) {
    var id =
        GROUND.admitted(GROUND.version("1.0.0", there.address(), Ground.reading("cases", field)));
    var sent = new SentData("cases", List.of(Map.of(field, words)));
    assertThatThrownBy(
            () -> GROUND.call(GROUND.clerk, id, GROUND.call("assess", Map.of("kind", "a"), sent)))
        .isInstanceOf(TellsOfPersons.class);
    assertThat(there.asked()).isEmpty();
  }

  @Test
  void timesAndIdsGoAsWhatTheyAre() {
    var id =
        GROUND.admitted(
            GROUND.version(
                "1.0.0", there.address(), Ground.reading("cases", "opened", "reporter", "kind")));
    var person = UUID.randomUUID().toString();
    var sent =
        new SentData(
            "cases",
            List.of(
                Map.of(
                    "opened", "2026-11-20T16:30:05+08:00", "reporter", person, "kind", "REPAIR")));
    GROUND.call(GROUND.clerk, id, GROUND.call("assess", Map.of("kind", "a"), sent));
    assertThat(there.last().body())
        .contains("2026-11-20T08:30:05Z", "REPAIR")
        .doesNotContain(person);
  }

  @Test
  void whereOnlyTotalsMayBeToldNoRowIsSent() {
    var reading =
        new org.linli.components.entity.Reading(
            new Asset("device-readings"), Action.ANALYSE, Purpose.GOVERNANCE, java.util.Set.of());
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address(), reading));
    var field = GROUND.assets.of(reading.asset()).fields().getFirst().name();
    assertThatThrownBy(
            () ->
                GROUND.call(
                    GROUND.clerk,
                    id,
                    GROUND.call(
                        "assess",
                        Map.of("kind", "a"),
                        new SentData("device-readings", List.of(Map.of(field, "x"))))))
        .isInstanceOf(OnlyTotals.class);
    assertThat(there.asked()).isEmpty();
  }

  @Test
  void whatTheOwnerMayNotHaveIsNotSent() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address(), Ground.reading("alarms")));
    // The right was there when it was admitted; the mode that the community has now gives none.
    var commercial =
        GROUND.version(
            "2.0.0",
            there.address(),
            new org.linli.components.entity.Reading(
                new Asset("person-archive"),
                Action.COMMERCIALISE,
                Purpose.COMMERCIAL,
                java.util.Set.of()));
    GROUND.run(GROUND.bureau, () -> GROUND.components.revise(id, commercial));
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update component_version set state = 'ADMITTED' where component_id = ? and"
                        + " number = '2.0.0'",
                    id));
    var before = there.asked().size();
    assertThatThrownBy(
            () ->
                GROUND.call(
                    GROUND.clerk,
                    id,
                    new CallDraft(
                        "2.0.0",
                        GROUND.here,
                        "elderly-care",
                        "assess",
                        Map.of("kind", "a"),
                        List.of(new SentData("person-archive", List.of(person()))))))
        .isInstanceOf(DataRefused.class);
    assertThat(there.asked()).hasSize(before);
    assertThat(uses(GROUND.bureau, id)).anySatisfy(row -> assertThat(row.refused()).isEqualTo(1));
  }

  @Test
  void oneFieldTooManyAndDataThatIsNotReadAreRefused() {
    var id =
        GROUND.admitted(
            GROUND.version("1.0.0", there.address(), Ground.reading("alarms", "severity")));
    for (var wrong :
        List.of(
            new SentData("cases", List.of(Map.of("severity", "MAJOR"))),
            new SentData("alarms", List.of()))) {
      assertThatThrownBy(
              () ->
                  GROUND.call(GROUND.clerk, id, GROUND.call("assess", Map.of("kind", "a"), wrong)))
          .isInstanceOf(Invalid.class);
    }
    for (var field : List.of("device", "no-such-field")) {
      assertThatThrownBy(
              () ->
                  GROUND.call(
                      GROUND.clerk,
                      id,
                      GROUND.call(
                          "assess",
                          Map.of("kind", "a"),
                          new SentData("alarms", List.of(Map.of(field, "x"))))))
          .isInstanceOf(FieldNotOffered.class);
    }
    assertThat(there.asked()).isEmpty();
  }

  @Test
  void parametersIdentifyNobody() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    for (var telling :
        List.<Object>of(
            "13812345678",
            13812345678L,
            List.of("ok", "510104199001011234"),
            Map.of("who", Map.of("phone", "13812345678")),
            Map.of("13812345678", 1))) {
      assertThatThrownBy(() -> call(GROUND.clerk, id, Map.of("kind", "a", "about", telling)))
          .as(telling.toString())
          .isInstanceOf(TellsOfPersons.class);
    }
    assertThat(there.asked()).isEmpty();
    call(GROUND.clerk, id, Map.of("kind", "a", "threshold", 26.5, "yes", true));
    assertThat(there.asked()).hasSize(1);
  }

  @Test
  void whatIsNotForTheCallerIsAnsweredAsWhatIsNotThere() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    var elsewhere = GROUND.platform.community("997101001001", OperationMode.GOVERNMENT);
    var stranger = GROUND.platform.clerk(elsewhere);
    var enterprise = GROUND.platform.caller(Tier.OPERATOR, null, null, "stranger-op", "*");
    for (var caller : List.of(stranger, enterprise)) {
      assertThatThrownBy(() -> call(caller, id, Map.of("kind", "a"))).isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(
            () ->
                GROUND.call(
                    stranger,
                    id,
                    new CallDraft(
                        null, elsewhere, "elderly-care", "assess", Map.of("kind", "a"), List.of())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> call(GROUND.clerk, UUID.randomUUID(), Map.of("kind", "a")))
        .isInstanceOf(NotFound.class);
    var reader =
        GROUND.platform.caller(
            Tier.COMMUNITY, GROUND.here.value(), GROUND.here, null, "components:read");
    assertThatThrownBy(() -> call(reader, id, Map.of("kind", "a")))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> GROUND.call(GROUND.clerk, id, GROUND.call("no-such", Map.of())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                GROUND.call(
                    GROUND.clerk,
                    id,
                    new CallDraft(
                        null, GROUND.here, "retail", "assess", Map.of("kind", "a"), List.of())))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> call(GROUND.clerk, id, Map.of())).isInstanceOf(Invalid.class);
    assertThat(there.asked()).isEmpty();
  }

  @Test
  void whatIsWithdrawnIsCalledNoMoreAtThatVerySecond() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    call(GROUND.clerk, id, Map.of("kind", "a"));
    GROUND.run(GROUND.bureau, () -> GROUND.components.deprecate(id, "1.0.0", "soon"));
    call(GROUND.clerk, id, Map.of("kind", "a"));
    GROUND.run(GROUND.bureau, () -> GROUND.components.withdraw(id, "1.0.0", "over"));
    assertThatThrownBy(() -> call(GROUND.clerk, id, Map.of("kind", "a")))
        .isInstanceOf(NotFound.class);
    assertThat(there.asked()).hasSize(2);
  }

  @Test
  void aComponentThatFailsIsLeftAloneAndOneThatRefusesIsNot() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    there.answering(422, "{}");
    for (int time = 0; time < 8; time++) {
      assertUnavailable("component-failed", id);
    }
    there.answering(500, "{}");
    for (int time = 0; time < 5; time++) {
      assertUnavailable("component-failed", id);
    }
    var before = there.asked().size();
    assertUnavailable("component-resting", id);
    assertThat(there.asked()).hasSize(before);
    assertThat(uses(GROUND.bureau, id)).singleElement().extracting(UseRow::failed).isEqualTo(13L);
  }

  @Test
  void whoTakesTooLongGivesNoAnswer() {
    var id =
        GROUND.admitted(
            GROUND.version("1.0.0", there.address(), new ServiceLevel(300, 100, 4, 90)));
    there.after(2_000);
    assertThatThrownBy(() -> call(GROUND.clerk, id, Map.of("kind", "a")))
        .isInstanceOfSatisfying(
            ComponentUnavailable.class,
            none -> assertThat(none.arguments()).containsExactly("timeout"));
  }

  @Test
  void noMoreAreSentThanTheOwnerSaysItBears() {
    var id =
        GROUND.admitted(
            GROUND.version("1.0.0", there.address(), new ServiceLevel(5_000, 3, 1, 90)));
    there.after(800);
    var slow = CompletableFuture.supplyAsync(() -> call(GROUND.clerk, id, Map.of("kind", "a")));
    while (there.asked().isEmpty()) {
      Thread.onSpinWait();
    }
    assertUnavailable("component-crowded", id);
    slow.join();
    there.after(0);
    call(GROUND.clerk, id, Map.of("kind", "a"));
    call(GROUND.clerk, id, Map.of("kind", "a"));
    assertUnavailable("component-crowded", id);
    assertThat(there.asked()).hasSize(3);
  }

  private void assertUnavailable(String code, UUID id) {
    assertThatThrownBy(() -> call(GROUND.clerk, id, Map.of("kind", "a")))
        .isInstanceOfSatisfying(
            ComponentUnavailable.class, none -> assertThat(none.code()).isEqualTo(code));
  }

  private static org.linli.components.boundary.CallAnswer call(
      Caller caller, UUID id, Map<String, Object> parameters) {
    return GROUND.call(caller, id, GROUND.call("assess", parameters));
  }

  private static List<UseRow> uses(Caller caller, UUID id) {
    return GROUND.platform.as(caller, () -> GROUND.components.uses(id));
  }

  private static Map<String, Object> person() {
    var field = GROUND.assets.of(new Asset("person-archive")).fields().getFirst();
    return Map.of(field.name(), "x");
  }

  /** How often the gate decided for the component's owner. */
  private static long decided(UUID id) {
    return GROUND.platform.as(
        GROUND.bureau,
        () ->
            GROUND
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select count(*) from decision_entry where username = :name")
                            .bind("name", "c-" + id)
                            .mapTo(long.class)
                            .one()));
  }
}
