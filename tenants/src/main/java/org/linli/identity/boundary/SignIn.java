package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.entrances.entity.DoorKind;
import org.linli.identity.control.Account;
import org.linli.identity.control.AccountBook;
import org.linli.identity.control.AccountRealm;
import org.linli.identity.control.FactorSetting;
import org.linli.identity.control.Factors;
import org.linli.identity.control.Failures;
import org.linli.identity.control.Pace;
import org.linli.identity.control.Refused;
import org.linli.identity.control.TermsTable;
import org.linli.keys.boundary.KeyRing;

/**
 * Turns a password or a token into a {@link Caller}. No facade: it makes short transactions of its
 * own, so that a failure stays counted though the sign-in fails, and no connection waits while
 * Argon2id computes.
 */
@ApplicationScoped
public class SignIn {

  private static final int LONGEST_USERNAME = 60;
  private static final int LONGEST_PASSWORD = 128;

  /**
   * What a program may do in its owner's own matters: never change the password, never make itself
   * more tokens.
   */
  private static final Set<String> OWN_MATTERS_OF_A_TOKEN =
      Set.of("self:read", "self:tokens", "self:sessions", "self:export");

  /** The key of an application does not even look at the tokens of the person behind it. */
  private static final Set<String> OWN_MATTERS_OF_A_KEY = Set.of("self:read", "self:export");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;
  private final AccountRealm realm;
  private final Factors factors;
  private final EntranceGuard guard;

  @Inject
  public SignIn(
      Jdbi jdbi,
      Scopes scopes,
      AuditTrail trail,
      KeyRing keys,
      FactorSetting setting,
      EntranceGuard guard) {
    this(jdbi, scopes, trail, Factors.asked(keys, setting.demand()), guard);
  }

  /** Where nobody brought a telephone in. */
  public SignIn(Jdbi jdbi, Scopes scopes, AuditTrail trail) {
    this(jdbi, scopes, trail, Factors.asked(null));
  }

  /** Where nobody looks who was turned away. */
  public SignIn(Jdbi jdbi, Scopes scopes, AuditTrail trail, Factors factors) {
    this(
        jdbi,
        scopes,
        trail,
        factors,
        jdbi == null ? null : new EntranceGuard(jdbi, scopes, 0, InstantSource.system()));
  }

  public SignIn(Jdbi jdbi, Scopes scopes, AuditTrail trail, Factors factors, EntranceGuard guard) {
    this.guard = guard;
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
    this.realm = jdbi == null ? null : new AccountRealm(this::named);
    this.factors = factors;
  }

  /** For the container's proxy alone. */
  protected SignIn() {
    this(null, null, null, (Factors) null);
  }

  /** Signs in a person who has no second factor. */
  public Caller withPassword(String username, String password, String address, Locale locale) {
    return withPassword(username, password, null, address, locale);
  }

  /**
   * Signs in a person. Where the role demands a second factor and there is none yet, the caller may
   * do nothing but have one made.
   *
   * @param code of the second factor, or one for recovery; null for none
   * @throws CodeRequired the account has a second factor, and no code was given
   * @throws WrongCode the code is not good; it counts as a failure
   * @throws WrongPassword name, password or account is not good
   * @throws LockedOut five failures under this name within a quarter of an hour
   * @throws TenantSuspended the account's community is suspended
   */
  public Caller withPassword(
      String username, String password, String code, String address, Locale locale) {
    return noted(
        DoorKind.SCREEN,
        username,
        address,
        () -> entering(username, password, code, address, locale));
  }

  private Caller entering(
      String username, String password, String code, String address, Locale locale) {
    if (username == null
        || username.isBlank()
        || username.length() > LONGEST_USERNAME
        || password == null
        || password.length() > LONGEST_PASSWORD) {
      throw new WrongPassword();
    }
    var platform = Caller.system("sign-in").from(address, locale);
    var attempt =
        within(platform, () -> jdbi.withHandle(handle -> Failures.attempt(handle, username)));
    attempt
        .closedUntil()
        .ifPresent(
            until -> {
              throw new LockedOut(until);
            });
    var account =
        realm
            .authenticate(username, password)
            .orElseThrow(() -> refused(platform, username, attempt));
    requireTenant(account);
    var factor =
        within(platform, () -> jdbi.withHandle(handle -> factors.ask(handle, account.id(), code)));
    if (factor == Factors.Answer.MISSING) {
      closed(platform, username, attempt);
      throw new CodeRequired();
    }
    if (factor == Factors.Answer.WRONG) {
      closed(platform, username, attempt);
      throw new WrongCode();
    }
    var terms = within(platform, () -> jdbi.withHandle(TermsTable::read));
    var full = account.caller(realm.permissions(account), address, locale);
    var owed = factor == Factors.Answer.NONE && demanded(platform, full);
    var entering = owed ? account.caller(SecondFactor.OWED, address, locale) : full;
    var caller =
        terms.isOver(account.passwordAt(), Instant.now()) ? entering.toChangePassword() : entering;
    within(
        caller,
        () -> {
          jdbi.useHandle(handle -> Failures.clear(handle, username));
          trail.record("account.signed-in", caller.username());
          return null;
        });
    return caller;
  }

  /**
   * Lets nobody further who has to have a second factor made first.
   *
   * @param username as it was shown
   * @throws FactorOwed a second factor is demanded of the account, which has none; noted as refused
   */
  public void requireFactor(Caller caller, String username, String address) {
    noted(
        DoorKind.REST,
        username,
        address,
        () -> {
          if (SecondFactor.isOwed(caller)) {
            throw new FactorOwed();
          }
          return caller;
        });
  }

