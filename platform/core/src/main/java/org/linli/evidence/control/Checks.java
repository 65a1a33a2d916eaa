package org.linli.evidence.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.evidence.entity.Control;
import org.linli.evidence.entity.Found;
import org.linli.evidence.entity.Result;

/**
 * All checks by their names; each looks at the running installation, and at nothing it was told.
 */
public final class Checks {

  static final Set<String> NAMES =
      Set.of(
          "factor-demanded",
          "factor-held",
          "password-terms",
          "session-terms",
          "lock-out",
          "separation",
          "unused-accounts",
          "audit-kept",
          "audit-unchangeable",
          "row-security",
          "database-role",
          "database-line",
          "clock",
          "backup",
          "rehearsal",
          "off-site",
          "key-age",
          "key-suite",
          "key-left",
          "headers",
          "tls",
          "decision-seals",
          "storage-reserve",
          "device-access",
          "register-incidents",
          "register-tests",
          "register-drills",
          "register-overdue");

  private final Handle handle;
  private final Instant now;
  private final Map<String, Function<Instant, Found>> apart;

  /**
   * @param apart checks that need more than the database, by name
   */
  public Checks(Handle handle, Instant now, Map<String, Function<Instant, Found>> apart) {
    this.handle = handle;
    this.now = now;
    this.apart = apart;
  }

  /** What the control's check sees now. */
  public Found of(Control control) {
    if (ControlPack.BY_HAND.equals(control.check())) {
      return new Found(Result.BY_HAND, List.of());
    }
    if (apart.containsKey(control.check())) {
      return apart.get(control.check()).apply(now);
    }
    var register = new RegisterChecks(handle, now);
    var people = new PeopleChecks(handle, now);
    var base = new BaseChecks(handle, now);
    return switch (control.check()) {
      case "factor-demanded" -> people.factorDemanded();
      case "factor-held" -> people.factorHeld();
      case "password-terms" -> people.passwordTerms();
      case "session-terms" -> people.sessionTerms();
      case "lock-out" -> people.lockOut();
      case "separation" -> people.separation();
      case "unused-accounts" -> people.unusedAccounts();
      case "audit-kept" -> base.auditKept();
      case "audit-unchangeable" -> base.auditUnchangeable();
      case "row-security" -> base.rowSecurity();
      case "database-role" -> base.databaseRole();
      case "database-line" -> base.databaseLine();
      case "clock" -> base.clock();
      case "backup" -> base.backup();
      case "rehearsal" -> base.rehearsal();
      case "off-site" -> base.offSite();
      case "key-age" -> base.keyAge();
      case "key-suite" -> base.keySuite();
      case "device-access" -> base.deviceAccess();
      case "register-incidents" -> register.incidents();
      case "register-tests" -> register.tests();
      case "register-drills" -> register.drills();
      case "register-overdue" -> register.overdue();
      default -> Found.unmeasured();
    };
  }
}
