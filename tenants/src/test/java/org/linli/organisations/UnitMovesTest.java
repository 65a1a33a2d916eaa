package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.UnitChange;
import org.linli.organisations.boundary.UnitCount;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Moving, closing and opening: within one place, and no deeper than a tree is. */
class UnitMovesTest {

  private static final String DISTRICT = "986105";

  private final Chart chart = new Chart();
  private final TenantId here = chart.community("05001001");
  private final Caller clerk = chart.clerk(here);

  @Test
  void aMovedBranchReachesNoDeeperThanEightLevelsWithAllBelowIt() {
    var tall = chain(5);
    var branch = chain(4);
    invalid("too-deep", () -> chart.organisations.move(branch.getFirst(), tall.getLast()));
    assertThat(chart.row(clerk, branch.getFirst()).parent()).isEmpty();
    chart.run(clerk, () -> chart.organisations.move(branch.getFirst(), tall.get(3)));
    assertThat(chart.get(clerk, branch.getLast()).path()).hasSize(7);
    assertThatThrownBy(() -> chart.make(clerk, "party-branch", branch.getLast()))
        .as("a ninth level")
        .isInstanceOf(Invalid.class);
  }

  @Test
  void movingItToWhereItStandsIsNoStep() {
    var committee = chart.make(clerk, "residents-committee", null);
    var group = chart.make(clerk, "working-group", committee);
    chart.run(clerk, () -> chart.organisations.move(group, committee));
    assertThat(chart.get(clerk, group).history()).hasSize(1);
    assertThat(chart.row(clerk, group).version()).isEqualTo(1);
  }

  @Test
  void aKindThatNeedsAParentIsNotSetFree() {
    var committee = chart.make(clerk, "residents-committee", null);
    var group = chart.make(clerk, "working-group", committee);
    invalid("needs-parent", () -> chart.organisations.move(group, null));
  }

  @Test
  void nobodysPostAndNoPartGoesOverToAnotherPlace() {
    var bureau = chart.at(Chart.CITY, "BUREAU_ADMIN");
    chart.at(DISTRICT, "DISTRICT_OFFICER");
    var ours = chart.make(bureau, "department", null);
    var section = chart.make(bureau, "section", ours);
    var theirs = madeAt(bureau, DISTRICT);
    var analyst = ofTheCity("BUREAU_ANALYST");
    chart.run(bureau, () -> chart.posts.join(ours, new PostDraft(analyst, "科员", true, null)));
    for (var crossing :
        List.<Runnable>of(
            () -> chart.organisations.close(ours, "并入", theirs),
            () -> chart.organisations.move(section, theirs),
            () -> chart.organisations.move(theirs, ours))) {
      assertThatThrownBy(() -> chart.run(bureau, crossing))
          .isInstanceOfSatisfying(
              Invalid.class,
              refusal -> assertThat(refusal.arguments()).containsExactly("parent", "other-place"));
    }
    assertThat(chart.row(bureau, ours).state()).isEqualTo(UnitState.ACTIVE);
    assertThat(chart.row(bureau, ours).members()).isEqualTo(1);
    assertThat(chart.get(bureau, theirs).members()).isEmpty();
  }

  @Test
  void whatIsClosedIsNobodysHeirAndNobodysParent() {
    var closed = chart.make(clerk, "party-branch", null);
    close(closed, null);
    var other = chart.make(clerk, "party-branch", null);
    assertThatThrownBy(() -> close(other, closed)).isInstanceOf(Conflict.class);
    invalid("unit-closed", () -> chart.organisations.move(other, closed));
    assertThatThrownBy(() -> chart.run(clerk, () -> chart.organisations.move(closed, other)))
        .as("nor is it moved itself")
        .isInstanceOf(Conflict.class);
    assertThat(chart.row(clerk, other).state()).isEqualTo(UnitState.ACTIVE);
  }

  @Test
  void aPartIsOpenedAgainAfterWhatItIsAPartOf() {
    var committee = chart.make(clerk, "residents-committee", null);
    var group = chart.make(clerk, "working-group", committee);
    close(group, null);
    close(committee, null);
    invalid("unit-closed", () -> chart.organisations.open(group));
    chart.run(clerk, () -> chart.organisations.open(committee));
    chart.run(clerk, () -> chart.organisations.open(group));
    assertThat(chart.get(clerk, group).history())
        .extracting(event -> event.what())
        .containsExactly(Step.OPENED, Step.CLOSED, Step.MADE);
  }

