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
 * @param step of latency
 */
public record CallKey(
    Instant hour, UUID application, String api, String community, CallOutcome outcome, int step) {

  public static final UUID NO_APPLICATION = new UUID(0, 0);
}
