package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.contracts.TestContracts;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.PartnerRole;
import org.linli.redivision.entity.MoveState;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Contracts go on; who sees their papers changes with the street. */
class MovedContractsTest {

  private final MoveGround ground = new MoveGround();
  private final Snapshots snapshots =
      new Snapshots(ground.platform.jdbi(), ground.platform.scopes());
  private final TestContracts paper =
      new TestContracts(ground.platform, snapshots, event -> {}, Instant::now);
  private final Caller bureau = ground.platform.caller(Tier.CITY, "9911", null, null, "*");
  private final String operator = "moved-" + UUID.randomUUID();

  private UUID signed() {
    var now = Instant.now();
    return paper.signed(
        bureau,
        ground.tenant,
        OperationMode.PPP,
        operator,
        now,
        now.plus(Duration.ofDays(300)),
        new Terms(false, Set.of(Asset.ALARMS), List.of()));
  }

  private ContractFile file(Caller who, UUID id) {
    return ground.platform.as(who, () -> paper.contracts.get(id));
  }

  private Caller street(DivisionCode code) {
    return ground.platform.caller(Tier.STREET, code.value(), null, null, "*");
  }

  @Test
  void thePapersAreSeenByTheNewStreetAndByTheOldOneNoMore() {
    var id = signed();
    assertThat(file(street(MoveGround.OLD), id).row().id()).isEqualTo(id);
    assertThat(
            ground
                .platform
                .as(bureau, () -> ground.moves.preview(ground.tenant, MoveGround.NEW, null))
                .contracts())
        .hasSize(1);
    ground.moved(MoveGround.NEW);
    assertThat(file(street(MoveGround.NEW), id).row().id()).isEqualTo(id);
    assertThatThrownBy(() -> file(street(MoveGround.OLD), id)).isInstanceOf(NotFound.class);
    for (var side : new Caller[] {bureau, paper.signer(operator)}) {
      assertThat(file(side, id).row().id()).isEqualTo(id);
    }
  }

  @Test
  void aStreetThatHasAnotherCommunityInItGoesOnSeeingThePapers() {
    var neighbour = ground.platform.community(MoveGround.OLD + "998", OperationMode.PPP);
    var id = paper.signed(bureau, words(List.of(ground.tenant, neighbour)));
    ground.moved(MoveGround.NEW);
    for (var street : List.of(MoveGround.OLD, MoveGround.NEW)) {
      assertThat(file(street(street), id).row().id()).isEqualTo(id);
    }
  }

  @Test
  void theCommunityGoesOnSeeingWhoSigned() {
    var id = signed();
    var move = ground.moved(MoveGround.NEW);
    var of = "contract_id = '%s'".formatted(id);
    var clerk = ground.platform.caller(Tier.COMMUNITY, move.to().value(), ground.tenant, null, "*");
    assertThat(ground.seen(clerk, "contract_signature", of)).isEqualTo(2);
    assertThat(ground.seen(street(MoveGround.NEW), "contract_signature", of)).isZero();
  }

  @Test
  void aDraftIsShownToNoStreet() {
    var words = withCommittee();
    var id = ground.platform.as(bureau, () -> paper.contracts.draft(words));
    ground.moved(MoveGround.NEW);
    for (var street : List.of(MoveGround.OLD, MoveGround.NEW)) {
      assertThatThrownBy(() -> file(street(street), id)).isInstanceOf(NotFound.class);
    }
  }

  /** The words name it by the code that it has, and are signed as they are or not at all. */
  @Test
  void aTextThatTheCommunityIsToSignHoldsTheMoveBackUntilItIsAnswered() {
    var words = withCommittee();
    var id = ground.platform.as(bureau, () -> paper.contracts.draft(words));
    ground.platform.as(bureau, () -> paper.contracts.propose(id));
    var move = ground.confirmed(MoveGround.NEW, ground.today());
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(move).fault()).isEqualTo("contract-waits");
    ground.platform.run(bureau, () -> paper.contracts.withdraw(id));
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(move).state()).isEqualTo(MoveState.DONE);
  }

  private Agreement words(List<TenantId> communities) {
    paper.enterprise(operator);
    var now = Instant.now();
    return paper.words(
        bureau,
        OperationMode.PPP,
        operator,
        communities,
        now,
        now.plus(Duration.ofDays(300)),
        new Terms(false, Set.of(Asset.ALARMS), List.of()));
  }

  /** The community itself is a party too. */
  private Agreement withCommittee() {
    var words = words(List.of(ground.tenant));
    var members = new ArrayList<>(words.members());
    members.add(
        TestContracts.member(
            3, Party.COMMITTEE, ground.from.value(), Set.of(PartnerRole.TECHNOLOGY), 0, 0));
    return new Agreement(
        words.number(),
        words.title(),
        words.project(),
        words.form(),
        members,
        words.communities(),
        words.scenarios(),
        words.exclusive(),
        words.from(),
        words.until(),
        words.revenues(),
        words.kpis(),
        words.scope(),
        words.clauses(),
        words.handOver());
  }

  @Test
  void theRightsOfTheContractGoOnUnderTheNewCode() {
    signed();
    var before = snapshots.of(ground.tenant);
    var move = ground.moved(MoveGround.NEW);
    var after = ground.platform.scopes().asSystem("test", () -> snapshots.exact(ground.tenant));
    assertThat(after.code()).isEqualTo(move.to());
    assertThat(after.version()).isGreaterThan(before.version());
    assertThat(after.contracts()).hasSameSizeAs(before.contracts()).isNotEmpty();
  }
}
