package org.linli.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.erasure.entity.ErasureState;
import org.linli.erasure.entity.SecondPerson;
import org.linli.tenancy.entity.TenantId;

/** Who decides that a community is erased, and what has to be before. */
class ErasuresTest {

  private final ErasureGround ground = new ErasureGround();

  private void refused(String code) {
    assertThatThrownBy(ground::proposed)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void aCommunityThatWorksIsNotErased() {
    ground.exported(Duration.ofDays(1));
    refused("erasure-not-suspended");
  }

  @Test
  void whatNobodyExportedOrLongBeforeTheEndIsNotErased() {
    ground.suspended(ErasureGround.GONE);
    refused("erasure-not-exported");
    ground.exported(ErasureGround.GONE.plusDays(2));
    refused("erasure-not-exported");
    ground.exported(ErasureGround.GONE.plusHours(23));
    assertThat(ground.get(ground.proposed()).state()).isEqualTo(ErasureState.PROPOSED);
  }

  @Test
  void twoPeopleDecideAndStandThere() {
    var id = ground.left(ErasureGround.GONE).confirmed();
    var erasure = ground.get(id);
    assertThat(erasure.state()).isEqualTo(ErasureState.CONFIRMED);
    assertThat(erasure.proposedBy()).isEqualTo(ground.keeper.displayName());
    assertThat(erasure.decidedBy()).isEqualTo(ground.bureau.displayName());
    assertThat(erasure.decidedAt()).isEqualTo(ground.now);
    assertThat(erasure.doneAt()).isNull();
  }

  @Test
  void whoeverWantsItIsNotTheSecondPerson() {
    var id = ground.left(ErasureGround.GONE).proposed();
    assertThatThrownBy(() -> ground.by(ground.keeper, () -> ground.erasures.confirm(id)))
        .isInstanceOf(SecondPerson.class);
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.PROPOSED);
  }

  @Test
  void aCommunityIsErasedOnceAtATime() {
    ground.left(ErasureGround.GONE).proposed();
    assertThatThrownBy(ground::proposed).isInstanceOf(Conflict.class);
  }

  @Test
  void whatWasAgreedToIsNotAgreedToAgain() {
    var id = ground.left(ErasureGround.GONE).confirmed();
    assertThatThrownBy(() -> ground.by(ground.bureau, () -> ground.erasures.confirm(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void eachOfTheTwoTakesItBackAndThenItCanBeWantedAnew() {
    var first = ground.left(ErasureGround.GONE).confirmed();
    ground.by(ground.keeper, () -> ground.erasures.withdraw(first));
    assertThat(ground.get(first).state()).isEqualTo(ErasureState.WITHDRAWN);
    assertThatThrownBy(() -> ground.by(ground.bureau, () -> ground.erasures.withdraw(first)))
        .isInstanceOf(Conflict.class);
    var second = ground.proposed();
    ground.by(ground.bureau, () -> ground.erasures.withdraw(second));
    assertThat(ground.get(second).state()).isEqualTo(ErasureState.WITHDRAWN);
  }

  @Test
  void whoOnlyReadsTakesNothingBack() {
    var id = ground.left(ErasureGround.GONE).proposed();
    var reader = ground.platform.caller(Tier.CITY, "9908", null, null, "erasure:read");
    assertThatThrownBy(() -> ground.by(reader, () -> ground.erasures.withdraw(id)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void onceTwoPeopleAgreedTheCommunityIsNotResumed() {
    var id = ground.left(ErasureGround.GONE).proposed();
    var bureau = ground.bureau;
    ground.by(bureau, () -> ground.erasures.confirm(id));
    assertThatThrownBy(() -> ground.by(bureau, () -> ground.tenants.resume(ground.tenant)))
        .isInstanceOf(Conflict.class);
    ground.by(bureau, () -> ground.erasures.withdraw(id));
    ground.by(bureau, () -> ground.tenants.resume(ground.tenant));
  }

  @Test
  void whatWasResumedMeanwhileIsNotAgreedTo() {
    var id = ground.left(ErasureGround.GONE).proposed();
    ground.by(ground.bureau, () -> ground.tenants.resume(ground.tenant));
    assertThatThrownBy(() -> ground.by(ground.bureau, () -> ground.erasures.confirm(id)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("erasure-not-suspended"));
  }

  @Test
  void anotherCityKnowsNothingOfIt() {
    var id = ground.left(ErasureGround.GONE).proposed();
    var stranger =
        ground.platform.caller(
            Tier.CITY, "9907", null, null, "erasure:read", "erasure:confirm", "tenants:read");
    assertThat(ground.platform.as(stranger, ground.erasures::list))
        .noneMatch(erasure -> erasure.id().equals(id));
    assertThatThrownBy(() -> ground.by(stranger, () -> ground.erasures.confirm(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    stranger, () -> ground.erasures.propose(ground.tenant, "not theirs")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsMissingOrUnknownIsNamed() {
    var keeper = ground.keeper;
    assertThatThrownBy(() -> ground.platform.as(keeper, () -> ground.erasures.propose(null, "r")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> ground.platform.as(keeper, () -> ground.erasures.propose(ground.tenant, " ")))
        .isInstanceOf(Invalid.class);
    var nowhere = new TenantId("990805999999");
    assertThatThrownBy(
            () -> ground.platform.as(keeper, () -> ground.erasures.propose(nowhere, "reason")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.by(keeper, () -> ground.erasures.withdraw(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void beforeItIsDoneThereIsNoCertificate() {
    var id = ground.left(ErasureGround.GONE).confirmed();
    assertThatThrownBy(
            () -> ground.platform.as(ground.bureau, () -> ground.erasures.certificate(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theTermsAreToldWithTheirClauses() {
    assertThat(ground.platform.as(ground.bureau, ground.erasures::terms))
        .isNotEmpty()
        .allMatch(term -> term.days() > 0 && !term.clause().isBlank());
  }
}
