package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.persistence.Sql;
import org.linli.redivision.entity.MoveState;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** A community is part of one change of the divisions at a time, and of none after its end. */
class RedrawnOnceTest {

  private final MoveGround ground = new MoveGround();
  private final TenantId other =
      ground.platform.community(
          MoveGround.OLD + "9" + ground.from.value().substring(10), OperationMode.PPP);
  private final Caller bureau = person("succession:propose");
  private final Successions successions =
      new Successions(
          ground.platform.jdbi(),
          ground.platform.scopes(),
          new AuditTrail(ground.platform.jdbi(), ground.platform.scopes()),
          ground.tenants,
          () -> ground.now);

  private Caller person(String word) {
    return ground.platform.caller(
        Tier.CITY, MoveGround.CITY.value(), null, null, "succession:read", word, "tenants:read");
  }

  private UUID merging(TenantId from, TenantId into) {
    return ground.platform.as(
        bureau,
        () -> successions.propose(new SuccessionDraft(from, into, ground.today(), "redrawn")));
  }

  private void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void set(UUID succession, String state) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update succession set state = ? where id = ?", state, succession));
  }

  @Test
  void whatIsBeingMergedDoesNotMove() {
    var id = merging(ground.tenant, other);
    refused("move-merging", () -> ground.planned(MoveGround.NEW, ground.today()));
    ground.by(bureau, () -> successions.withdraw(id));
    var back = merging(other, ground.tenant);
    refused("move-merging", () -> ground.planned(MoveGround.NEW, ground.today()));
    ground.by(bureau, () -> successions.withdraw(back));
    assertThat(ground.planned(MoveGround.NEW, ground.today())).isNotNull();
  }

  @Test
  void whatHasEndedDoesNotMoveNorMerge() {
    set(merging(ground.tenant, other), "DONE");
    refused("move-ended", () -> ground.planned(MoveGround.NEW, ground.today()));
    refused("succession-ended", () -> merging(ground.tenant, other));
    refused("succession-ended", () -> merging(other, ground.tenant));
  }

  @Test
  void whatTookAnotherInMovesAfterwards() {
    set(merging(other, ground.tenant), "DONE");
    assertThat(ground.planned(MoveGround.NEW, ground.today())).isNotNull();
  }

  @Test
  void whatIsToMoveIsNotMerged() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    refused("succession-moving", () -> merging(ground.tenant, other));
    refused("succession-moving", () -> merging(other, ground.tenant));
    ground.by(ground.planner, () -> ground.moves.withdraw(id));
    assertThat(merging(ground.tenant, other)).isNotNull();
  }

  @Test
  void whatIsToBeErasedIsNotMerged() {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name, proposed_at)
                    values (?, ?, 'left', 'PROPOSED', ?, 'operator', now())""",
                    Sql.newId(),
                    ground.tenant.value(),
                    UUID.randomUUID()));
    refused("succession-erasing", () -> merging(ground.tenant, other));
    refused("succession-erasing", () -> merging(other, ground.tenant));
  }

  /** A server of before lets somebody plan both: the first that is carried out holds the other. */
  @Test
  void aMoveThatMeetsAMergingOnItsDayWaits() {
    var id = ground.confirmed(MoveGround.NEW, ground.today());
    inserted(ground.tenant, "CONFIRMED");
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(id).state()).isEqualTo(MoveState.CONFIRMED);
    assertThat(ground.get(id).fault()).isEqualTo("merging");
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update succession set state = 'DONE' where predecessor_id = ?",
                    ground.tenant.value()));
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(id).fault()).isEqualTo("ended");
    ground.by(ground.planner, () -> ground.moves.withdraw(id));
  }

  @Test
  void aMoveIsNotAgreedToOnceAMergingStands() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    inserted(ground.tenant, "PROPOSED");
    refused("move-merging", () -> ground.by(ground.second, () -> ground.moves.confirm(id)));
    ground.by(ground.planner, () -> ground.moves.withdraw(id));
  }

  private void inserted(TenantId from, String state) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into succession (id, predecessor_id, successor_id, effective_on, reason, state,
                      proposed_by, proposed_name, proposed_at)
                    values (?, ?, ?, date '2027-01-01', 'redrawn', ?, ?, 'bureau', now())""",
                    Sql.newId(),
                    from.value(),
                    other.value(),
                    state,
                    UUID.randomUUID()));
  }
}
