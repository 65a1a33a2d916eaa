package org.linli.evidence.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.assurance.boundary.RegisterEvidence;
import org.linli.evidence.entity.Found;
import org.linli.tenancy.entity.CityTime;

/**
 * What the security register tells. A register in which nothing stands proves nothing; a fault that
 * it shows is one all the same.
 */
final class RegisterChecks {

  private static final List<String> TESTS =
      List.of("grade-test", "crypto-test", "penetration-test");
  private static final List<String> PRACTICE = List.of("drill", "training");

  private final RegisterEvidence register;

  RegisterChecks(Handle handle, Instant now) {
    register = new RegisterEvidence(handle, LocalDate.ofInstant(now, CityTime.ZONE));
  }

  Found incidents() {
    var incidents = register.incidents();
    return incidents > 0 || kept()
        ? Found.met(incidents == 0, incidents)
        : Found.unmeasured(incidents);
  }

  Found tests() {
    return yearly(TESTS);
  }

  Found drills() {
    return yearly(PRACTICE);
  }

  Found overdue() {
    var overdue = register.overdue();
    var standing = register.standing();
    return overdue > 0 || kept()
        ? Found.met(overdue == 0, overdue, standing)
        : Found.unmeasured(overdue, standing);
  }

  private Found yearly(List<String> kinds) {
    var happened = register.happened(kinds);
    return Found.met(happened == kinds.size(), happened, kinds.size());
  }

  private boolean kept() {
    return register.standing() > 0;
  }
}
