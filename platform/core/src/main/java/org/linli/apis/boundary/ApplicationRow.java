package org.linli.apis.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.apis.entity.ApplicationKind;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.Environment;

/**
 * An application.
 *
 * @param account as whom it calls
 * @param organisation name of the enterprise it belongs to; null for a division's
 * @param mine whether it is the asking account's own
 * @param asked how many interfaces and groups nobody decided on yet
 */
public record ApplicationRow(
    UUID id,
    String name,
    ApplicationKind kind,
    Environment environment,
    String purpose,
    String contact,
    String contactPhone,
    List<String> addresses,
    List<String> redirects,
    UUID account,
    String organisation,
    String scope,
    ApplicationState state,
    Instant stateSince,
    String stateBy,
    String stateReason,
    Instant madeAt,
    String madeBy,
    boolean mine,
    long asked) {}
