package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exports.entity.CellFault;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountImportReport;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.identity.boundary.WrongPassword;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.Posts;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Terms of accounts at their edges, and files that come twice. */
class AccountTermsTest {

  private final People people = new People();
  private final AccountImport files =
      new AccountImport(people.platform.jdbi(), people.platform.scopes(), people.trail);
  private final TenantId here = people.platform.community("990187001001", OperationMode.PPP);
  private final Caller clerk = people.signedIn(people.clerkOf(here));
  private final String mark = "t" + UUID.randomUUID().toString().substring(0, 10);

  static Stream<Arguments> edges() {
    return Stream.of(
        Arguments.of("display-name", facts("长".repeat(120), null, null, null), true),
        Arguments.of("display-name", facts(null, null, null, null), false),
        Arguments.of("phone", facts("x", "+86 (28) 8888-6666", null, null), true),
        Arguments.of("phone", facts("x", "  ", null, null), true),
        Arguments.of("phone", facts("x", "8888", null, null), false),
        Arguments.of("phone", facts("x", "139 0000 0000 ext. 7", null, null), false),
        Arguments.of("session-minutes", facts("x", null, 5, null), true),
        Arguments.of("session-minutes", facts("x", null, 720, null), true),
        Arguments.of("session-minutes", facts("x", null, 4, null), false),
        Arguments.of("most-log-ins", facts("x", null, null, 1), true),
        Arguments.of("most-log-ins", facts("x", null, null, 20), true),
        Arguments.of("most-log-ins", facts("x", null, null, 21), false));
  }

  @ParameterizedTest
  @MethodSource("edges")
  @Requirement("004-S2b")
  void everyFieldIsKeptUpToItsEdgeInTheFacadeAndInTheDatabase(
      String field, AccountFacts facts, boolean fits) {
    if (fits) {
      make(facts);
      assertThat(row().facts()).isEqualTo(facts.checked());
    } else {
      assertThatThrownBy(() -> make(facts))
          .isInstanceOfSatisfying(
              Invalid.class, refusal -> assertThat(refusal.arguments()).startsWith(field));
    }
  }

  @Test
  void theLastDayIsADayOfUseAndTheOneAfterIsNone() {
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var made = make(new AccountFacts("x", null, today, null, null));
    assertThat(people.signedIn(made).username()).isEqualTo(mark);
    assertThat(row().isLapsed(today)).isFalse();
    assertThat(row().isLapsed(today.plusDays(1))).isTrue();
    change(made, new AccountFacts("x", null, today.minusDays(1), null, null));
    assertThatThrownBy(() -> people.signedIn(made)).isInstanceOf(WrongPassword.class);
    assertThat(row().enabled()).as("nobody shut it").isTrue();
  }

  @Test
  void aTermThatIsOverIsNoSecretDoorForWhoGuessesPasswords() {
    var made = make(new AccountFacts("x", null, LocalDate.of(2020, 1, 1), null, null));
    var lapsed = failure(made.username(), made.oneTimePassword());
    var unknown = failure(People.name(), made.oneTimePassword());
    assertThat(lapsed.getMessage()).as("told like an unknown name").isEqualTo(unknown.getMessage());
  }

  @Test
  void factsOfAnotherCommunitysAccountAreNobodysToChange() {
    var made = make(AccountFacts.of("x"));
    var neighbour =
        people.signedIn(
            people.clerkOf(people.platform.community("990187001002", OperationMode.PPP)));
    for (var asked : List.of(made.id(), UUID.randomUUID())) {
      assertThatThrownBy(
              () ->
                  people.as(
                      neighbour, () -> people.accounts.change(asked, AccountFacts.of("theirs"))))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> people.as(neighbour, () -> people.accounts.delete(asked)))
          .isInstanceOf(NotFound.class);
    }
    assertThat(row().displayName()).isEqualTo("x");
    assertThatThrownBy(
            () ->
                people.as(
                    clerk,
                    () -> people.accounts.change(clerk.accountId(), AccountFacts.of("myself"))))
        .isInstanceOf(Conflict.class);
  }

  /** A role that came with a post since is no matter of the file. */
  @Test
  void theSameFileIsTheSameThoughSomebodyGotAPostSince() {
    var line = new String[] {mark, "王一", "GRID_WORKER"};
    var made = load(line).made().getFirst();
    var roles = new OfficeRoles(people.platform.scopes());
    var organisations = new Organisations(people.platform.jdbi(), people.platform.scopes(), roles);
    var posts = new Posts(people.platform.jdbi(), people.platform.scopes(), roles);
    var committee = people.platform.as(clerk, () -> organisations.make(committee()));
    people.as(
        clerk, () -> posts.join(committee, new PostDraft(made.id(), "组长", true, "GRID_LEADER")));
    var again = load(line);
    assertThat(again.faults()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(row().byPost()).containsExactly("GRID_LEADER");
  }

  @Test
  void aFileThatSaysOtherwiseOfSomebodyIsToldAndOneThatLeavesItOpenIsNot() {
    load(mark, "王一", "GRID_WORKER", "", "", "13800000000", "2099-12-31", "20", "2");
    assertThat(load(mark, "王一", "GRID_WORKER").unchanged()).as("left open").isEqualTo(1);
    for (var other :
        List.of(
            new String[] {mark, "王一", "GRID_WORKER", "", "", "13900000000"},
            new String[] {mark, "王一", "GRID_WORKER", "", "", "", "2098-12-31"},
            new String[] {mark, "王一", "GRID_WORKER", "", "", "", "", "30"},
            new String[] {mark, "王一", "GRID_WORKER", "", "", "", "", "", "3"},
            new String[] {mark, "王二", "GRID_WORKER"})) {
      assertThat(load(other).faults()).containsExactly(new CellFault(2, "username", "taken", mark));
    }
    assertThat(row().facts())
        .isEqualTo(new AccountFacts("王一", "13800000000", LocalDate.of(2099, 12, 31), 20, 2));
  }

  private Throwable failure(String username, String password) {
    return catchThrowable(() -> people.signIn(username, password));
  }

  private static AccountFacts facts(String name, String phone, Integer minutes, Integer most) {
    return new AccountFacts(name, phone, null, minutes, most);
  }

  private NewAccount make(AccountFacts facts) {
    var draft = new AccountDraft(mark, null, Set.of("GRID_WORKER"), null, null, null).with(facts);
    return people.platform.as(clerk, () -> people.accounts.create(draft));
  }

  private void change(NewAccount account, AccountFacts facts) {
    people.as(clerk, () -> people.accounts.change(account.id(), facts));
  }

  private AccountRow row() {
    return people
        .platform
        .as(clerk, () -> people.accounts.list(new PageRequest(0, 5, mark)))
        .items()
        .getFirst();
  }

  private AccountImportReport load(String... cells) {
    return people.platform.as(clerk, () -> files.load(book(cells), false));
  }

  private static byte[] book(String... cells) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("accounts");
      sheet.value(0, 0, "head");
      for (int at = 0; at < cells.length; at++) {
        sheet.value(1, at, cells[at]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static UnitDraft committee() {
    return new UnitDraft(
        null,
        null,
        "residents-committee",
        "n" + UUID.randomUUID(),
        "居委会",
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
