package org.linli.feeds.control;

import java.util.Locale;

/** Why something that a device sent could not be taken. */
enum Reason {
  /** The body was not JSON, or not of the form. */
  UNREADABLE,
  /** The body or the number of readings was above the door's limit. */
  TOO_LARGE,
  UNKNOWN_MODEL,
  UNKNOWN_METRIC,
  WRONG_TYPE,
  OUT_OF_RANGE,
  UNKNOWN_STATE,
  TIME_IN_FUTURE,
  TIME_TOO_OLD,
  /** A counter fell: a replaced device, until somebody says so by replaying it. */
  COUNTER_FELL,
  TENANT_SUSPENDED,
  /** The enterprise that runs the community signed for other data alone (000 §7.2 a 1). */
  OUTSIDE_SIGNED_SCOPE,
  /** Not everybody who lives there agreed, or somebody took it back (000 §7.2 a 4). */
  NO_CONSENT,
  /** The database refuses just this one, again and again. */
  CANNOT_BE_STORED;

  /** As the dead letter and the message bundles name it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
