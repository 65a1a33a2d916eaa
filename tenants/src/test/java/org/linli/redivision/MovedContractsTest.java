package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.contracts.TestContracts;
import org.linli.contracts.boundary.ContractFile;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

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
