package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.identity.control.Account;
import org.linli.identity.control.AccountBook;
import org.linli.identity.control.Pace;
import org.linli.identity.control.Passwords;
import org.linli.identity.control.Placement;
import org.linli.identity.control.Roles;
import org.linli.identity.entity.OneTime;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Accounts of other systems, which act for a department or an enterprise and prove themselves by
 * their own means, never by a password: the one they are made with is known to nobody. For the
 * rooms that keep such systems; who may make one is theirs to check.
 */
@ApplicationScoped
public class SystemAccounts {

  private final Jdbi jdbi;

  @Inject
  public SystemAccounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected SystemAccounts() {
    this(null);
  }

  /**
   * Makes one within the caller's transaction.
   *
   * @param role of the pack; the account gets its tier
   * @param scope the division whose communities it asks about; null for an enterprise's, whose
   *     reach is its contracts'
   */
  public UUID open(
      Handle handle,
      String username,
      String displayName,
      String role,
      DivisionCode scope,
      String organisation) {
    var hash = Passwords.shared().encryptPassword(OneTime.token());
    var id =
        AccountBook.insert(
            handle,
            username,
            displayName,
            hash,
            Roles.delivered().all().get(role).tier(),
            new Placement(scope, null, organisation));
    AccountBook.giveRoles(handle, id, Set.of(role));
    return id;
  }

  /** Shut, whatever it does ends with its next transaction. */
  public void enable(Handle handle, UUID account, boolean enabled) {
    AccountBook.enable(handle, account, enabled);
  }

  /**
   * The account as a caller; empty when it is shut.
   *
   * @throws AccessStopped a finding of abuse stopped it
   * @throws Slowed a finding of abuse slowed it
   */
  public Optional<Caller> caller(Handle handle, UUID account, String address, Locale locale) {
    return Account.of(handle, account)
        .filter(Account::enabled)
        .map(known -> speaking(Pace.take(known), address, locale));
  }

  /**
   * For what the platform does on the account's behalf, in the transaction that is open: empty when
   * it is shut or stopped. It makes no calls that could be too many.
   */
  public Optional<Caller> caller(UUID account, String address, Locale locale) {
    return jdbi.withHandle(
        handle ->
            Account.of(handle, account)
                .filter(Account::enabled)
                .filter(known -> known.pace() == null || known.pace() > 0)
                .map(known -> speaking(known, address, locale)));
  }

  /**
   * As above for what was asked for by a credential: empty also while just that one is stopped.
   *
   * @param by null for what a person asked for
   */
  public Optional<Caller> caller(UUID account, Credential by, String address, Locale locale) {
    return caller(account, address, locale)
        .filter(caller -> by == null || !isStopped(by))
        .map(caller -> caller.by(by));
  }

  private boolean isStopped(Credential credential) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select 1 from stopped_credential where credential = :credential")
                .bind("credential", credential.toString())
                .mapTo(int.class)
                .findOne()
                .isPresent());
  }

  private static Caller speaking(Account known, String address, Locale locale) {
    return known.caller(known.permissions(), address, locale).pastFirstSignIn();
  }
}