  /**
   * Recognises a program by its token.
   *
   * @throws NotSignedIn the token is unknown, expired or revoked, or its account is closed
   * @throws TenantSuspended the account's community is suspended
   * @throws AccessStopped a finding of abuse stopped the account's programs, or this one's token
   * @throws Slowed a finding of abuse slowed them
   * @throws FactorOwed a second factor is demanded of the account, which has none
   */
  public Caller withToken(String bearer, String address, Locale locale) {
    var entered = enter(bearer, address, locale);
    if (entered.application() != null) {
      // A door that asks for no application would open more to a key than it was granted.
      throw new NotSignedIn();
    }
    return entered.caller();
  }

  /**
   * Recognises a program by a person's token or by the key of an application, which the door then
   * holds to what the application was granted.
   *
   * @throws NotSignedIn as {@link #withToken}
   */
  public Entered enter(String bearer, String address, Locale locale) {
    return noted(DoorKind.REST, null, address, () -> holding(bearer, address, locale));
  }

  private Entered holding(String bearer, String address, Locale locale) {
    if (bearer == null || bearer.isBlank()) {
      throw new NotSignedIn();
    }
    var held =
        scopes
            .asSystem(
                "sign-in", () -> jdbi.withHandle(handle -> Account.holding(handle, bearer.strip())))
            .filter(found -> found.account().enabled())
            .orElseThrow(NotSignedIn::new);
    var account = held.account();
    requireTenant(account);
    if (held.stopped()) {
      throw new AccessStopped();
    }
    if (held.isWithoutFactor()
        && factors.demandedOf(account.tier(), account.acting(), held.factorRoles())) {
      throw new FactorOwed();
    }
    Pace.take(account);
    var permissions =
        Stream.concat(
                realm.tokenPermissions(account).stream().filter(word -> !word.startsWith("self:")),
                (held.application() == null ? OWN_MATTERS_OF_A_TOKEN : OWN_MATTERS_OF_A_KEY)
                    .stream())
            .collect(Collectors.toSet());
    // A token is given after the first sign-in, or by who keeps the machine: no one-time password
    // opens one.
    return new Entered(
        account.caller(permissions, address, locale).pastFirstSignIn().by(held.credential()),
        held.application());
  }

  /**
   * Signs in a person whom an identity provider has recognised. A one-time password is not asked to
   * be changed, since none was used.
   *
   * @param by the provider's name, for the audit log
   * @param strongly whether the provider says that it saw more than one factor
   * @throws NotSignedIn the account is closed
   * @throws TenantSuspended the account's community is suspended
   * @throws FactorUnproved the role demands a second factor, and the provider saw none
   */
  public Caller recognised(
      UUID person, String by, boolean strongly, String address, Locale locale) {
    var account =
        scopes
            .asSystem("sign-in", () -> jdbi.withHandle(handle -> Account.of(handle, person)))
            .filter(Account::enabled)
            .orElseThrow(NotSignedIn::new);
    requireTenant(account);
    var caller = account.caller(realm.permissions(account), address, locale).pastFirstSignIn();
    if (!strongly && demanded(Caller.system("sign-in").from(address, locale), caller)) {
      throw new FactorUnproved();
    }
    within(
        caller,
        () -> {
          trail.record("account.signed-in", caller.username() + " · " + by);
          return null;
        });
    return caller;
  }

  private boolean demanded(Caller platform, Caller of) {
    return within(
        platform,
        () -> jdbi.withHandle(handle -> factors.demandedOf(handle, of.tier(), of.roles())));
  }

  /** Who is turned away is noted by the door that was knocked at. */
  private <T> T noted(DoorKind usual, String name, String address, Supplier<T> entry) {
    try {
      return entry.get();
    } catch (Refusal refusal) {
      Refused.reason(refusal)
          .ifPresent(why -> guard.refused(Entrance.doorOr(usual), why, name, address, null));
      throw refusal;
    }
  }

  /** Ends what is signed in as this account, on every node with its next step; tokens stay. */
  public void endSessions(UUID person, String by, String address, Locale locale) {
    within(
        Caller.system("sign-in").from(address, locale),
        () ->
            jdbi.withHandle(
                handle -> {
                  Account.of(handle, person)
                      .ifPresent(
                          account -> {
                            AccountBook.raiseStamp(handle, person);
                            trail.record("account.signed-out", account.username() + " · " + by);
                          });
                  return null;
                }));
  }

  /** Only the failure that closes the name is in the audit log, or guessing would fill it. */
  private WrongPassword refused(Caller platform, String username, Failures.Attempt attempt) {
    closed(platform, username, attempt);
    return new WrongPassword();
  }

  private void closed(Caller platform, String username, Failures.Attempt attempt) {
    if (attempt.last()) {
      within(
          platform,
          () -> {
            trail.record("sign-in.closed", username);
            return null;
          });
    }
  }

  private Optional<Account> named(String username) {
    return scopes.asSystem(
        "sign-in", () -> jdbi.withHandle(handle -> Account.named(handle, username)));
  }

  private static void requireTenant(Account account) {
    if (!account.tenantStands()) {
      throw new TenantSuspended(account.tenant().orElseThrow().value(), account.tenantReason());
    }
  }

  /** A transaction of its own, whatever stands open around it. */
  private <T> T within(Caller caller, Callable<T> work) {
    return Unchecked.call(() -> scopes.as(caller, () -> scopes.call(work)));
  }
}
