package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.identity.control.AccountBook;
import org.linli.identity.control.FactorSetting;
import org.linli.identity.control.Factors;
import org.linli.identity.control.Failures;
import org.linli.keys.boundary.KeyRing;

/**
 * The caller's own second factor: a code of the telephone beside the password (RFC 6238). Where the
 * role demands one and there is none, this is all that the caller may do.
 */
@Facade
public class SecondFactor {

  /** All that somebody may do who owes one: have it made, and change the password. */
  static final Set<String> OWED = Set.of("self:second-factor", "self:password");

  private static final String ISSUER = "Linli";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Factors factors;

  @Inject
  public SecondFactor(Jdbi jdbi, Scopes scopes, KeyRing keys, FactorSetting setting) {
    this(jdbi, scopes, Factors.asked(keys, setting.demand()));
  }

  /** Where the installation itself demands none. */
  public SecondFactor(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this(jdbi, scopes, Factors.asked(keys));
  }

  public SecondFactor(Jdbi jdbi, Scopes scopes, Factors factors) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.factors = factors;
  }

  /** For the container's proxy alone. */
  protected SecondFactor() {
    this(null, null, (Factors) null);
  }

  /** Whether the caller has to get one before anything else. */
  public static boolean isOwed(Caller caller) {
    return !caller.isSystem() && OWED.equals(caller.permissions());
  }

  /** How it stands. */
  @Permit("self:second-factor")
  public FactorState get() {
    var caller = scopes.caller();
    return jdbi.withHandle(
        handle -> {
          var demanded = factors.demandedOf(handle, caller.tier(), caller.roles());
          return factors
              .of(handle, caller.accountId())
              .filter(row -> row.confirmedAt() != null)
              .map(row -> new FactorState(row.confirmedAt(), row.recovery().size(), demanded))
              .orElseGet(() -> new FactorState(null, 0, demanded));
        });
  }

  /**
   * Makes a secret for a telephone. It counts when a code of it was shown.
   *
   * @throws Conflict there is one that counts: it has to be ended first
   */
  @Permit("self:second-factor")
  @Mutates(value = "second-factor.begun", always = true)
  public Enrolment begin() {
    var caller = scopes.caller();
    return jdbi.withHandle(
        handle -> {
          if (factors.has(handle, caller.accountId())) {
            throw new Conflict("second-factor");
          }
          var secret = factors.begin(handle, caller.accountId());
          return new Enrolment(caller.username(), secret, uri(caller.username(), secret));
        });
  }

  /**
   * From now on the door asks for a code; whatever else is signed in as this account ends.
   *
   * @throws WrongCode it is not of the secret that was begun
   */
  @Permit("self:second-factor")
  @Mutates(value = "second-factor.confirmed", always = true)
  public RecoveryCodes confirm(String code) {
    var caller = scopes.caller();
    return jdbi.withHandle(
        handle -> {
          var codes = factors.confirm(handle, caller.accountId(), code);
          if (codes.isEmpty()) {
            throw new WrongCode();
          }
          AccountBook.raiseStamp(handle, caller.accountId());
          return new RecoveryCodes(caller.username(), codes);
        });
  }

  /**
   * Ends it, by a last code. Wrong ones count as failures to sign in do.
   *
   * @throws FactorDemanded the role demands one
   * @throws WrongCode the code is not good
   * @throws LockedOut five wrong ones within a quarter of an hour
   */
  @Permit("self:second-factor")
  @Mutates("second-factor.ended")
  public FactorEnded end(String code) {
    var caller = scopes.caller();
    if (jdbi.withHandle(handle -> factors.demandedOf(handle, caller.tier(), caller.roles()))) {
      throw new FactorDemanded();
    }
    scopes
        .asSystem(
            "sign-in", () -> jdbi.withHandle(handle -> Failures.attempt(handle, caller.username())))
        .closedUntil()
        .ifPresent(
            until -> {
              throw new LockedOut(until);
            });
    return jdbi.withHandle(handle -> end(handle, caller, code));
  }

  private FactorEnded end(Handle handle, Caller caller, String code) {
    if (factors.ask(handle, caller.accountId(), code) != Factors.Answer.PASSED) {
      throw new WrongCode();
    }
    Factors.end(handle, caller.accountId());
    return new FactorEnded(caller.username());
  }

  /** As authenticators read it. */
  private static String uri(String username, String secret) {
    return "otpauth://totp/"
        + ISSUER
        + ":"
        + URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + secret
        + "&issuer="
        + ISSUER;
  }
}
