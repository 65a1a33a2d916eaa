package org.linli.identity.control;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.NeedsSecondPerson;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.entity.OneTime;

/** An account to be made, after all rules were asked: nothing of it is written yet. */
public record Newcomer(
    String username, AccountFacts facts, Tier tier, Set<String> roles, Placement place) {

  private static final String OF_COMMITTEE = "OWNERS_COMMITTEE";
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

  /**
   * @throws Invalid naming field and rule
   * @throws NotPermitted when a role is not the giver's to give
   * @throws NotFound when the place lies outside the giver's reach
   */
  public static Newcomer of(Handle handle, Caller giver, AccountDraft draft) {
    var tier = GivenRoles.tierOf(handle, giver, draft.roles());
    var username =
        draft.username() == null ? "" : draft.username().strip().toLowerCase(Locale.ROOT);
    if (!USERNAME.matcher(username).matches()) {
      throw new Invalid("username", "username-form");
    }
    var facts = draft.facts().checked();
    requireOnePerson(giver, draft.roles());
    var place =
        Placement.of(handle, giver, tier, draft.scope(), draft.tenant(), draft.organisation());
    if (draft.roles().contains(OF_COMMITTEE) && place.organisation() == null) {
      // Of a community's owners' committees it is told which.
      throw new Invalid("organisation", "required");
    }
    return new Newcomer(username, facts, tier, draft.roles(), place);
  }

  /**
   * A city's three administrators are made, moved and opened again by two; shut, each of them is by
   * one.
   */
  public static void requireOnePerson(Caller giver, Set<String> roles) {
    if (!giver.isSystem() && Roles.delivered().needSecondPerson(roles)) {
      throw new NeedsSecondPerson();
    }
  }

  /** Makes the account, with a one-time password that nobody sees again. */
  public NewAccount enter(Handle handle) {
    var password = OneTime.password();
    var hash = Passwords.shared().encryptPassword(password);
    var id = AccountBook.insert(handle, username, facts.displayName(), hash, tier, place);
    AccountBook.update(handle, id, facts);
    AccountBook.giveRoles(handle, id, roles);
    return new NewAccount(id, username, password);
  }

  /**
   * Whether the account is this very one already, roles of its posts apart. What the draft leaves
   * open is as it stands.
   */
  public boolean isAlready(Handle handle, Account account) {
    var sameScope = place.scope() == null || place.scope().equals(account.scope());
    return account.displayName().equals(facts.displayName())
        && account.tier() == tier
        && AccountBook.roles(handle, account.id()).equals(roles)
        && sameScope
        && account.tenant().equals(Optional.ofNullable(place.tenant()))
        && account.organisation().equals(Optional.ofNullable(place.organisation()))
        && isAlready(AccountBook.facts(handle, account.id()));
  }

  private boolean isAlready(AccountFacts standing) {
    return stands(facts.phone(), standing.phone())
        && stands(facts.validUntil(), standing.validUntil())
        && stands(facts.sessionMinutes(), standing.sessionMinutes())
        && stands(facts.mostLogIns(), standing.mostLogIns());
  }

  private static boolean stands(Object wanted, Object standing) {
    return wanted == null || wanted.equals(standing);
  }
}