  @Test
  void theHistoryTellsOnBothSidesWhatWasTakenOver() {
    var old = chart.make(clerk, "party-committee", null);
    var part = chart.make(clerk, "party-branch", old);
    var heir = chart.make(clerk, "party-committee", null);
    close(old, heir);
    var name = chart.row(clerk, old).name();
    assertThat(chart.get(clerk, heir).history().getFirst())
        .satisfies(
            event -> {
              assertThat(event.what()).isEqualTo(Step.TAKEN_OVER);
              assertThat(event.changes()).containsExactly(new UnitChange("name", "", name));
            });
    assertThat(chart.get(clerk, part).history().getFirst().changes())
        .containsExactly(new UnitChange("parent", name, chart.row(clerk, heir).name()));
    assertThat(chart.get(clerk, old).history().getFirst().changes())
        .containsExactly(new UnitChange("reason", "", "并入"));
  }

  @Test
  void aReasonIsGivenAndNotLongerThanItIsRead() {
    var unit = chart.make(clerk, "social-organisation", null);
    for (var reason : new String[] {null, " ", "长".repeat(401)}) {
      assertThatThrownBy(
              () -> chart.run(clerk, () -> chart.organisations.close(unit, reason, null)))
          .isInstanceOf(Invalid.class);
    }
    assertThat(chart.row(clerk, unit).state()).isEqualTo(UnitState.ACTIVE);
  }

  @Test
  void closedOnesAreListedWhereTheyAreAskedFor() {
    var unit = chart.make(clerk, "social-organisation", null);
    close(unit, null);
    var with = new UnitQuery(null, null, false, null, true);
    assertThat(listed(clerk, with)).contains(unit);
    assertThat(listed(clerk, UnitQuery.OWN)).doesNotContain(unit);
    assertThat(chart.platform.as(clerk, () -> chart.organisations.tree(with)))
        .extracting(UnitRow::id)
        .contains(unit);
  }

  @Test
  @Requirement("004-S5a")
  void thoseAboveLayNoHandOnWhatACommunityKeeps() {
    var committee = chart.make(clerk, "residents-committee", null);
    var other = chart.make(clerk, "residents-committee", null);
    var worker = chart.inside(here, "GRID_WORKER").id();
    chart.join(clerk, committee, worker, null);
    var row = chart.row(clerk, committee);
    var district = chart.at(DISTRICT, "DISTRICT_OFFICER");
    var deeds =
        List.<Runnable>of(
            () -> chart.organisations.change(committee, Chart.renamed(row, "x", null)),
            () -> chart.organisations.move(committee, other),
            () -> chart.organisations.close(committee, "x", other),
            () -> chart.organisations.open(committee),
            () ->
                chart.organisations.make(Wanted.a("residents-committee").at(here.value()).draft()),
            () -> chart.posts.join(other, new PostDraft(worker, "x", false, null)),
            () -> chart.posts.leave(committee, worker));
    for (var deed : deeds) {
      assertThatThrownBy(() -> chart.run(district, deed)).isInstanceOf(NotPermitted.class);
    }
    assertThat(chart.get(clerk, committee).history()).hasSize(2);
    assertThat(chart.get(clerk, committee).members()).hasSize(1);
    var stranger = chart.at("986106", "DISTRICT_OFFICER");
    for (var deed : deeds) {
      assertThatThrownBy(() -> chart.run(stranger, deed))
          .as("of another district")
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void placesAreCountedFromAboveAndAnEnterpriseCountsItsOwnAlone() {
    chart.make(clerk, "residents-committee", null);
    var district = chart.at(DISTRICT, "DISTRICT_OFFICER");
    assertThat(chart.platform.as(district, chart.organisations::places))
        .anyMatch(count -> count.code().value().equals(here.value()) && count.units() > 0)
        .allMatch(count -> count.code().value().startsWith(DISTRICT));
    var manager = chart.manager("orgs-counted");
    chart.make(manager, "enterprise", null);
    assertThat(chart.platform.as(manager, chart.organisations::places))
        .extracting(UnitCount::organisation)
        .containsExactly("orgs-counted");
  }

  private List<UUID> chain(int levels) {
    var chain = new ArrayList<UUID>();
    for (int level = 0; level < levels; level++) {
      chain.add(chart.make(clerk, "party-branch", chain.isEmpty() ? null : chain.getLast()));
    }
    return chain;
  }

  private UUID madeAt(Caller by, String code) {
    return chart.platform.as(
        by, () -> chart.organisations.make(Wanted.a("department").at(code).draft()));
  }

  private UUID ofTheCity(String role) {
    return chart
        .made(
            new AccountDraft(
                Chart.fresh(), "分析", Set.of(role), new DivisionCode(Chart.CITY), null, null))
        .id();
  }

  private List<UUID> listed(Caller by, UnitQuery query) {
    return chart
        .platform
        .as(by, () -> chart.organisations.list(query, PageRequest.first(500)))
        .items()
        .stream()
        .map(UnitRow::id)
        .toList();
  }

  private void close(UUID unit, UUID into) {
    chart.run(clerk, () -> chart.organisations.close(unit, "并入", into));
  }

  private void invalid(String rule, Runnable deed) {
    assertThatThrownBy(() -> chart.run(clerk, deed))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("parent", rule));
  }
}
