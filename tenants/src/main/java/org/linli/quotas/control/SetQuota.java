package org.linli.quotas.control;

import java.time.Instant;
import org.linli.quotas.entity.Quota;

/** A quota that was set, with why, by whom and when. */
public record SetQuota(Quota quota, String note, String by, Instant at) {}
