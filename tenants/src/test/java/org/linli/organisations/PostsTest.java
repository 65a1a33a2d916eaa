package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.NeedsSecondPerson;
import org.linli.identity.boundary.NewAccount;
import org.linli.organisations.boundary.MemberRow;
import org.linli.organisations.boundary.PostCandidate;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.Posts;
import org.linli.organisations.boundary.UnitEvent;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Posts, and the roles that come with them. */
class PostsTest {

  private final Chart chart = new Chart();
  private final TenantId here = chart.community("02001001");
  private final Caller clerk = chart.clerk(here);
  private final UUID company = chart.make(clerk, "property-company", null);
  private final UUID branch = chart.make(clerk, "property-branch", company);
  private final NewAccount worker = chart.inside(here, "GRID_WORKER");

  @Test
  @Requirement({"004-S4a", "000-10.2.3.a"})
  void aRoleComesWithThePostAndGoesWithItInOpenSessionsAndTokens() {
    takenOver(worker);
    var before = chart.signedIn(worker);
    chart.join(clerk, branch, worker.id(), "GRID_LEADER");
    assertThatThrownBy(() -> chart.platform.as(before, () -> chart.tokens.mine()))
        .as("the session that was open")
        .isInstanceOf(NotSignedIn.class);
    var during = chart.signedIn(worker);
    assertThat(during.roles()).containsExactlyInAnyOrder("GRID_WORKER", "GRID_LEADER");
    assertThat(during.may("cases:all")).isTrue();
    var token = chart.tokenOf(during);
    assertThat(chart.byToken(token).may("cases:all")).isTrue();

    chart.run(clerk, () -> chart.posts.leave(branch, worker.id()));
    assertThatThrownBy(() -> chart.platform.as(during, () -> chart.tokens.mine()))
        .isInstanceOf(NotSignedIn.class);
    assertThat(chart.byToken(token).may("cases:all")).as("by the same token").isFalse();
    assertThat(chart.byToken(token).may("cases:handle")).as("what is its own stays").isTrue();
    assertThat(chart.signedIn(worker).roles()).containsExactly("GRID_WORKER");
  }

  @Test
  void theSameRoleByItselfAndByAPostIsHeldUntilBothAreGone() {
    chart.join(clerk, branch, worker.id(), "GRID_WORKER");
    assertThat(chart.signedIn(worker).roles()).containsExactly("GRID_WORKER");
    chart.run(clerk, () -> chart.accounts.changeRoles(worker.id(), Set.of("SUPERVISION_GROUP")));
    assertThat(chart.signedIn(worker).roles())
        .containsExactlyInAnyOrder("GRID_WORKER", "SUPERVISION_GROUP");
    chart.run(clerk, () -> chart.posts.leave(branch, worker.id()));
    assertThat(chart.signedIn(worker).roles()).containsExactly("SUPERVISION_GROUP");
  }

  @Test
  void theRoleEndsWithTheTermOfTheOrganisationAtThatSecond() {
    takenOver(worker);
    chart.join(clerk, branch, worker.id(), "GRID_LEADER");
    var row = chart.row(clerk, branch);
    chart.run(
        clerk,
        () ->
            chart.organisations.change(
                branch, Chart.renamed(row, row.name(), LocalDate.now().plusDays(3))));
    var during = chart.signedIn(worker);
    assertThat(during.may("cases:all")).isTrue();
    var token = chart.tokenOf(during);
    elapse();
    assertThatThrownBy(() -> chart.platform.as(during, () -> chart.tokens.mine()))
        .as("the open session")
        .isInstanceOf(NotSignedIn.class);
    assertThat(chart.byToken(token).may("cases:all")).as("the token").isFalse();
    assertThatThrownBy(() -> chart.platform.as(during, () -> chart.tokens.mine()))
        .as("and it stays ended though somebody signed in anew")
        .isInstanceOf(NotSignedIn.class);
    var after = chart.signedIn(worker);
    assertThat(after.roles()).containsExactly("GRID_WORKER");
    assertThat(chart.platform.as(after, () -> chart.tokens.mine())).hasSize(1);
  }

  @Test
  void anAccountBelongsToSeveralOrganisationsAndHasOneMainOne() {
    chart.join(clerk, company, worker.id(), null);
    chart.join(clerk, branch, worker.id(), null);
    assertThat(member(company).main()).as("the first").isTrue();
    assertThat(member(branch).main()).isFalse();
    var third = chart.make(clerk, "property-branch", company);
    chart.run(clerk, () -> chart.posts.join(third, new PostDraft(worker.id(), "队长", true, "")));
    assertThat(member(third).main()).isTrue();
    assertThat(member(company).main()).isFalse();
    chart.run(clerk, () -> chart.posts.leave(third, worker.id()));
    assertThat(member(company).main()).as("the oldest again").isTrue();
    assertThat(chart.get(clerk, third).history())
        .extracting(UnitEvent::what)
        .startsWith(UnitEvent.Step.LEFT, UnitEvent.Step.JOINED);
  }

  @Test
  void theHeirOfAClosedOneKeepsThePostsAndWhatComesWithThem() {
    chart.join(clerk, branch, worker.id(), "GRID_LEADER");
    var heir = chart.make(clerk, "property-branch", company);
    chart.run(clerk, () -> chart.organisations.close(branch, "合并", heir));
    assertThat(chart.signedIn(worker).roles()).contains("GRID_LEADER");
    chart.run(clerk, () -> chart.posts.leave(heir, worker.id()));
    assertThat(chart.signedIn(worker).roles()).containsExactly("GRID_WORKER");
  }

