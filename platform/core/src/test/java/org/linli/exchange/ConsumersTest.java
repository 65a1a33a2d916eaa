package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.ConsumerState;
import org.linli.exchange.entity.CredentialKind;
import org.linli.testing.Requirement;

/** Registering consumers, and whose they are to see and to change. */
class ConsumersTest {

  private static final Ground GROUND = new Ground("9959");

  @Test
  @Requirement({"000-7.2.e.1-2", "000-7.2.e.6-1"})
  void aConsumerIsRegisteredWithThePersonWhoAnswersForIt() {
    var id = GROUND.department("civil-affairs");
    var row = get(GROUND.bureau, id);
    assertThat(row.organisationName()).isEqualTo("Fire brigade");
    assertThat(row.contact()).isEqualTo("Wang Xiaoming");
    assertThat(row.contactPhone()).isEqualTo("13800005678");
    assertThat(row.state()).isEqualTo(ConsumerState.ACTIVE);
    assertThat(row.credentials()).isEmpty();
    assertThat(row.transfers()).isZero();
    assertThat(list(GROUND.bureau)).extracting(ConsumerRow::id).contains(id);
  }

  @Test
  void keysAreShownOnceAndKeptEncrypted() {
    var id = GROUND.department("civil-affairs-2");
    var key = GROUND.key(id);
    assertThat(key.toString()).doesNotContain(key.key());
    assertThat(get(GROUND.bureau, id).credentials())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(key.id());
              assertThat(row.kind()).isEqualTo(CredentialKind.KEY);
              assertThat(row.standsAt(GROUND.instant())).isTrue();
            });
    var kept =
        GROUND
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select material from exchange_credential where id = :id")
                        .bind("id", key.id())
                        .mapTo(String.class)
                        .one());
    assertThat(kept).doesNotContain(new String(java.util.Base64.getDecoder().decode(key.key())));
  }

  @Test
  void anotherCitysBureauAndOtherOrganisationsSeeNothingOfIt() {
    var id = GROUND.department("civil-affairs-3");
    var elsewhere = GROUND.platform.caller(Tier.CITY, "9960", null, null, "*");
    var other = GROUND.platform.caller(Tier.OPERATOR, null, null, "other", "*");
    var own = GROUND.platform.caller(Tier.OPERATOR, null, null, "civil-affairs-3", "*");
    for (var stranger : List.of(elsewhere, other)) {
      assertThat(list(stranger)).extracting(ConsumerRow::id).doesNotContain(id);
      for (var missing : List.of(id, UUID.randomUUID())) {
        assertThatThrownBy(() -> get(stranger, missing)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> suspend(stranger, missing)).isInstanceOf(NotFound.class);
      }
    }
    assertThat(list(own)).extracting(ConsumerRow::id).containsExactly(id);
  }

  @Test
  void whoHasNoDivisionRegistersNobody() {
    var operator = GROUND.platform.caller(Tier.OPERATOR, null, null, "other", "*");
    assertThatThrownBy(
            () ->
                GROUND.platform.as(operator, () -> GROUND.consumers.register(GROUND.draft("mine"))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anOperatorMustBeKnownAndAnEnterpriseIsNoDepartment() {
    assertThatThrownBy(() -> register(draft -> of(draft, ConsumerKind.OPERATOR, "unknown-op")))
        .isInstanceOf(NotFound.class);
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values ('op-59', 'op', 'OPERATOR')"));
    register(draft -> of(draft, ConsumerKind.OPERATOR, "op-59"));
    assertThatThrownBy(() -> register(draft -> of(draft, ConsumerKind.DEPARTMENT, "op-59")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whatIsMissingOrTooMuchIsRefused() {
    for (var bad :
        List.<UnaryOperator<ConsumerDraft>>of(
            draft -> of(draft, null, "x-1"),
            draft -> of(draft, ConsumerKind.DEPARTMENT, " "),
            draft -> of(draft, ConsumerKind.DEPARTMENT, "with space"),
            draft -> at(draft, List.of("nowhere"), draft.until()),
            draft -> at(draft, List.of("0.0.0.0/0"), draft.until()),
            draft -> at(draft, List.of(), null),
            draft -> at(draft, List.of(), Instant.EPOCH),
            draft -> at(draft, List.of(), draft.until().plus(Duration.ofDays(4000))))) {
      assertThatThrownBy(() -> register(bad)).isInstanceOf(Invalid.class);
    }
    var id = register(draft -> at(draft, List.of("10.0.0.0/8"), draft.until()));
    assertThat(get(GROUND.bureau, id).addresses()).containsExactly("10.0.0.0/8");
  }

  @Test
  void suspendingNeedsAReasonAndHappensOnce() {
    var id = GROUND.department("civil-affairs-6");
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.consumers.suspend(id, " ")))
        .isInstanceOf(Invalid.class);
    suspend(GROUND.bureau, id);
    assertThat(get(GROUND.bureau, id).stateReason()).isEqualTo("leak");
    assertThatThrownBy(() -> suspend(GROUND.bureau, id)).isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsNoCertificateAndTooLongAnOverlapAreRefused() {
    var id = GROUND.department("civil-affairs-7");
    assertThatThrownBy(
            () ->
                GROUND.platform.as(
                    GROUND.bureau, () -> GROUND.consumers.addCertificate(id, "no", Duration.ZERO)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                GROUND.platform.as(
                    GROUND.bureau,
                    () ->
                        GROUND.consumers.issueKey(
                            id,
                            "k",
                            GROUND.instant().plus(Duration.ofDays(9)),
                            Duration.ofDays(90))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> GROUND.run(GROUND.bureau, () -> GROUND.consumers.revoke(id, "key-unknown")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodySignsInAsASystem() {
    var caller = GROUND.consumer("civil-affairs-8");
    assertThat(caller.permissions()).noneMatch(held -> held.startsWith("self:"));
    assertThatThrownBy(() -> caller.require("accounts:read")).isInstanceOf(NotPermitted.class);
  }

  private static UUID register(UnaryOperator<ConsumerDraft> change) {
    var draft = change.apply(GROUND.draft("org-" + UUID.randomUUID()));
    return GROUND.platform.as(GROUND.bureau, () -> GROUND.consumers.register(draft));
  }

  private static void suspend(Caller caller, UUID id) {
    GROUND.run(caller, () -> GROUND.consumers.suspend(id, "leak"));
  }

  private static ConsumerRow get(Caller caller, UUID id) {
    return GROUND.platform.as(caller, () -> GROUND.consumers.get(id));
  }

  private static List<ConsumerRow> list(Caller caller) {
    return GROUND.platform.as(caller, () -> GROUND.consumers.list(PageRequest.first(100))).items();
  }

  private static ConsumerDraft of(ConsumerDraft draft, ConsumerKind kind, String organisation) {
    return new ConsumerDraft(
        draft.name(),
        kind,
        organisation,
        draft.organisationName(),
        draft.contact(),
        draft.contactPhone(),
        draft.addresses(),
        draft.until());
  }

  private static ConsumerDraft at(ConsumerDraft draft, List<String> addresses, Instant until) {
    return new ConsumerDraft(
        draft.name(),
        draft.kind(),
        draft.organisation(),
        draft.organisationName(),
        draft.contact(),
        draft.contactPhone(),
        addresses,
        until);
  }
}
