package org.linli.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.PreviewedTable;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Who decides that a community goes on in another, and what is shown before. */
class SuccessionsTest {

  private final SuccessionGround ground = new SuccessionGround();

  private void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void propose(TenantId from, TenantId into) {
    ground.platform.run(
        ground.bureau,
        () -> ground.successions.propose(new SuccessionDraft(from, into, ground.today, "redrawn")));
  }

  @Test
  void onePersonWantsItAndAnotherAgrees() {
    var id = ground.proposed();
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.PROPOSED);
    ground.platform.run(ground.second, () -> ground.successions.confirm(id));
    var agreed = ground.get(id);
    assertThat(agreed.state()).isEqualTo(SuccessionState.CONFIRMED);
    assertThat(agreed.proposedBy()).isEqualTo(ground.bureau.displayName());
    assertThat(agreed.decidedBy()).isEqualTo(ground.second.displayName());
    assertThat(agreed.predecessor()).isEqualTo(ground.from);
    assertThat(agreed.successor()).isEqualTo(ground.into);
    assertThatThrownBy(
            () -> ground.platform.run(ground.second, () -> ground.successions.confirm(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whoProposedItIsNotTheSecondPerson() {
    var id = ground.proposed();
    refused(
        "succession-second-person",
        () -> ground.platform.run(ground.bureau, () -> ground.successions.confirm(id)));
  }

  @Test
  void eachVerbAsksForItsOwnWord() throws NoSuchMethodException {
    assertThat(
            Successions.class
                .getMethod("propose", SuccessionDraft.class)
                .getAnnotation(Permit.class)
                .value())
        .isEqualTo("succession:propose");
    assertThat(
            Successions.class.getMethod("confirm", UUID.class).getAnnotation(Permit.class).value())
        .isEqualTo("succession:confirm");
  }

  @Test
  void itIsTakenBackUntilItIsBegun() {
    var id = ground.confirmed();
    ground.platform.run(ground.bureau, () -> ground.successions.withdraw(id));
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.WITHDRAWN);
    assertThatThrownBy(
            () -> ground.platform.run(ground.bureau, () -> ground.successions.withdraw(id)))
        .isInstanceOf(Conflict.class);
    assertThat(ground.proposed()).isNotNull();
  }

  @Test
  void aCommunityIsPartOfOneSuccessionAtATime() {
    ground.proposed();
    var third = ground.community(OperationMode.GOVERNMENT);
    refused("succession-busy", () -> propose(ground.from, third));
    refused("succession-busy", () -> propose(ground.into, third));
    refused("succession-busy", () -> propose(third, ground.from));
    propose(third, ground.into);
  }

  @Test
  void neitherIsTheSameNorSuspended() {
    refused("succession-same", () -> propose(ground.from, ground.from));
    ground.platform.run(ground.bureau, () -> ground.tenants.suspend(ground.into, "away"));
    refused("succession-suspended", () -> propose(ground.from, ground.into));
  }

  @Test
  void dataThatWouldBeOpenToMoreNeedAContractFirst() {
    var weaker = new SuccessionGround(OperationMode.ENTERPRISE);
    refused("succession-weaker", weaker::proposed);
    var preview =
        weaker.platform.as(
            weaker.bureau, () -> weaker.successions.preview(weaker.from, weaker.into));
    assertThat(preview.hindrances()).containsExactly("succession-weaker");
    assertThat(preview.fromMode()).isEqualTo(OperationMode.GOVERNMENT);
    assertThat(preview.intoMode()).isEqualTo(OperationMode.ENTERPRISE);
  }

  @Test
  void theDayIsFromTodayOnAndTheReasonIsSaid() {
    for (var day : new LocalDate[] {null, ground.today.minusDays(1), ground.today.plusYears(3)}) {
      assertThatThrownBy(() -> ground.proposed(day)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau,
                    () ->
                        ground.successions.propose(
                            new SuccessionDraft(ground.from, ground.into, ground.today, " "))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> propose(null, ground.into)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> propose(ground.from, null)).isInstanceOf(Invalid.class);
  }

  @Test
  void thePreviewCountsAndChangesNothing() {
    ground.ward(ground.from);
    ground.ward(ground.from);
    ground.ward(ground.into);
    var preview =
        ground.platform.as(
            ground.bureau, () -> ground.successions.preview(ground.from, ground.into));
    assertThat(preview.tables()).contains(new PreviewedTable("ward", 2, 0));
    assertThat(preview.rows()).isGreaterThanOrEqualTo(2);
    assertThat(preview.renamed()).isZero();
    assertThat(preview.hindrances()).isEmpty();
    assertThat(ground.wards(ground.from)).isEqualTo(2);
    assertThat(ground.wards(ground.into)).isEqualTo(1);
  }

  @Test
  void anotherCityKnowsNothingOfIt() {
    var id = ground.proposed();
    var stranger =
        ground.platform.caller(
            Tier.CITY,
            "9904",
            null,
            null,
            "succession:read",
            "succession:propose",
            "succession:confirm",
            "tenants:read");
    assertThat(ground.platform.as(stranger, ground.successions::list))
        .noneMatch(succession -> succession.id().equals(id));
    assertThatThrownBy(() -> ground.platform.run(stranger, () -> ground.successions.confirm(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    stranger, () -> ground.successions.preview(ground.from, ground.into)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.platform.as(stranger, () -> ground.successions.receipt(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void bothCommunitiesReadOfItInTheirLogs() {
    var id = ground.confirmed();
    for (var tenant : new TenantId[] {ground.from, ground.into}) {
      assertThat(deeds(tenant, id)).containsExactly("succession.proposed", "succession.confirmed");
    }
  }

  private List<String> deeds(TenantId tenant, UUID id) {
    return ground.platform.as(
        ground.platform.clerk(tenant),
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select action from audit_entry where target = :id and tenant_id ="
                                    + " :tenant order by at, id")
                            .bind("id", id.toString())
                            .bind("tenant", tenant)
                            .mapTo(String.class)
                            .list()));
  }
}
