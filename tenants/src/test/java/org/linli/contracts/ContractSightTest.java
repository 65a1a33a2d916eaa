package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Who sees which contract, and how much of it; the database answers, not the screen. */
class ContractSightTest {

  private final Desk desk = new Desk("9864");

  @Test
  void eachSideSeesItsOwnContractsAndNobodyElsesDo() {
    var mine = desk.community(1);
    var elsewhere = desk.platform.community("986402001001", OperationMode.PPP);
    var id = desk.paper.signed(desk.bureau, desk.words("cs-1", mine));
    for (var side :
        List.of(
            desk.bureau,
            officer(Tier.DISTRICT, "986401"),
            officer(Tier.STREET, "986401001"),
            desk.platform.clerk(mine),
            desk.paper.signer("cs-1"))) {
      assertThat(desk.file(side, id).row().id()).isEqualTo(id);
    }
    desk.paper.enterprise("cs-1-stranger");
    for (var blind :
        List.of(
            officer(Tier.CITY, "9865"),
            officer(Tier.DISTRICT, "986402"),
            desk.platform.clerk(elsewhere),
            desk.platform.clerk(desk.community(2)),
            desk.paper.signer("cs-1-stranger"))) {
      assertThatThrownBy(() -> desk.file(blind, id)).isInstanceOf(NotFound.class);
      assertThat(
              desk.platform
                  .as(blind, () -> desk.contracts.list(null, null, PageRequest.first(500)))
                  .items())
          .noneMatch(row -> row.id().equals(id));
      assertThat(
              desk.platform
                  .as(blind, () -> desk.paper.projects.list(PageRequest.first(500)))
                  .items())
          .noneMatch(project -> project.id().equals(desk.file(desk.bureau, id).row().project()));
    }
  }

  @Test
  void aCommunitySeesOfAWideContractItsOwnPart() {
    var mine = desk.community(3);
    var other = desk.platform.community("986402001003", OperationMode.PPP);
    var id = desk.paper.signed(desk.bureau, desk.words("cs-3", mine, other));
    var file = desk.file(desk.platform.clerk(mine), id);
    assertThat(file.texts().getFirst().words().communities()).containsExactly(mine);
    assertThat(file.row().communities()).hasSize(1);
    assertThat(desk.file(officer(Tier.DISTRICT, "986402"), id).row().communities()).hasSize(1);
    assertThat(desk.file(desk.paper.signer("cs-3"), id).row().communities()).hasSize(2);
  }

  @Test
  void aCommunityHearsOfAContractWhenItIsProposedAndNotBefore() {
    var tenant = desk.community(4);
    var clerk = desk.platform.clerk(tenant);
    var id = desk.draft(desk.words("cs-4", tenant));
    assertThatThrownBy(() -> desk.file(clerk, id)).isInstanceOf(NotFound.class);
    assertThat(desk.file(desk.paper.signer("cs-4"), id).row().maySign()).isFalse();
    desk.propose(id);
    assertThat(desk.file(clerk, id).row().maySign()).isFalse();
    assertThat(desk.file(desk.paper.signer("cs-4"), id).row().maySign()).isTrue();
    assertThat(desk.file(desk.bureau, id).row().mayDraft()).isTrue();
  }

  private Caller officer(Tier tier, String scope) {
    return desk.platform.caller(tier, scope, null, null, "*");
  }
}
