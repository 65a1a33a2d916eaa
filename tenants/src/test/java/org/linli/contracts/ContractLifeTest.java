package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.AlreadySigned;
import org.linli.contracts.boundary.NotAParty;
import org.linli.contracts.boundary.TextChanged;
import org.linli.contracts.boundary.WrongStep;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.rights.boundary.ExclusiveContract;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.testing.Requirement;

/** From the first draft to the last day. */
class ContractLifeTest {

  private final Desk desk = new Desk("9861");

  @Test
  @Requirement({"000-7.2.f.1-4", "000-10.1.2.3.c.2"})
  void aContractGivesNothingBeforeTheLastPartyHasSigned() {
    var tenant = desk.community(1);
    var words = desk.words("ct-1", tenant);
    var id = desk.draft(words);
    assertThat(state(id)).isEqualTo(ContractState.DRAFT);
    var hash = desk.propose(id);
    assertThat(state(id)).isEqualTo(ContractState.NEGOTIATED);
    assertThat(desk.asks("ct-1", tenant).outcome()).isEqualTo(Outcome.DENY);
    desk.platform.as(desk.bureau, () -> desk.contracts.sign(id, hash));
    assertThat(desk.asks("ct-1", tenant).outcome()).as("one signature").isEqualTo(Outcome.DENY);
    var signer = desk.paper.signer("ct-1");
    assertThat(desk.platform.as(signer, () -> desk.contracts.sign(id, hash)))
        .isEqualTo(ContractState.IN_FORCE);
    assertThat(desk.asks("ct-1", tenant).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(desk.announced)
        .anyMatch(event -> event instanceof Changed changed && changed.tenant().equals(tenant));
    var file = desk.file(signer, id);
    assertThat(file.texts())
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.state()).isEqualTo(TextState.SIGNED);
              assertThat(text.hash()).isEqualTo(hash);
              assertThat(text.words().clauses()).isEqualTo(words.clauses());
              assertThat(text.signatures()).allMatch(signature -> signature.at() != null);
            });
    desk.wait(Desk.YEAR);
    assertThat(state(id)).isEqualTo(ContractState.ENDED);
    assertThat(desk.asks("ct-1", tenant).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void oneContractCoversManyCommunities() {
    var one = desk.community(2);
    var other = desk.community(3);
    desk.paper.signed(desk.bureau, desk.words("ct-2", one, other));
    assertThat(desk.asks("ct-2", one).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(desk.asks("ct-2", other).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(desk.asks("ct-2", desk.community(4)).outcome()).isEqualTo(Outcome.DENY);
    assertThat(
            desk.platform.as(desk.paper.signer("ct-2"), () -> desk.contracts.communitiesOf("ct-2")))
        .extracting(community -> community.tenant())
        .containsExactly(one, other);
  }

  @Test
  void onlyTheNextStepIsPossible() {
    var tenant = desk.community(5);
    var words = desk.words("ct-5", tenant);
    var id = desk.draft(words);
    assertThatThrownBy(() -> sign(id, "x")).isInstanceOf(WrongStep.class);
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.reopen(id)))
        .isInstanceOf(WrongStep.class);
    assertThatThrownBy(() -> supplement(id, words)).isInstanceOf(WrongStep.class);
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.end(id, "why")))
        .isInstanceOf(WrongStep.class);
    desk.propose(id);
    assertThatThrownBy(() -> desk.propose(id)).isInstanceOf(WrongStep.class);
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.revise(id, words)))
        .isInstanceOf(WrongStep.class);
    desk.run(desk.bureau, () -> desk.contracts.withdraw(id));
    assertThat(state(id)).isEqualTo(ContractState.WITHDRAWN);
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.withdraw(id)))
        .isInstanceOf(WrongStep.class);
  }

  @Test
  void aTextThatWasTakenBackIsSignedAnew() {
    var tenant = desk.community(6);
    var id = desk.draft(desk.words("ct-6", tenant));
    var read = desk.propose(id);
    sign(id, read);
    assertThatThrownBy(() -> sign(id, read)).isInstanceOf(AlreadySigned.class);
    desk.run(desk.bureau, () -> desk.contracts.reopen(id));
    desk.run(
        desk.bureau,
        () ->
            desk.contracts.revise(
                id, retitled(desk.file(desk.bureau, id).open().orElseThrow().words())));
    var fresh = desk.propose(id);
    assertThat(fresh).isNotEqualTo(read);
    var signer = desk.paper.signer("ct-6");
    assertThatThrownBy(() -> desk.platform.as(signer, () -> desk.contracts.sign(id, read)))
        .isInstanceOf(TextChanged.class);
    desk.platform.as(signer, () -> desk.contracts.sign(id, fresh));
    assertThat(state(id))
        .as("the old signature does not count")
        .isEqualTo(ContractState.NEGOTIATED);
    sign(id, fresh);
    assertThat(state(id)).isEqualTo(ContractState.IN_FORCE);
  }

  @Test
  void whoIsNoPartyCannotSign() {
    var tenant = desk.community(7);
    var id = desk.draft(desk.words("ct-7", tenant));
    var hash = desk.propose(id);
    var clerk = desk.platform.clerk(tenant);
    assertThatThrownBy(() -> desk.platform.as(clerk, () -> desk.contracts.sign(id, hash)))
        .isInstanceOf(NotAParty.class);
    desk.paper.enterprise("ct-7-stranger");
    assertThatThrownBy(
            () ->
                desk.platform.as(
                    desk.paper.signer("ct-7-stranger"), () -> desk.contracts.sign(id, hash)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aSupplementTakesThePlaceOfWhatWasSignedAtItsInstant() {
    var tenant = desk.community(8);
    var words = desk.words("ct-8", tenant);
    var id = desk.paper.signed(desk.bureau, words);
    var clause =
        new Clause(
            "3.1",
            Set.of(Party.OPERATOR),
            Set.of(Asset.DEVICE_READINGS),
            Set.of(),
            Set.of(Purpose.PUBLIC_SERVICE),
            Outcome.AGGREGATE,
            "totals alone");
    var change = desk.in(Duration.ofDays(30));
    desk.platform.as(
        desk.bureau,
        () -> desk.contracts.supplement(id, TextKind.SUPPLEMENT, change, with(words, clause)));
    assertThat(state(id)).as("while it is drafted").isEqualTo(ContractState.IN_FORCE);
    signAll(id, "ct-8");
    assertThat(desk.asks("ct-8", tenant).outcome()).isEqualTo(Outcome.PERMIT);
    desk.wait(Duration.ofDays(30));
    assertThat(desk.asks("ct-8", tenant).outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(desk.asks("ct-8", tenant).basis().rule()).isEqualTo("clause 3.1");
    assertThat(desk.file(desk.bureau, id).holding(desk.instant()).version()).isEqualTo(2);
  }

  @Test
  void aCommunityThatASupplementLeavesOutLosesItsRightsWithIt() {
    var stays = desk.community(9);
    var leaves = desk.community(10);
    var words = desk.words("ct-9", stays, leaves);
    var id = desk.paper.signed(desk.bureau, words);
    var change = desk.in(Duration.ofDays(1));
    desk.platform.as(
        desk.bureau,
        () -> desk.contracts.supplement(id, TextKind.SUPPLEMENT, change, words.in(List.of(stays))));
    signAll(id, "ct-9");
    desk.wait(Duration.ofDays(1));
    assertThat(desk.asks("ct-9", stays).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(desk.asks("ct-9", leaves).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void aContractEndsEarlyByAgreementOfAll() {
    var tenant = desk.community(11);
    var id = desk.paper.signed(desk.bureau, desk.words("ct-11", tenant));
    var last = desk.in(Duration.ofDays(7));
    desk.platform.as(
        desk.bureau, () -> desk.contracts.supplement(id, TextKind.TERMINATION, last, null));
    signAll(id, "ct-11");
    assertThat(state(id)).isEqualTo(ContractState.IN_FORCE);
    assertThatThrownBy(() -> supplement(id, desk.file(desk.bureau, id).texts().getFirst().words()))
        .as("nothing is added to what ends")
        .isInstanceOf(WrongStep.class);
    desk.wait(Duration.ofDays(7));
    assertThat(state(id)).isEqualTo(ContractState.ENDED);
    assertThat(desk.asks("ct-11", tenant).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void theBureauEndsAContractAtOnceForAReason() {
    var tenant = desk.community(12);
    var id = desk.paper.signed(desk.bureau, desk.words("ct-12", tenant));
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.end(id, " ")))
        .isInstanceOf(Invalid.class);
    desk.run(desk.bureau, () -> desk.contracts.end(id, "data were sold"));
    assertThat(desk.asks("ct-12", tenant).outcome()).isEqualTo(Outcome.DENY);
    assertThat(desk.file(desk.bureau, id).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(ContractState.ENDED);
              assertThat(row.endReason()).isEqualTo("data were sold");
            });
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.end(id, "again")))
        .isInstanceOf(WrongStep.class);
  }

  @Test
  @Requirement("002-4.2.4.1")
  void aSecondGrantForTheSameScopeAndTimeIsRefusedWithNothingHalfDone() {
    var one = desk.community(13);
    var both = desk.community(14);
    var exclusive =
        new Terms(true, Set.of(Asset.DEVICE_READINGS), Set.of("smart-parking"), List.of());
    desk.paper.signed(desk.bureau, desk.words("ct-13", exclusive, both));
    var id = desk.draft(desk.words("ct-14", exclusive, one, both));
    assertThatThrownBy(() -> desk.propose(id)).isInstanceOf(ExclusiveContract.class);
    assertThat(state(id)).isEqualTo(ContractState.DRAFT);
    assertThat(desk.asks("ct-14", one).outcome()).isEqualTo(Outcome.DENY);
    var other = new Terms(true, Set.of(Asset.DEVICE_READINGS), Set.of("elderly-care"), List.of());
    desk.paper.signed(desk.bureau, desk.words("ct-14", other, one, both));
    assertThat(desk.asks("ct-14", both).outcome()).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void aNumberStandsOnce() {
    var words = desk.words("ct-15", desk.community(15));
    desk.draft(words);
    assertThatThrownBy(() -> desk.draft(words)).isInstanceOf(Conflict.class);
  }

  @Test
  void theBureauAloneDraftsAndOnlyForItsOwnCommunities() {
    var tenant = desk.community(16);
    var words = desk.words("ct-16", tenant);
    for (var other :
        List.of(
            desk.platform.clerk(tenant),
            desk.platform.caller(Tier.DISTRICT, "986101", null, null, "*"),
            desk.paper.signer("ct-16"))) {
      assertThatThrownBy(() -> desk.platform.as(other, () -> desk.contracts.draft(words)))
          .isInstanceOf(NotPermitted.class);
    }
    var abroad = new Desk("9862").community(1);
    assertThatThrownBy(() -> desk.draft(words.in(List.of(tenant, abroad))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("unknown-community");
    assertThatThrownBy(
            () ->
                desk.draft(
                    words.in(
                        List.of(tenant, new org.linli.tenancy.entity.TenantId("986101001999")))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("unknown-community");
  }

  @Test
  void listsCanBeNarrowedToAState() {
    var id = desk.draft(desk.words("ct-17", desk.community(17)));
    assertThat(ids(ContractState.DRAFT)).contains(id);
    assertThat(ids(ContractState.IN_FORCE)).doesNotContain(id);
    signProposed(id, "ct-17");
    assertThat(ids(ContractState.IN_FORCE)).contains(id);
    desk.wait(Desk.YEAR);
    assertThat(ids(ContractState.ENDED)).contains(id);
  }

  private List<UUID> ids(ContractState state) {
    return desk
        .platform
        .as(desk.bureau, () -> desk.contracts.list(null, state, PageRequest.first(500)))
        .items()
        .stream()
        .map(row -> row.id())
        .toList();
  }

  private void signProposed(UUID id, String operator) {
    signAll(id, operator);
  }

  private void signAll(UUID id, String operator) {
    var hash = desk.propose(id);
    sign(id, hash);
    desk.platform.as(desk.paper.signer(operator), () -> desk.contracts.sign(id, hash));
  }

  private void sign(UUID id, String hash) {
    desk.platform.as(desk.bureau, () -> desk.contracts.sign(id, hash));
  }

  private void supplement(UUID id, Agreement words) {
    var effective = desk.in(Duration.ofDays(1));
    desk.platform.as(
        desk.bureau, () -> desk.contracts.supplement(id, TextKind.SUPPLEMENT, effective, words));
  }

  private ContractState state(UUID id) {
    return desk.file(desk.bureau, id).row().state();
  }

  private static Agreement retitled(Agreement words) {
    return Words.of(words).title("another title").agreement();
  }

  private static Agreement with(Agreement words, Clause... clauses) {
    return Words.of(words).clauses(List.of(clauses)).agreement();
  }
}
