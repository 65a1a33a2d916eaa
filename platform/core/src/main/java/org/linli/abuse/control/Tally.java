package org.linli.abuse.control;

import java.time.Instant;

/** What an account did with an asset in an hour. */
record Tally(Instant hour, String asset, long calls, long refused, long items) {

  /** Figures of transfers and files stand under names that no asset has. */
  static final String FIELDS = "fields:";

  static final String EXPORT = "export:";

  boolean isUse() {
    return asset.indexOf(':') < 0;
  }

  Tally plus(Tally more) {
    return new Tally(
        hour, asset, calls + more.calls(), refused + more.refused(), items + more.items());
  }
}
