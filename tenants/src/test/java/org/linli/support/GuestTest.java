package org.linli.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.VisitOver;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.support.entity.Look;

/** What the database shows to a guest: the rows of one community, while its word stands. */
class GuestTest {

  private final VisitGround ground = new VisitGround();

  private String setting() {
    return ground
        .platform
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select current_setting('app.tenant', true)")
                    .mapTo(String.class)
                    .one());
  }

  private String seenBy(Caller who) {
    return ground.as(who, this::setting);
  }

  private void set(String sql, Object... values) {
    ground.platform.owner().useHandle(handle -> handle.execute(sql, values));
  }

  @Test
  void theKeeperAloneIsShownNoTenant() {
    ground.approved(1);
    assertThat(seenBy(ground.keeper)).isEmpty();
  }

  @Test
  void theGuestIsShownTheCommunityThatAgreedAndIsACallerOfIt() {
    var guest = ground.guest(ground.approved(1));
    assertThat(seenBy(guest)).isEqualTo(ground.tenant.value());
    assertThat(guest.accountId()).isEqualTo(ground.keeper.accountId());
    assertThat(guest.username()).as("known by the own name").isEqualTo(ground.keeper.username());
    assertThat(guest.tier()).isEqualTo(Tier.COMMUNITY);
    assertThat(guest.scope().value()).isEqualTo(ground.tenant.value());
  }

  @Test
  void aWordThatIsTakenBackEndsTheGuestsRowsThatSecond() {
    var id = ground.approved(1);
    var guest = ground.guest(id);
    assertThat(seenBy(guest)).isNotEmpty();
    ground.by(ground.clerk, () -> ground.visits.withdraw(id));
    assertThatThrownBy(() -> seenBy(guest)).isInstanceOf(VisitOver.class);
  }

  @Test
  void theHoursEndTheGuestsRowsWithoutATimer() {
    var id = ground.approved(1);
    var guest = ground.guest(id);
    set("update support_visit set until_at = now() where id = ?", id);
    assertThatThrownBy(() -> seenBy(guest)).isInstanceOf(VisitOver.class);
  }

  @Test
  void aVisitThatNobodyGaveShowsNothing() {
    var made =
        ground.keeper.visiting(
            UUID.randomUUID(), ground.tenant, ground.clerk.scope(), java.util.Set.of("*"));
    assertThatThrownBy(() -> seenBy(made)).isInstanceOf(VisitOver.class);
  }

  @Test
  void aVisitOpensNeitherAnotherCommunityNorAnothersAccount() {
    var id = ground.approved(1);
    var other = new VisitGround();
    var words = java.util.Set.of("*");
    assertThatThrownBy(
            () -> seenBy(ground.keeper.visiting(id, other.tenant, other.clerk.scope(), words)))
        .isInstanceOf(VisitOver.class);
    assertThatThrownBy(
            () -> seenBy(other.keeper.visiting(id, ground.tenant, ground.clerk.scope(), words)))
        .isInstanceOf(VisitOver.class);
  }

  @Test
  void aSuspendedCommunityIsShutForGuestsToo() {
    var guest = ground.guest(ground.approved(1));
    set("update tenant set state = 'SUSPENDED' where id = ?", ground.tenant.value());
    assertThatThrownBy(() -> seenBy(guest)).isInstanceOf(TenantSuspended.class);
  }

  @Test
  void aGuestHoldsNoWordThatChangesAndNoneOfPeople() {
    var guest = ground.guest(ground.approved(1));
    assertThat(guest.may("devices:read")).isTrue();
    assertThat(guest.reaches("GOVERNANCE", "GENERAL_1", "cases")).isFalse();
    for (var word :
        new String[] {
          "devices:write",
          "accounts:read",
          "cases:read",
          "matters:read",
          "consents:read",
          "support:decide",
          "self:password",
          "audit:read",
          "documents:read"
        }) {
      assertThatThrownBy(() -> guest.require(word)).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void everyLookStandsInTheCommunitysOwnLogWithWhatWasSeen() {
    var id = ground.approved(1);
    var guest = ground.guest(id);
    var trail = new AuditTrail(ground.platform.jdbi(), ground.platform.scopes());
    for (var part : new String[] {"devices:read Devices.list", "alarms:read Alarms.get"}) {
      ground.by(guest, () -> trail.record("support.looked", id + " " + part));
    }
    var looks =
        ground.as(ground.clerk, () -> ground.visits.looks(id, PageRequest.first(9))).items();
    assertThat(looks)
        .extracting(Look::word, Look::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("alarms:read", "Alarms.get"),
            org.assertj.core.groups.Tuple.tuple("devices:read", "Devices.list"));
    assertThat(looks).allMatch(look -> look.who().equals(ground.keeper.username()));
  }

  @Test
  void thatSomebodyAskedStandsInTheCommunitysLogThoughItWasDoneOutside() {
    var id = ground.asked(1);
    var actions =
        ground.as(
            ground.clerk,
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select action from audit_entry where target = :id and tenant_id = :tenant")
                                .bind("id", id.toString())
                                .bind("tenant", ground.tenant)
                                .mapTo(String.class)
                                .list()));
    assertThat(actions).containsExactly("support.asked");
  }

  @Test
  void whoIsNoGuestHasNoVisit() {
    assertThat(ground.keeper.visit()).isEmpty();
    var id = UUID.randomUUID();
    var token = new Credential(Credential.Kind.TOKEN, id.toString());
    assertThat(ground.keeper.by(token).visit()).isEmpty();
    assertThat(ground.keeper.by(new Credential(Credential.Kind.VISIT, id.toString())).visit())
        .isEqualTo(Optional.of(id));
  }
}
