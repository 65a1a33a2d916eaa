package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.identity.control.Roles;
import org.linli.identity.control.TermsTable;
import org.linli.identity.entity.SignInTerms;

/**
 * What the city asks of passwords, second factors and sessions: read by who administers, changed by
 * the security administrator.
 */
@Facade
public class SignInPolicy {

  private static final int LEAST_LENGTH = 8;
  private static final int MOST_LENGTH = 64;
  private static final int MOST_REMEMBERED = 24;
  private static final int LEAST_DAYS = 30;
  private static final int MOST_DAYS = 730;
  private static final int LEAST_MINUTES = 5;
  private static final int MOST_MINUTES = 720;
  private static final int MOST_HOURS = 24;

  private final Jdbi jdbi;

  @Inject
  public SignInPolicy(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected SignInPolicy() {
    this(null);
  }

  /** As it stands. */
  @Permit("sign-in-terms:read")
  public SignInTerms get() {
    return jdbi.withHandle(TermsTable::read);
  }

  /** The roles that may be asked for a second factor, by name. */
  @Permit("sign-in-terms:read")
  public List<RoleName> roles() {
    return Roles.delivered().all().entrySet().stream()
        .filter(each -> !each.getKey().endsWith("_SYSTEM"))
        .sorted(Comparator.comparing(each -> each.getValue().tier()))
        .map(each -> new RoleName(each.getKey(), each.getValue().tier(), each.getValue().name()))
        .toList();
  }

  /**
   * Holds from the next sign-in on. Whoever is signed in with a role that newly needs a second
   * factor, and has none, signs in anew at once.
   *
   * @throws Invalid naming field and rule
   */
  @Permit("sign-in-terms:write")
  @Mutates("sign-in-terms.changed")
  public TermsChanged change(SignInTerms terms) {
    check(terms);
    return jdbi.withHandle(
        handle -> {
          var before = TermsTable.read(handle);
          TermsTable.write(handle, terms, Instant.now());
          var fresh = new TreeSet<>(terms.factorRoles());
          fresh.removeAll(before.factorRoles());
          return new TermsChanged(before, terms, TermsTable.endOfThoseWithout(handle, fresh));
        });
  }

  private static void check(SignInTerms terms) {
    within("shortest", terms.shortest(), LEAST_LENGTH, MOST_LENGTH);
    within("remembered", terms.remembered(), 0, MOST_REMEMBERED);
    if (terms.days() != null) {
      within("days", terms.days(), LEAST_DAYS, MOST_DAYS);
    }
    within("idle-minutes", terms.idleMinutes(), LEAST_MINUTES, MOST_MINUTES);
    within("session-hours", terms.sessionHours(), 1, MOST_HOURS);
    var known = Roles.delivered().all().keySet();
    if (!known.containsAll(terms.factorRoles())) {
      throw new Invalid("factor-roles", "unknown-role");
    }
  }

  private static void within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new Invalid(field, field + "-range");
    }
  }
}
