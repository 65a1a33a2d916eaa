package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.LastAdministrator;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.identity.boundary.TooManyLogIns;
import org.linli.identity.boundary.WrongPassword;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.Posts;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** What is kept of a user: eight fields, each of which holds (004 §3.2 S2). */
class AccountFactsTest {

  private final People people = new People();
  private final TenantId here = people.platform.community("990185001001", OperationMode.PPP);
  private final Caller clerk = people.signedIn(people.clerkOf(here));
  private final String mark = "f" + UUID.randomUUID().toString().substring(0, 10);
  private final LogIns logIns = logIns(0);

  @Test
  @Requirement({"004-S2b", "000-8.2.b.1-2", "004-S2d", "000-8.2.b.1-1"})
  void allOfAUserIsRecordedAndChanged() {
    var facts = new AccountFacts(" 王一 ", "028-8888 0000", LocalDate.of(2099, 1, 1), 15, 3);
    var made = make(facts);
    var row = row();
    assertThat(row.username()).isEqualTo(mark);
    assertThat(row.roles()).containsExactly("GRID_WORKER");
    assertThat(row.facts())
        .isEqualTo(new AccountFacts("王一", "028-8888 0000", LocalDate.of(2099, 1, 1), 15, 3));
    var other = new AccountFacts("王二", null, null, null, null);
    people.as(clerk, () -> people.accounts.change(made.id(), other));
    assertThat(row().facts()).isEqualTo(other);
    assertThat(row().displayName()).isEqualTo("王二");
    assertThat(people.signedIn(made).displayName()).isEqualTo("王二");
  }

