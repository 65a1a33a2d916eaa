package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitChange;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitEvent;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.boundary.UnitInUse;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.organisations.entity.UnitType;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The tree of a place: what stands where, who keeps it, and what becomes of it. */
class OrganisationsTest {

  private final Chart chart = new Chart();
  private final TenantId here = chart.community("01001001");
  private final Caller clerk = chart.clerk(here);

  @Test
  @Requirement({"004-3.2.c", "004-S5b"})
  void anOrganisationIsKeptWithNumberTypeNameAndWhateverElseIsNeeded() {
    var draft =
        new UnitDraft(
            null,
            null,
            "property-company",
            Chart.fresh(),
            " 安居  物业 ",
            "91350100m000100y43",
            "王一",
            "028-8888 6666",
            "一号楼",
            3,
            Map.of("资质", "一级"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2099, 12, 31),
            null);
    var id = chart.platform.as(clerk, () -> chart.organisations.make(draft));
    var row = chart.row(clerk, id);
    assertThat(row.name()).isEqualTo("安居 物业");
    assertThat(row.number()).isEqualTo(draft.number());
    assertThat(row.type()).isEqualTo("property-company");
    assertThat(row.typeName().en()).isEqualTo("Property company");
    assertThat(row.creditCode()).contains(Chart.VALID);
    assertThat(row.leader()).contains("王一");
    assertThat(row.phone()).contains("028-8888 6666");
    assertThat(row.extra()).containsEntry("资质", "一级");
    assertThat(row.code().value()).isEqualTo(here.value());
    assertThat(row.state()).isEqualTo(UnitState.ACTIVE);
    assertThat(row.mine()).isTrue();
  }

  @Test
  void aChangeIsAVersionAndLeavesWhatWasInTheHistory() {
    var id = chart.make(clerk, "social-organisation", null);
    var row = chart.row(clerk, id);
    change(id, Chart.renamed(row, "新名", null));
    var detail = chart.get(clerk, id);
    assertThat(detail.row().name()).isEqualTo("新名");
    assertThat(detail.row().version()).isEqualTo(2);
    assertThat(detail.history())
        .extracting(UnitEvent::what)
        .containsExactly(Step.CHANGED, Step.MADE);
    assertThat(detail.history().getFirst().changes())
        .containsExactly(new UnitChange("name", row.name(), "新名"));
    assertThat(detail.history().getFirst().actor()).isEqualTo(clerk.displayName());
    assertThatThrownBy(() -> change(id, Chart.renamed(row, "旧名", null)))
        .as("on a version that is past")
        .isInstanceOf(Conflict.class);
    change(id, Chart.renamed(detail.row(), "新名", null));
    assertThat(chart.get(clerk, id).history()).as("nothing changed").hasSize(2);
  }

  @Test
  void kindsStandWhereThePackSaysAndNowhereElse() {
    refused("type", "unknown-type", Chart.draft("guild", null));
    refused("type", "other-tier", Chart.draft("department", null));
    refused("parent", "needs-parent", Chart.draft("property-branch", null));
    var committee = chart.make(clerk, "residents-committee", null);
    refused("parent", "wrong-parent", Chart.draft("property-branch", committee));
    var company = chart.make(clerk, "property-company", null);
    var branch = chart.make(clerk, "property-branch", company);
    assertThat(chart.get(clerk, branch).path()).containsExactly(chart.row(clerk, company).name());
    assertThat(chart.platform.as(clerk, () -> chart.organisations.types(null, null)))
        .extracting(UnitType::id)
        .contains("owners-committee")
        .doesNotContain("department", "enterprise");
  }

  @Test
  void everyFieldIsCheckedByItsRule() {
    refused("credit-code", "required", fields("", null, null, null));
    refused("credit-code", "credit-form", fields("91350100M000100Y44", null, null, null));
    refused("phone", "phone-form", fields(Chart.VALID, "call me", null, null));
    refused("position", "position-form", fields(Chart.VALID, null, -1, null));
    refused("valid-until", "after-from", fields(Chart.VALID, null, 1, LocalDate.of(2000, 1, 1)));
    refused("extra", "field-form", extra(Map.of("a=b", "c")));
    refused("extra", "required", extra(Map.of("a", " ")));
    var taken = chart.row(clerk, chart.make(clerk, "social-organisation", null));
    assertThatThrownBy(
            () -> chart.run(clerk, () -> chart.organisations.make(numbered(taken.number()))))
        .isInstanceOf(Conflict.class);
    refused("number", "number-form", numbered("一号"));
    refused("name", "required", named(" "));
    refused("name", "too-long", named("x".repeat(121)));
  }

