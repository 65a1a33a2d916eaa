package org.linli.apis.control;

import java.time.Instant;
import org.linli.apis.entity.ApiState;

/**
 * What somebody changed about an interface, or an interface of outside.
 *
 * @param group null where it stands in the group of its tag
 */
public record ApiEntry(
    String id,
    boolean outside,
    String group,
    ApiState state,
    String reason,
    String title,
    String owner,
    String address,
    String contract,
    Instant changedAt,
    String changedBy) {}
