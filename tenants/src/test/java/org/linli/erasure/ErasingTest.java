package org.linli.erasure;

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
import org.linli.access.entity.Tier;
import org.linli.erasure.boundary.Erasing;
import org.linli.erasure.entity.ErasedTable;
import org.linli.erasure.entity.ErasureState;
import org.linli.erasure.entity.ErasureTooEarly;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestDatabase;

/** What goes, what stays, and what the certificate says of it. */
class ErasingTest {

  private static final Duration FOUR_YEARS = Duration.ofDays(4 * 365L);

  private static final String UNIT =
      """
      insert into unit (id, code, place, type, number, name, leader, phone, position, extra, valid_from,
        state, version, made_at, changed_at)
      values (?, ?, ?, 'COMMITTEE', '1', ?, ?, ?, 0, '{}', date '2020-01-01', 'ACTIVE', 0, now(), now())\
      """;

  private final ErasureGround ground = new ErasureGround();

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

  @Test
  void theCommunitysRowsGoAndItsNeighboursStay() {
    var neighbour = ground.platform.community("990805002001", OperationMode.PPP);
    ground.ward(ground.tenant);
    ground.ward(neighbour);
    var before = ground.wards(neighbour);
    var id = ground.left(FOUR_YEARS).confirmed();
    assertThat(ground.wards(ground.tenant)).isEqualTo(1);
    ground.carriedOut(id);
    assertThat(ground.wards(ground.tenant)).isZero();
    assertThat(ground.wards(neighbour)).isEqualTo(before);
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.DONE);
    assertThat(ground.get(id).doneAt()).isEqualTo(ground.now);
    assertThat(ground.told).contains(new ErasedTable("ward", 1));
  }

  @Test
  void theCertificateSaysWhatWentWhatStaysAndWhoAgreedAndIsSigned() throws IOException {
    ground.ward(ground.tenant);
    var id = ground.left(FOUR_YEARS).confirmed();
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
    assertThat(told.path("form").asText()).isEqualTo("linli-erasure/1");
    assertThat(told.path("tenant").asText()).isEqualTo(ground.tenant.value());
    assertThat(told.path("reason").asText()).isEqualTo("社区已撤销并入邻近社区");
    assertThat(told.path("proposedBy").asText()).isEqualTo(ground.keeper.displayName());
    assertThat(told.path("confirmedBy").asText()).isEqualTo(ground.bureau.displayName());
    assertThat(told.path("exportedRows").asLong()).isEqualTo(17);
    assertThat(told.path("erased").findValuesAsText("table")).contains("ward", "consent");
    assertThat(told.path("kept").findValuesAsText("table")).contains("audit_entry", "account");
    var read = ground.platform.as(ground.bureau, () -> ground.erasures.certificate(id));
    assertThat(read).isEqualTo(signed);
  }

  @Test
  void rowsWhoseTermIsNotOverHoldAllOfThem() {
    ground.ward(ground.tenant);
    var id = ground.left(Duration.ofDays(1095)).confirmed();
    assertThatThrownBy(() -> ground.carriedOut(id)).isInstanceOf(ErasureTooEarly.class);
    assertThat(ground.wards(ground.tenant)).isEqualTo(1);
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.CONFIRMED);
  }

  @Test
  void aKindThatTheCommunityHasNoRowOfHoldsNothing() {
    var id = ground.left(ErasureGround.GONE).confirmed();
    ground.carriedOut(id);
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.DONE);
  }

  @Test
  void inTheFirstDaysNobodyIsErased() {
    var id = ground.left(Duration.ofDays(29)).confirmed();
    assertThatThrownBy(() -> ground.carriedOut(id)).isInstanceOf(ErasureTooEarly.class);
  }

  @Test
  void withoutTheSecondWordNothingGoes() {
    var id = ground.left(ErasureGround.GONE).proposed();
    assertThatThrownBy(() -> ground.carriedOut(id)).isInstanceOf(Conflict.class);
    ground.by(ground.bureau, () -> ground.erasures.withdraw(id));
    assertThatThrownBy(() -> ground.carriedOut(id)).isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsDoneIsDoneOnce() {
    var id = ground.left(ErasureGround.GONE).confirmed();
    ground.carriedOut(id);
    assertThatThrownBy(() -> ground.carriedOut(id)).isInstanceOf(Conflict.class);
    assertThatThrownBy(ground::proposed).isInstanceOf(Conflict.class);
  }

  @Test
  void whoNamesAnotherCommunityErasesNothing() {
    var id = ground.left(ErasureGround.GONE).confirmed();
    var other = ground.platform.community("990805002002", OperationMode.PPP);
    var erasing = new Erasing(TestDatabase.shared().owner(), ground.keys, () -> ground.now);
    assertThatThrownBy(() -> erasing.run(id, other, table -> {})).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> erasing.run(UUID.randomUUID(), ground.tenant, table -> {}))
        .isInstanceOf(NotFound.class);
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.CONFIRMED);
  }

  /** As a process that is killed in the middle: nothing was erased, and it can be done again. */
  @Test
  void whatBreaksOffErasesNothing() {
    ground.ward(ground.tenant);
    var id = ground.left(FOUR_YEARS).confirmed();
    var erasing = new Erasing(TestDatabase.shared().owner(), ground.keys, () -> ground.now);
    assertThatThrownBy(
            () ->
                erasing.run(
                    id,
                    ground.tenant,
                    table -> {
                      if (table.table().equals("ward")) {
                        throw new IllegalStateException("killed");
                      }
                    }))
        .hasMessage("killed");
    assertThat(ground.wards(ground.tenant)).isEqualTo(1);
    ground.carriedOut(id);
    assertThat(ground.wards(ground.tenant)).isZero();
  }

  @Test
  void ofAccountsOnlyTheIdStays() {
    var member = ground.platform.member(Tier.COMMUNITY, ground.tenant, "self:*");
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "update account set phone = '13800138000' where id = ?", member.accountId());
              handle.execute(
                  "insert into account_role (account_id, role) values (?, 'RESIDENT')",
                  member.accountId());
            });
    ground.carriedOut(ground.left(ErasureGround.GONE).confirmed());
    assertThat(account(member.accountId(), "username")).isEqualTo("erased-" + member.accountId());
    assertThat(account(member.accountId(), "display_name")).isEqualTo("-");
    assertThat(account(member.accountId(), "phone")).isNull();
    assertThat(account(member.accountId(), "state")).isEqualTo("DELETED");
    assertThat(ground.told).contains(new ErasedTable("account_role", 1));
  }

  @Test
  void whoLedTheCommunitysOwnOfficesIsClearedAndTheRegisterIsNamed() throws IOException {
    ground
        .platform
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createQuery("select set_config('app.scope', :code, true)")
                  .bind("code", ground.tenant)
                  .mapTo(String.class)
                  .one();
              handle.execute(
                  UNIT,
                  UUID.randomUUID(),
                  ground.tenant.value(),
                  ground.tenant.value(),
                  "居委会",
                  "张主任",
                  "13800138000");
            });
    var certificate = ground.carriedOut(ground.left(ErasureGround.GONE).confirmed());
    var leaders =
        ground
            .platform
            .owner()
            .inTransaction(
                handle -> {
                  handle
                      .createQuery("select set_config('app.scope', :code, true)")
                      .bind("code", ground.tenant)
                      .mapTo(String.class)
                      .one();
                  return handle
                      .createQuery(
                          "select coalesce(leader, phone, '-') from unit where code = :code")
                      .bind("code", ground.tenant)
                      .mapTo(String.class)
                      .list();
                });
    assertThat(leaders).containsExactly("-");
    assertThat(certificate.text()).contains("\"unit\"", "\"decision_entry\"", "\"unit_event\"");
  }

  @Test
  void theAuditLogStaysAndTellsOfIt() {
    var id = ground.left(ErasureGround.GONE).confirmed();
    ground.carriedOut(id);
    var actions =
        ground.platform.as(
            ground.bureau,
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select action from audit_entry where target = :id order by at,"
                                        + " id")
                                .bind("id", id.toString())
                                .mapTo(String.class)
                                .list()));
    assertThat(actions)
        .containsExactlyInAnyOrder("erasure.proposed", "erasure.confirmed", "erasure.done");
  }
}
