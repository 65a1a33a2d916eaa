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
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.RoleDesk;
import org.linli.organisations.boundary.MemberRow;
import org.linli.organisations.boundary.PostCandidate;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.entity.UnitState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Who is asked for a post where, and what others read of it. */
class PostsAtPlacesTest {

  private final Chart chart = new Chart();
  private final TenantId here = chart.community("07001001");
  private final Caller clerk = chart.clerk(here);
  private final UUID committee = chart.make(clerk, "residents-committee", null);

  /** Residents stand among the candidates, and nobody above the community reads who lives there. */
  @Test
  void thoseAboveReadNoCandidatesOfACommunity() {
    var resident = chart.inside(here, "RESIDENT");
    assertThat(candidates(clerk, committee, resident.username())).hasSize(1);
    for (var above : List.of("986107", Chart.CITY)) {
      var officer = chart.at(above, above.length() == 4 ? "BUREAU_ADMIN" : "DISTRICT_OFFICER");
      assertThatThrownBy(() -> candidates(officer, committee, resident.username()))
          .as(above)
          .isInstanceOf(NotPermitted.class);
    }
    var neighbour = chart.clerk(chart.community("07001002"));
    for (var asked : List.of(committee, UUID.randomUUID())) {
      assertThatThrownBy(() -> candidates(neighbour, asked, "")).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aDivisionsPostsAreForThoseOfThatVeryDivision() {
    var bureau = chart.at(Chart.CITY, "BUREAU_ADMIN");
    var department = chart.make(bureau, "department", null);
    var analyst = working("BUREAU_ANALYST", Chart.CITY);
    var officer = working("DISTRICT_OFFICER", "986107");
    assertThat(candidates(bureau, department, analyst.username())).hasSize(1);
    assertThat(candidates(bureau, department, officer.username())).isEmpty();
    assertThatThrownBy(() -> chart.join(bureau, department, officer.id(), null))
        .isInstanceOf(NotFound.class);
    chart.join(bureau, department, analyst.id(), null);
    var security = chart.at(Chart.CITY, "CITY_SECURITY_ADMIN");
    assertThat(chart.get(security, department).members())
        .extracting(MemberRow::account)
        .contains(analyst.id());
  }

  @Test
  void anEnterpriseGivesPostsToItsOwnPeopleAlone() {
    var manager = chart.manager("orgs-posts");
    var other = chart.manager("orgs-others");
    var head = chart.make(manager, "enterprise", null);
    var ours = atEnterprise("orgs-posts");
    var theirs = atEnterprise("orgs-others");
    assertThat(candidates(manager, head, ""))
        .extracting(PostCandidate::account)
        .contains(ours.id())
        .doesNotContain(theirs.id());
    assertThatThrownBy(() -> chart.join(manager, head, theirs.id(), null))
        .isInstanceOf(NotFound.class);
    chart.join(manager, head, ours.id(), null);
    assertThatThrownBy(() -> candidates(other, head, "")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> chart.run(other, () -> chart.posts.leave(head, ours.id())))
        .isInstanceOf(NotFound.class);
    assertThat(chart.get(manager, head).members()).hasSize(1);
  }

  @Test
  void whoseAccountIsDeletedLeavesEveryPostAndGetsNone() {
    var worker = chart.inside(here, "GRID_WORKER");
    chart.join(clerk, committee, worker.id(), "GRID_LEADER");
    chart.run(clerk, () -> chart.accounts.delete(worker.id()));
    assertThat(chart.row(clerk, committee).members()).isZero();
    assertThatThrownBy(() -> chart.join(clerk, committee, worker.id(), null))
        .as("as unknown as nobody")
        .isInstanceOf(NotFound.class);
    assertThat(candidates(clerk, committee, worker.username())).isEmpty();
    chart.run(clerk, () -> chart.organisations.close(committee, "无人", null));
    assertThat(chart.row(clerk, committee).state()).isEqualTo(UnitState.CLOSED);
  }

  @Test
  void whoIsDisabledIsNoCandidate() {
    var worker = chart.inside(here, "GRID_WORKER");
    chart.run(clerk, () -> chart.accounts.disable(worker.id()));
    assertThat(candidates(clerk, committee, worker.username())).isEmpty();
  }

  @Test
  void aRoleThatCannotBeIsRefusedAndNobodyJoined() {
    var worker = chart.inside(here, "GRID_WORKER");
    for (var role : List.of("r".repeat(41), "NO_SUCH", "r-none")) {
      assertThatThrownBy(() -> chart.join(clerk, committee, worker.id(), role))
          .as(role)
          .isInstanceOf(Invalid.class);
    }
    assertThat(chart.get(clerk, committee).members()).isEmpty();
    assertThat(chart.get(clerk, committee).history()).hasSize(1);
    chart.join(clerk, committee, worker.id(), " ");
    assertThat(chart.get(clerk, committee).members().getFirst().role()).as("none").isEmpty();
  }

  @Test
  void aPostIsNamedWithinItsLength() {
    var worker = chart.inside(here, "GRID_WORKER").id();
    assertThatThrownBy(() -> join(worker, "长".repeat(81))).isInstanceOf(Invalid.class);
    join(worker, " 楼栋\u001e长\n" + "长".repeat(75));
    assertThat(chart.get(clerk, committee).members().getFirst().post())
        .isEqualTo("楼栋 长 " + "长".repeat(75));
  }

  @Test
  void leavingWhatOneDoesNotHoldIsNoStep() {
    var worker = chart.inside(here, "GRID_WORKER").id();
    assertThatThrownBy(() -> chart.run(clerk, () -> chart.posts.leave(committee, worker)))
        .isInstanceOf(NotFound.class);
    join(worker, "组长");
    chart.run(clerk, () -> chart.posts.leave(committee, worker));
    assertThatThrownBy(() -> chart.run(clerk, () -> chart.posts.leave(committee, worker)))
        .isInstanceOf(NotFound.class);
    assertThat(chart.get(clerk, committee).history()).hasSize(3);
  }

  @Test
  void oneWhoseFirstDayIsToComeTakesNobodyYet() {
    var later = LocalDate.now().plusDays(3);
    var ahead =
        chart.platform.as(
            clerk,
            () ->
                chart.organisations.make(
                    Wanted.a("residents-committee").with("valid-from", later).draft()));
    var worker = chart.inside(here, "GRID_WORKER").id();
    assertThatThrownBy(() -> chart.join(clerk, ahead, worker, null))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("unit", "unit-not-valid"));
  }

  @Test
  void nobodyTakesTheirOwnRoleByAPost() {
    chart.join(clerk, committee, clerk.accountId(), null);
    chart.run(clerk, () -> chart.posts.leave(committee, clerk.accountId()));
    assertThatThrownBy(() -> chart.join(clerk, committee, clerk.accountId(), "GRID_WORKER"))
        .isInstanceOf(Conflict.class);
    assertThat(chart.get(clerk, committee).members()).isEmpty();
  }

  /** The post stays and so does its role; only the term decides whether it is held. */
  @Test
  @Requirement("004-S4a")
  void aRoleWhoseTermIsOverIsNeitherListedNorCountedUntilTheTermIsLonger() {
    var worker = chart.inside(here, "GRID_WORKER");
    var desk = new RoleDesk(chart.platform.jdbi(), chart.platform.scopes());
    var before = leaders(desk);
    chart.join(clerk, committee, worker.id(), "GRID_LEADER");
    assertThat(leaders(desk)).isEqualTo(before + 1);
    assertThat(account(worker).byPost()).containsExactly("GRID_LEADER");
    lapse();
    assertThat(account(worker).roles()).containsExactly("GRID_WORKER");
    assertThat(account(worker).byPost()).isEmpty();
    assertThat(leaders(desk)).isEqualTo(before);
    var row = chart.row(clerk, committee);
    chart.run(
        clerk,
        () ->
            chart.organisations.change(
                committee,
                Wanted.like(row).with("valid-until", LocalDate.now().plusDays(9)).draft()));
    assertThat(account(worker).byPost()).containsExactly("GRID_LEADER");
    assertThat(chart.signedIn(worker).roles()).contains("GRID_LEADER");
  }

  @Test
  void theBureauAdministersNobodyWhoIsAClerkByAPostThatIsOver() {
    var street = chart.at("986107001", "STREET_OFFICER");
    var worker = chart.inside(here, "GRID_WORKER");
    chart
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "insert into account_role (account_id, role, via, until)"
                        + " values (?, 'CLERK', 'test', now() + interval '1 day')",
                    worker.id()));
    assertThat(accounts(street, worker)).hasSize(1);
    chart
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "update account_role set until = now() - interval '1 second' where via = 'test'"));
    assertThat(accounts(street, worker)).isEmpty();
  }

  private List<PostCandidate> candidates(Caller by, UUID unit, String search) {
    return chart
        .platform
        .as(by, () -> chart.posts.candidates(unit, new PageRequest(0, 500, search)))
        .items();
  }

  private void join(UUID account, String post) {
    chart.run(clerk, () -> chart.posts.join(committee, new PostDraft(account, post, false, null)));
  }

  private NewAccount working(String role, String code) {
    return chart.made(
        new AccountDraft(Chart.fresh(), "王五", Set.of(role), new DivisionCode(code), null, null));
  }

  private NewAccount atEnterprise(String enterprise) {
    return chart.made(
        new AccountDraft(Chart.fresh(), "孙六", Set.of("DATA_OFFICER"), null, null, enterprise));
  }

  private long leaders(RoleDesk desk) {
    return chart.platform.as(clerk, () -> desk.get("GRID_LEADER")).accounts();
  }

  private AccountRow account(NewAccount account) {
    return accounts(clerk, account).getFirst();
  }

  private List<AccountRow> accounts(Caller by, NewAccount account) {
    return chart
        .platform
        .as(by, () -> chart.accounts.list(new PageRequest(0, 5, account.username())))
        .items();
  }

  /** As if the last day were past. */
  private void lapse() {
    chart
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "update account_role set until = now() - interval '1 second' where via = ?",
                    committee.toString()));
  }
}