  @Test
  @Requirement("000-7.2.b.3-1")
  void theTelephoneLiesEncryptedAndIsToldToWhoAdministersTheAccount() {
    var made = make(new AccountFacts("查 " + mark, "139 0000 1234", null, null, null));
    var stored =
        people
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select phone || ' ' || phone_index from account where id = :id")
                        .bind("id", made.id())
                        .mapTo(String.class)
                        .one());
    assertThat(stored).doesNotContain("1234").matches("[0-9]+:[A-Za-z0-9_ :-]{38,}");
    assertThat(row().facts().phone()).isEqualTo("139 0000 1234");
    people.as(clerk, () -> people.accounts.change(made.id(), row().facts()));
    assertThat(row().facts().phone()).isEqualTo("139 0000 1234");
  }

  @Test
  @Requirement({"004-S2c", "000-8.2.b.2-1"})
  void usersAreFoundByAccountNameTelephoneAndOrganisation() {
    var phone = "139" + String.valueOf(System.nanoTime()).substring(0, 8);
    var made = make(new AccountFacts("查 " + mark, phone, null, null, null));
    for (var words : List.of(mark, "查 " + mark, phone, phone.substring(7))) {
      assertThat(found(null, words)).as(words).extracting(AccountRow::id).contains(made.id());
    }
    assertThat(found(null, phone.substring(0, 10))).as("it lies encrypted").isEmpty();
    var roles = new OfficeRoles(people.platform.scopes());
    var organisations = new Organisations(people.platform.jdbi(), people.platform.scopes(), roles);
    var posts = new Posts(people.platform.jdbi(), people.platform.scopes(), roles);
    var company =
        people.platform.as(clerk, () -> organisations.make(unit("residents-committee", null)));
    var group = people.platform.as(clerk, () -> organisations.make(unit("working-group", company)));
    var sibling =
        people.platform.as(clerk, () -> organisations.make(unit("working-group", company)));
    people.as(clerk, () -> posts.join(group, new PostDraft(made.id(), "x", true, "GRID_LEADER")));
    for (var unit : List.of(company, group)) {
      assertThat(found(unit, null)).extracting(AccountRow::id).containsExactly(made.id());
    }
    assertThat(found(sibling, null)).isEmpty();
    var row = found(group, mark).getFirst();
    assertThat(row.unit()).contains("机构 working-group");
    assertThat(row.byPost()).containsExactly("GRID_LEADER");
    assertThat(row.roles()).containsExactlyInAnyOrder("GRID_LEADER", "GRID_WORKER");
  }

  @Test
  void fieldsAreCheckedByTheirRules() {
    refused("display-name", new AccountFacts(" ", null, null, null, null));
    refused("display-name", new AccountFacts("x".repeat(121), null, null, null, null));
    refused("phone", new AccountFacts("x", "phone", null, null, null));
    refused("session-minutes", new AccountFacts("x", null, null, 4, null));
    refused("session-minutes", new AccountFacts("x", null, null, 721, null));
    refused("most-log-ins", new AccountFacts("x", null, null, null, 0));
    refused("most-log-ins", new AccountFacts("x", null, null, null, 21));
  }

  @Test
  void anAccountEndsWithItsLastDayInOpenSessionsAndTokens() {
    var made = make(new AccountFacts("x", null, LocalDate.now().plusDays(2), null, null));
    people.takenOver(made.id());
    var open = people.signedIn(made);
    var token = people.tokenOf(open);
    lapse(made);
    assertThatThrownBy(() -> people.platform.as(open, people.tokens::mine))
        .as("the session that is open")
        .isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.withToken(token)).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.signedIn(made)).isInstanceOf(WrongPassword.class);
    assertThatThrownBy(() -> people.platform.as(open, people.tokens::mine))
        .as("and nothing wakes it again")
        .isInstanceOf(NotSignedIn.class);
    assertThat(row().isLapsed(LocalDate.now())).isTrue();
    people.as(
        clerk,
        () -> people.accounts.change(made.id(), new AccountFacts("x", null, null, null, null)));
    assertThat(people.signedIn(made).username()).isEqualTo(mark);
  }

  @Test
  void thoseWhoKeepTheHighestTierCannotAllBeGivenALastDay() {
    var bureau = people.inTheCity("9918", "BUREAU_ADMIN");
    var other = people.bureau("9918");
    var ends = new AccountFacts("x", null, LocalDate.now().plusDays(30), null, null);
    people.as(bureau, () -> people.accounts.change(other.id(), ends));
    var second = people.bureau("9918");
    people.takenOver(second.id());
    people.as(people.signedIn(second), () -> people.accounts.change(bureau.accountId(), ends));
    assertThatThrownBy(
            () -> people.as(Caller.system("test"), () -> people.accounts.change(second.id(), ends)))
        .isInstanceOf(LastAdministrator.class);
  }

  @Test
  @Requirement("004-S2a")
  void aDeletedUserIsGoneForGood() {
    var made = make(AccountFacts.of("x"));
    people.takenOver(made.id());
    var open = people.signedIn(made);
    var token = people.tokenOf(open);
    people.as(clerk, () -> people.accounts.delete(made.id()));
    assertThat(found(null, mark)).isEmpty();
    assertThatThrownBy(() -> people.platform.as(open, people.tokens::mine))
        .isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.withToken(token)).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.signedIn(made)).isInstanceOf(WrongPassword.class);
    assertThatThrownBy(() -> people.as(clerk, () -> people.accounts.enable(made.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> make(AccountFacts.of("x")))
        .as("the name is given to nobody else")
        .isInstanceOf(Conflict.class);
  }

  @Test
  void asManySessionsStandOpenAsTheAccountMayHave() {
    var made = make(new AccountFacts("x", null, null, null, 2));
    var caller = people.signedIn(made);
    var first = logIns.open(caller);
    logIns.open(caller);
    assertThatThrownBy(() -> logIns.open(caller)).isInstanceOf(TooManyLogIns.class);
    logIns.close(first);
    logIns.open(caller);
    assertThatThrownBy(() -> logIns.open(caller)).isInstanceOf(TooManyLogIns.class);
  }

  @Test
  void aSessionThatNobodyUsesEndsAfterTheTimeOutOfTheAccount() {
    var made = make(new AccountFacts("x", null, null, 10, 1));
    var caller = people.signedIn(made);
    var session = logIns.open(caller);
    assertThat(session.minutes()).isEqualTo(10);
    assertThatThrownBy(() -> logIns(9).open(caller)).isInstanceOf(TooManyLogIns.class);
    logIns(9).used(session);
    assertThatThrownBy(() -> logIns(18).open(caller)).isInstanceOf(TooManyLogIns.class);
    assertThat(logIns(20).open(caller).id()).isNotEqualTo(session.id());
  }

  @Test
  void whatEndsEverySessionMakesRoomAndOthersHaveTheUsualTimeOut() {
    var made = make(new AccountFacts("x", null, null, null, 1));
    var caller = people.signedIn(made);
    assertThat(logIns.open(caller).minutes()).isEqualTo(30);
    people.as(
        clerk, () -> people.accounts.changeRoles(made.id(), Set.of("GRID_WORKER", "GRID_LEADER")));
    logIns.open(people.signedIn(made));
    for (int at = 0; at < 5; at++) {
      logIns.open(clerk);
    }
  }

  private LogIns logIns(int minutes) {
    return new LogIns(
        people.platform.jdbi(),
        people.platform.scopes(),
        () -> Instant.now().plus(Duration.ofMinutes(minutes)));
  }

  private NewAccount make(AccountFacts facts) {
    var draft = new AccountDraft(mark, null, Set.of("GRID_WORKER"), null, null, null).with(facts);
    return people.platform.as(clerk, () -> people.accounts.create(draft));
  }

  private AccountRow row() {
    return found(null, mark).getFirst();
  }

  private List<AccountRow> found(UUID unit, String words) {
    return people
        .platform
        .as(clerk, () -> people.accounts.list(unit, new PageRequest(0, 50, words)))
        .items();
  }

  private void refused(String field, AccountFacts facts) {
    assertThatThrownBy(() -> make(facts))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.arguments().getFirst()).isEqualTo(field));
  }

  /** As if the last day were past. */
  private void lapse(NewAccount account) {
    people
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "update account set valid_until = current_date - 2, turn_at = now() - interval '1 day' where id = ?",
                    account.id()));
  }

  private static UnitDraft unit(String type, UUID parent) {
    return new UnitDraft(
        null,
        parent,
        type,
        "n" + UUID.randomUUID(),
        "机构 " + type,
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
