package org.linli.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.PersonalField;
import org.linli.persistence.Sql;
import org.linli.succession.entity.CarriedTable;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;

/** What goes over, what stays, and what the receipt says. */
class SucceedingTest {

  private final SuccessionGround ground = new SuccessionGround();

  private void refused(String code, UUID id) {
    assertThatThrownBy(() -> ground.carriedOut(id))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    assertThat(ground.told).isEmpty();
  }

  private String account(UUID id, String column) {
    return ground
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select " + column + " from account where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  private UUID ready() {
    ground.exported(Duration.ofHours(2));
    return ground.confirmed();
  }

  @Test
  void itsRowsGoOnInTheOtherAndItselfIsShut() throws InterruptedException {
    ground.ward(ground.from);
    ground.ward(ground.from);
    ground.ward(ground.into);
    var id = ready();
    ground.carriedOut(id);
    assertThat(ground.wards(ground.into)).isEqualTo(3);
    assertThat(ground.told).contains(new CarriedTable("ward", "CARRIED", 2, 2, 0));
    assertThatThrownBy(() -> ground.wards(ground.from)).isInstanceOf(TenantSuspended.class);
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.DONE);
    assertThat(ground.get(id).doneAt()).isEqualTo(ground.now);
  }

  @Test
  void whatLiesEncryptedIsEncryptedAnewForTheOther() throws InterruptedException {
    var name = PersonalField.of("ward.name");
    var child = Sql.newId();
    ground.ward(ground.from);
    ground.platform.run(
        ground.platform.clerk(ground.from),
        () ->
            ground
                .platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            "update ward set id = ?, name = ?",
                            child,
                            ground.keys.encrypt(
                                "小雨".getBytes(StandardCharsets.UTF_8),
                                name.context(ground.from.value(), child)))));
    ground.carriedOut(ready());
    var there =
        ground.platform.as(
            ground.platform.clerk(ground.into),
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery("select name from ward where id = :id")
                                .bind("id", child)
                                .mapTo(String.class)
                                .one()));
    assertThat(ground.keys.decrypt(there, name.context(ground.from.value(), child))).isEmpty();
    assertThat(ground.keys.decrypt(there, name.context(ground.into.value(), child)))
        .hasValueSatisfying(
            plain -> assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo("小雨"));
  }

  @Test
  void itsPeopleSignInToTheOtherWithTheirRolesAndAreSignedOutBefore() throws InterruptedException {
    var member = ground.platform.member(Tier.COMMUNITY, ground.from, "self:*");
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "update account set scope_code = ? where id = ?",
                  ground.from.value(),
                  member.accountId());
              handle.execute(
                  "insert into account_role (account_id, role) values (?, 'CLERK')",
                  member.accountId());
            });
    ground.carriedOut(ready());
    assertThat(account(member.accountId(), "tenant_id")).isEqualTo(ground.into.value());
    assertThat(account(member.accountId(), "scope_code")).isEqualTo(ground.into.value());
    assertThat(account(member.accountId(), "state")).isEqualTo("ACTIVE");
    assertThat(account(member.accountId(), "stamp")).isEqualTo("1");
    assertThat(
            account(
                member.accountId(),
                "(select role from account_role r where r.account_id = account.id)"))
        .isEqualTo("CLERK");
  }

  @Test
  void theReceiptCountsIsSignedAndReadByTheBureau() throws IOException, InterruptedException {
    ground.ward(ground.from);
    var id = ready();
    var signed = ground.carriedOut(id);
    assertThat(
            ground.keys.signed(signed.signature(), signed.text().getBytes(StandardCharsets.UTF_8)))
        .isTrue();
    assertThat(
            ground.keys.signed(
                signed.signature(),
                signed.text().replace("ward", "warx").getBytes(StandardCharsets.UTF_8)))
        .isFalse();
    var told = new ObjectMapper().readTree(signed.text());
    assertThat(told.path("form").asText()).isEqualTo("linli-succession/1");
    assertThat(told.path("predecessor").asText()).isEqualTo(ground.from.value());
    assertThat(told.path("successor").asText()).isEqualTo(ground.into.value());
    assertThat(told.path("proposedBy").asText()).isEqualTo(ground.bureau.displayName());
    assertThat(told.path("confirmedBy").asText()).isEqualTo(ground.second.displayName());
    assertThat(told.path("tables").findValuesAsText("table"))
        .contains("ward", "consent", "account");
    for (var table : told.path("tables")) {
      assertThat(table.path("rows").asLong())
          .isEqualTo(table.path("made").asLong() + table.path("kept").asLong());
    }
    assertThat(ground.platform.as(ground.bureau, () -> ground.successions.receipt(id)))
        .isEqualTo(signed);
  }

  @Test
  void beforeItIsDoneThereIsNoReceipt() {
    var id = ground.confirmed();
    assertThatThrownBy(
            () -> ground.platform.as(ground.bureau, () -> ground.successions.receipt(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void withoutTheSecondWordNothingGoes() {
    ground.exported(Duration.ofHours(2));
    refused("conflict", ground.proposed());
    assertThat(state(ground.from)).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void beforeItsDayNothingGoes() {
    ground.exported(Duration.ofHours(2));
    refused("succession-too-early", ground.confirmed(ground.today.plusDays(1)));
    assertThat(state(ground.from)).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void aCommunityThatNobodyTookAlongDoesNotEnd() {
    var id = ground.confirmed();
    refused("succession-not-exported", id);
    ground.exported(Duration.ofDays(2));
    refused("succession-not-exported", id);
    assertThat(state(ground.from)).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void whoNamesAnotherCommunityEndsNone() {
    var id = ready();
    assertThatThrownBy(() -> ground.carriedOut(id, ground.into)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.carriedOut(UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThat(state(ground.into)).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void whatIsDoneIsDoneOnceAndTheCommunityIsNotResumed() throws InterruptedException {
    ground.ward(ground.from);
    var id = ready();
    ground.carriedOut(id);
    assertThatThrownBy(() -> ground.carriedOut(id)).isInstanceOf(Conflict.class);
    assertThat(ground.wards(ground.into)).isEqualTo(1);
    assertThatThrownBy(
            () -> ground.platform.run(ground.bureau, () -> ground.tenants.resume(ground.from)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> ground.platform.run(ground.bureau, () -> ground.successions.withdraw(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatWasSuspendedMeanwhileIsNotBegun() {
    var id = ready();
    ground.platform.run(ground.bureau, () -> ground.tenants.suspend(ground.into, "away"));
    refused("succession-suspended", id);
  }

  /** An older server knows nothing of the succession and lets the community work again. */
  @Test
  void whatAnOlderServerResumedInTheMiddleIsNotCarriedOn() throws InterruptedException {
    ground.ward(ground.from);
    var id = ready();
    assertThatThrownBy(() -> killedAtOnce(id)).hasMessage("killed");
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'ACTIVE' where id = ?", ground.from.value()));
    assertThatThrownBy(() -> ground.carriedOut(id)).isInstanceOf(Conflict.class);
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?", ground.from.value()));
    ground.ward(ground.into);
    ground.carriedOut(id);
    assertThat(ground.wards(ground.into)).isEqualTo(2);
  }

  private void killedAtOnce(UUID id) throws InterruptedException {
    new org.linli.succession.boundary.Succeeding(
            org.linli.testing.TestDatabase.shared().owner(),
            ground.keys,
            () -> ground.now,
            Duration.ZERO)
        .run(
            id,
            ground.from,
            table -> {
              throw new IllegalStateException("killed");
            });
  }

  private TenantState state(TenantId tenant) {
    return ground.platform.as(ground.bureau, () -> ground.tenants.get(tenant)).state();
  }
}