  @Test
  @Requirement("000-9.2.2.a-1")
  void thePartysStructureIsReorganisedByMovingABranchWithAllBelowIt() {
    var committee = chart.make(clerk, "party-committee", null);
    var other = chart.make(clerk, "party-committee", null);
    var branch = chart.make(clerk, "party-branch", committee);
    var group = chart.make(clerk, "party-branch", branch);
    var member = chart.inside(here, "GRID_WORKER");
    chart.join(clerk, group, member.id(), null);
    chart.run(clerk, () -> chart.organisations.move(branch, other));
    assertThat(chart.get(clerk, group).path())
        .containsExactly(chart.row(clerk, other).name(), chart.row(clerk, branch).name());
    assertThat(chart.row(clerk, group).members()).as("members stay").isEqualTo(1);
    assertThat(chart.get(clerk, branch).history().getFirst().changes())
        .containsExactly(
            new UnitChange(
                "parent", chart.row(clerk, committee).name(), chart.row(clerk, other).name()));
    chart.run(clerk, () -> chart.organisations.move(branch, null));
    assertThat(chart.row(clerk, branch).parent()).isEmpty();
    movedAgainst(branch, group, "own-part");
    movedAgainst(branch, branch, "own-part");
    movedAgainst(group, chart.make(clerk, "residents-committee", null), "wrong-parent");
  }

  @Test
  void aTreeIsEightLevelsDeepAtMost() {
    var at = chart.make(clerk, "party-branch", null);
    for (int level = 2; level <= 8; level++) {
      at = chart.make(clerk, "party-branch", at);
    }
    refused("parent", "too-deep", Chart.draft("party-branch", at));
  }