  @Test
  void whoBelongsToTheHeirAlreadyKeepsThePostThereAlone() {
    var heir = chart.make(clerk, "property-branch", company);
    chart.join(clerk, heir, worker.id(), null);
    chart.join(clerk, branch, worker.id(), "GRID_LEADER");
    chart.run(clerk, () -> chart.organisations.close(branch, "合并", heir));
    assertThat(chart.get(clerk, heir).members()).hasSize(1);
    assertThat(chart.signedIn(worker).roles()).containsExactly("GRID_WORKER");
  }

  @Test
  void nobodyGivesByAPostWhatTheyCannotGiveOtherwise() {
    refused(NotPermitted.class, worker.id(), "CLERK");
    refused(Invalid.class, worker.id(), "RESIDENT");
    refused(Invalid.class, worker.id(), "PILOT");
    assertThat(chart.get(clerk, branch).members()).as("nothing half done").isEmpty();
    refused(Conflict.class, clerk.accountId(), "GRID_LEADER");
    chart.join(clerk, branch, clerk.accountId(), null);
    assertThat(chart.get(clerk, branch).members()).hasSize(1);
  }

  @Test
  void noneOfTheThreeAdministratorsComesWithAPostNorHoldsOneThatBringsARole() {
    var bureau = chart.at(Chart.CITY, "BUREAU_ADMIN");
    var department = chart.make(bureau, "department", null);
    var analyst =
        chart.made(
            new AccountDraft(
                Chart.fresh(),
                "分析",
                Set.of("BUREAU_ANALYST"),
                new DivisionCode(Chart.CITY),
                null,
                null));
    assertThatThrownBy(
            () ->
                chart.run(
                    bureau,
                    () ->
                        chart.posts.join(
                            department, new PostDraft(analyst.id(), "x", false, "CITY_AUDITOR"))))
        .isInstanceOf(NeedsSecondPerson.class);
  }

  @Test
  void peopleOfAnotherPlaceAreAsUnknownAsNobody() {
    var there = chart.inside(chart.community("02001002"), "GRID_WORKER");
    refused(NotFound.class, there.id(), null);
    refused(NotFound.class, UUID.randomUUID(), null);
    var bureau = chart.at(Chart.CITY, "BUREAU_ADMIN");
    var department = chart.make(bureau, "department", null);
    assertThatThrownBy(() -> chart.join(bureau, department, clerk.accountId(), null))
        .as("a community’s clerk in the city’s department")
        .isInstanceOf(NotFound.class);
    assertThat(candidates(""))
        .extracting(PostCandidate::account)
        .contains(worker.id())
        .doesNotContain(there.id());
    assertThat(candidates(worker.username())).hasSize(1);
    chart.join(clerk, branch, worker.id(), null);
    assertThat(candidates(worker.username())).as("belongs to it already").isEmpty();
    refused(Conflict.class, worker.id(), null);
  }

  @Test
  void thoseAboveCountTheMembersAndSeeNoResidentAmongThem() {
    var committee = chart.make(clerk, "owners-committee", null);
    var owner = chart.inside(here, "RESIDENT");
    chart.join(clerk, committee, owner.id(), null);
    var district = chart.at("986102", "DISTRICT_OFFICER");
    var seen = chart.get(district, committee);
    assertThat(seen.row().members()).isEqualTo(1);
    assertThat(seen.members()).isEmpty();
    assertThat(seen.history()).allMatch(event -> !event.changes().toString().contains("王一"));
    assertThat(chart.get(clerk, committee).members())
        .extracting(MemberRow::account)
        .containsExactly(owner.id());
  }

  @Test
  void aPostNeedsANameAnAccountAndAnOrganisationInItsTerm() {
    assertThatThrownBy(
            () ->
                chart.run(
                    clerk, () -> chart.posts.join(branch, new PostDraft(null, "x", false, null))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                chart.run(
                    clerk,
                    () -> chart.posts.join(branch, new PostDraft(worker.id(), " ", false, null))))
        .isInstanceOf(Invalid.class);
    var later =
        new Posts(chart.platform.jdbi(), chart.platform.scopes(), chart.roles, Chart.days(9));
    var row = chart.row(clerk, branch);
    chart.run(
        clerk,
        () ->
            chart.organisations.change(
                branch, Chart.renamed(row, row.name(), LocalDate.now().plusDays(1))));
    assertThatThrownBy(
            () ->
                chart.run(
                    clerk, () -> later.join(branch, new PostDraft(worker.id(), "x", false, null))))
        .isInstanceOf(Invalid.class);
    assertThat(chart.platform.as(clerk, () -> chart.organisations.tree(UnitQuery.OWN)))
        .as("though it still stands in the tree")
        .anyMatch(unit -> unit.id().equals(branch));
  }

  private List<PostCandidate> candidates(String search) {
    return chart
        .platform
        .as(clerk, () -> chart.posts.candidates(branch, new PageRequest(0, 500, search)))
        .items();
  }

  private MemberRow member(UUID unit) {
    return chart.get(clerk, unit).members().stream()
        .filter(row -> row.account().equals(worker.id()))
        .findFirst()
        .orElseThrow();
  }

  private void refused(Class<? extends Throwable> how, UUID account, String role) {
    assertThatThrownBy(() -> chart.join(clerk, branch, account, role)).isInstanceOf(how);
  }

  /** As if the last day were past. */
  private void elapse() {
    chart
        .platform
        .owner()
        .useHandle(
            h -> {
              h.execute(
                  "update account_role set until = now() - interval '1 second' where via = ?",
                  branch.toString());
              h.execute(
                  "update account set turn_at = now() - interval '1 second' where id = ?",
                  worker.id());
            });
  }

  private void takenOver(NewAccount account) {
    chart
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "update account set must_change_password = false where id = ?", account.id()));
  }
}
