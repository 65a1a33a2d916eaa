package org.linli.identity.control;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Tier;
import org.linli.identity.entity.OneTime;
import org.linli.identity.entity.SignInTerms;
import org.linli.keys.boundary.KeyRing;

/** Second factors of accounts: the row, what a code means for it, and whose role demands one. */
public final class Factors {

  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LETTERS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing keys;
  private final Function<Handle, SignInTerms> terms;
  private final InstantSource clock;
  private final FactorDemand demand;

  /** What came of a code. */
  public enum Answer {
    /** The account has no second factor. */
    NONE,
    PASSED,
    MISSING,
    WRONG
  }

  /**
   * An account's factor.
   *
   * @param confirmedAt null while it was only begun
   */
  public record Row(String secret, List<String> recovery, long lastStep, Instant confirmedAt) {}

  /**
   * @param terms what the city asks, read at each sign-in
   */
  public Factors(KeyRing keys, Function<Handle, SignInTerms> terms, InstantSource clock) {
    this(keys, terms, clock, FactorDemand.NONE);
  }

  /**
   * @param demand of whom the installation itself demands one, whatever the city asks
   */
  public Factors(
      KeyRing keys, Function<Handle, SignInTerms> terms, InstantSource clock, FactorDemand demand) {
    this.demand = demand;
    this.keys = keys;
    this.terms = terms;
    this.clock = clock;
  }

  /** As the city asks for them. */
  public static Factors asked(KeyRing keys) {
    return new Factors(keys, TermsTable::read, InstantSource.system());
  }

  /** As the city asks for them, and the installation demands them. */
  public static Factors asked(KeyRing keys, FactorDemand demand) {
    return new Factors(keys, TermsTable::read, InstantSource.system(), demand);
  }

  /** Whether an account of that tier with these roles has to have one. */
  public boolean demandedOf(Handle handle, Tier tier, Set<String> roles) {
    return demand.of(tier, roles) || terms.apply(handle).demandsFactorOf(roles);
  }

  /**
   * The same without a look at the terms, for who has read them already.
   *
   * @param asked the roles of which the terms demand one
   */
  public boolean demandedOf(Tier tier, Set<String> roles, Set<String> asked) {
    return demand.of(tier, roles) || roles.stream().anyMatch(asked::contains);
  }

  public Optional<Row> of(Handle handle, UUID account) {
    return handle
        .createQuery(
            "select secret, recovery, last_step, confirmed_at from second_factor where account_id ="
                + " :id")
        .bind("id", account)
        .map(
            (row, context) ->
                new Row(
                    row.getString("secret"),
                    Arrays.stream(row.getString("recovery").split(","))
                        .filter(hash -> !hash.isEmpty())
                        .toList(),
                    row.getLong("last_step"),
                    Optional.ofNullable(row.getTimestamp("confirmed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null)))
        .findOne();
  }

  /** Whether the account has one that counts. */
  public boolean has(Handle handle, UUID account) {
    return of(handle, account).filter(row -> row.confirmedAt() != null).isPresent();
  }

  /**
   * Looks at a code at the door, and uses it up.
   *
   * @param code of the telephone, or one for recovery; null for none
   */
  public Answer ask(Handle handle, UUID account, String code) {
    var standing = of(handle, account).filter(row -> row.confirmedAt() != null);
    if (standing.isEmpty()) {
      return Answer.NONE;
    }
    if (code == null || code.isBlank()) {
      return Answer.MISSING;
    }
    return take(handle, account, standing.get(), clean(code)) ? Answer.PASSED : Answer.WRONG;
  }

  /** Begins anew: what was begun before is forgotten. */
  public String begin(Handle handle, UUID account) {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    handle
        .createUpdate(
            """
            insert into second_factor (account_id, secret, begun_at) values (:id, :secret, :now)
            on conflict (account_id) do update
              set secret = excluded.secret, recovery = '', last_step = 0, begun_at = excluded.begun_at\
            """)
        .bind("id", account)
        .bind("secret", keys.encrypt(secret, context(account)))
        .bind("now", clock.instant())
        .execute();
    return Base32.of(secret);
  }

  /**
   * The first code proves that the telephone knows the secret.
   *
   * @return codes for recovery, told this once; empty where the code is not good
   */
  public List<String> confirm(Handle handle, UUID account, String code) {
    var begun = of(handle, account).filter(row -> row.confirmedAt() == null);
    if (begun.isEmpty() || code == null || !take(handle, account, begun.get(), clean(code))) {
      return List.of();
    }
    var codes = new ArrayList<String>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      codes.add(OneTime.password().substring(0, RECOVERY_LETTERS).toLowerCase(Locale.ROOT));
    }
    keep(handle, account, codes.stream().map(OneTime::digest).toList());
    handle
        .createUpdate("update second_factor set confirmed_at = :now where account_id = :id")
        .bind("id", account)
        .bind("now", clock.instant())
        .execute();
    return codes;
  }

  /** It counts no more, and nothing of it is kept. */
  public static void end(Handle handle, UUID account) {
    handle
        .createUpdate("delete from second_factor where account_id = :id")
        .bind("id", account)
        .execute();
  }

  private boolean take(Handle handle, UUID account, Row row, String code) {
    if (code.length() == Totp.DIGITS) {
      var secret = keys.decrypt(row.secret(), context(account)).orElseThrow();
      var step = Totp.of(secret, code, clock.instant(), row.lastStep());
      step.ifPresent(
          taken ->
              handle
                  .createUpdate("update second_factor set last_step = :step where account_id = :id")
                  .bind("id", account)
                  .bind("step", taken)
                  .execute());
      return step.isPresent();
    }
    var left = new ArrayList<>(row.recovery());
    if (!left.remove(OneTime.digest(code))) {
      return false;
    }
    keep(handle, account, left);
    return true;
  }

  private static void keep(Handle handle, UUID account, List<String> recovery) {
    handle
        .createUpdate("update second_factor set recovery = :recovery where account_id = :id")
        .bind("id", account)
        .bind("recovery", String.join(",", recovery))
        .execute();
  }

  /** As people write them: in groups, in capitals. */
  private static String clean(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  /** What an account's sealed secret is bound to. */
  static String context(UUID account) {
    return "second_factor/" + account;
  }
}
