package org.linli.apis.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.apis.entity.CallOutcome;

/**
 * Calls that are counted together.
 *
 * @param application all zeros for calls by no application
 * @param api empty where the address was none, or the caller was not let so far
 * @param community the tenant whose data it was about; empty for none
 * @param city of the caller, where it names neither application nor community; empty else, or when
 *     nobody knows
 * @param step of latency
 */
public record CallKey(
    Instant hour,
    UUID application,
    String api,
    String community,
    String city,
    CallOutcome outcome,
    int step) {

  public static final UUID NO_APPLICATION = new UUID(0, 0);

  /** A call by no application about no community: it is nobody's but the city's. */
  public static boolean isNobodys(UUID application, String community) {
    return application.equals(NO_APPLICATION) && community.isEmpty();
  }

  /** The same calls, where what came from nowhere knocked at the doors of this city. */
  CallKey at(String home) {
    return isNobodys(application, community) && city.isEmpty()
        ? new CallKey(hour, application, api, community, home, outcome, step)
        : this;
  }
}