  @Test
  void oneWithMembersOrPartsIsClosedOnlyWhenAnotherTakesThemOver() {
    var company = chart.make(clerk, "property-company", null);
    var heir = chart.make(clerk, "property-company", null);
    var branch = chart.make(clerk, "property-branch", company);
    var worker = chart.inside(here, "GRID_WORKER");
    chart.join(clerk, company, worker.id(), null);
    assertThatThrownBy(() -> close(company, null))
        .isInstanceOfSatisfying(
            UnitInUse.class,
            refusal -> assertThat(refusal.arguments()).containsExactly(1L, 1L, 0, "–"));
    assertThat(chart.row(clerk, company).state()).isEqualTo(UnitState.ACTIVE);
    assertThatThrownBy(() -> close(company, branch)).isInstanceOf(Invalid.class);
    close(company, heir);
    assertThat(chart.row(clerk, company).state()).isEqualTo(UnitState.CLOSED);
    assertThat(chart.row(clerk, branch).parent()).contains(heir);
    assertThat(chart.get(clerk, heir).members())
        .extracting(member -> member.account())
        .containsExactly(worker.id());
    assertThat(chart.get(clerk, company).history().getFirst().what()).isEqualTo(Step.CLOSED);
    assertThat(chart.tree(clerk)).extracting(UnitRow::id).contains(heir).doesNotContain(company);
    assertThatThrownBy(() -> chart.run(clerk, () -> chart.organisations.close(heir, " ", null)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aClosedOneTakesNothingUntilItIsOpenedAgain() {
    var committee = chart.make(clerk, "residents-committee", null);
    close(committee, null);
    refused("parent", "unit-closed", Chart.draft("working-group", committee));
    assertThatThrownBy(() -> close(committee, null)).isInstanceOf(Conflict.class);
    chart.run(clerk, () -> chart.organisations.open(committee));
    assertThat(chart.row(clerk, committee).state()).isEqualTo(UnitState.ACTIVE);
    chart.make(clerk, "working-group", committee);
    assertThatThrownBy(() -> chart.run(clerk, () -> chart.organisations.open(committee)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theTermIsSaidByTheDay() {
    var today = LocalDate.now();
    var id = chart.make(clerk, "social-organisation", null);
    change(id, Chart.renamed(chart.row(clerk, id), "x", today.plusDays(10)));
    assertThat(chart.row(clerk, id).state()).isEqualTo(UnitState.ACTIVE);
    var later =
        new Organisations(
            chart.platform.jdbi(), chart.platform.scopes(), chart.roles, Chart.days(20));
    assertThat(chart.platform.as(clerk, () -> later.get(id)).row().state())
        .isEqualTo(UnitState.LAPSED);
  }

  @Test
  void noTreeReachesIntoAnotherCommunity() {
    var there = chart.community("01001002");
    var neighbour = chart.clerk(there);
    var theirs = chart.make(neighbour, "residents-committee", null);
    for (var unknown : List.of(theirs, UUID.randomUUID())) {
      assertThatThrownBy(() -> chart.get(clerk, unknown)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> chart.make(clerk, "working-group", unknown))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> close(unknown, null)).isInstanceOf(NotFound.class);
    }
    var at = new UnitQuery(there.value(), null, false, null, false);
    var nowhere = new UnitQuery("986101001099", null, false, null, false);
    for (var query : List.of(at, nowhere)) {
      assertThatThrownBy(() -> chart.platform.as(clerk, () -> chart.organisations.tree(query)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  @Requirement("004-S5a")
  void thoseAboveReadTheTreesBelowAndKeepThoseOfDivisions() {
    var committee = chart.make(clerk, "residents-committee", null);
    var bureau = chart.at(Chart.CITY, "BUREAU_ADMIN");
    var district = chart.at("986101", "DISTRICT_OFFICER");
    assertThat(chart.row(bureau, committee).mine()).isFalse();
    assertThatThrownBy(
            () -> chart.run(bureau, () -> chart.organisations.close(committee, "x", null)))
        .as("a community keeps its own")
        .isInstanceOf(NotPermitted.class);
    var department =
        chart.platform.as(
            bureau,
            () -> chart.organisations.make(Chart.draft("986101", "department", null, null)));
    assertThat(chart.row(district, department).mine()).isTrue();
    assertThatThrownBy(() -> chart.get(clerk, department)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> chart.make(district, "section", chart.make(bureau, "department", null)))
        .as("of the city")
        .isInstanceOf(NotFound.class);
    var below = new UnitQuery(null, null, true, null, false);
    assertThat(listed(district, below)).contains(committee, department);
    assertThat(listed(district, UnitQuery.OWN)).contains(department).doesNotContain(committee);
    assertThat(chart.platform.as(bureau, chart.organisations::places))
        .anyMatch(place -> place.code().value().equals(here.value()) && place.units() > 0);
  }

  @Test
  void anEnterpriseKeepsItsSectionsWhichTheCityReadsAndNoOtherEnterprise() {
    var manager = chart.manager("orgs-a");
    var head = chart.make(manager, "enterprise", null);
    var section = chart.make(manager, "enterprise-section", head);
    assertThat(chart.row(manager, section).organisation()).contains("orgs-a");
    var other = chart.manager("orgs-b");
    assertThatThrownBy(() -> chart.get(other, head)).isInstanceOf(NotFound.class);
    assertThat(chart.tree(other)).extracting(UnitRow::id).doesNotContain(head);
    var asked = new UnitQuery(null, "orgs-a", false, null, false);
    assertThatThrownBy(() -> chart.platform.as(other, () -> chart.organisations.tree(asked)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void listsAreNarrowedByKindAndWords() {
    var id = chart.make(clerk, "owners-committee", null);
    var row = chart.row(clerk, id);
    var request = new PageRequest(0, 10, row.number());
    var kind = new UnitQuery(null, null, false, "owners-committee", false);
    var other = new UnitQuery(null, null, false, "residents-committee", false);
    assertThat(chart.platform.as(clerk, () -> chart.organisations.list(kind, request)).total())
        .isEqualTo(1);
    assertThat(chart.platform.as(clerk, () -> chart.organisations.list(other, request)).total())
        .isZero();
  }

  private List<UUID> listed(Caller caller, UnitQuery query) {
    return chart
        .platform
        .as(caller, () -> chart.organisations.list(query, PageRequest.first(500)))
        .items()
        .stream()
        .map(UnitRow::id)
        .toList();
  }

  private void change(UUID id, UnitDraft draft) {
    chart.run(clerk, () -> chart.organisations.change(id, draft));
  }

  private void close(UUID id, UUID into) {
    chart.run(clerk, () -> chart.organisations.close(id, "并入", into));
  }

  private void movedAgainst(UUID unit, UUID to, String rule) {
    assertThatThrownBy(() -> chart.run(clerk, () -> chart.organisations.move(unit, to)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("parent", rule));
  }

  private void refused(String field, String rule, UnitDraft draft) {
    assertThatThrownBy(() -> chart.run(clerk, () -> chart.organisations.make(draft)))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.arguments()).containsExactly(field, rule));
  }

  private static UnitDraft fields(String credit, String phone, Integer position, LocalDate until) {
    return new UnitDraft(
        null,
        null,
        "property-company",
        Chart.fresh(),
        "x",
        credit,
        null,
        phone,
        null,
        position,
        null,
        null,
        until,
        null);
  }

  private static UnitDraft extra(Map<String, String> extra) {
    return new UnitDraft(
        null,
        null,
        "residents-committee",
        Chart.fresh(),
        "x",
        null,
        null,
        null,
        null,
        null,
        extra,
        null,
        null,
        null);
  }

  private static UnitDraft numbered(String number) {
    return new UnitDraft(
        null,
        null,
        "residents-committee",
        number,
        "x",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static UnitDraft named(String name) {
    return new UnitDraft(
        null,
        null,
        "residents-committee",
        Chart.fresh(),
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
