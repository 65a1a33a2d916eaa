package org.linli.identity.control;

import java.util.Optional;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.TenantSuspended;
import org.linli.entrances.entity.RefusalReason;
import org.linli.identity.boundary.AccessStopped;
import org.linli.identity.boundary.FactorOwed;
import org.linli.identity.boundary.FactorUnproved;
import org.linli.identity.boundary.LockedOut;
import org.linli.identity.boundary.WrongCode;
import org.linli.identity.boundary.WrongPassword;

/** As what a refused sign-in is noted. */
public final class Refused {

  private Refused() {}

  /** Empty for what is only slowed, or one step on the way in. */
  public static Optional<RefusalReason> reason(Refusal refusal) {
    return Optional.ofNullable(
        switch (refusal) {
          case WrongPassword name -> RefusalReason.WRONG_SECRET;
          case WrongCode code -> RefusalReason.WRONG_CODE;
          case NotSignedIn token -> RefusalReason.WRONG_TOKEN;
          case LockedOut until -> RefusalReason.LOCKED;
          case FactorOwed none -> RefusalReason.FACTOR_OWED;
          case FactorUnproved weak -> RefusalReason.FACTOR_OWED;
          case TenantSuspended community -> RefusalReason.SUSPENDED;
          case AccessStopped finding -> RefusalReason.STOPPED;
          default -> null;
        });
  }
}
