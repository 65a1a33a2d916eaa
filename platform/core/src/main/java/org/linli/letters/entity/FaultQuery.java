package org.linli.letters.entity;

import java.time.Instant;
import org.linli.tenancy.entity.TenantId;

/**
 * Which of the letters that were given up; null narrows nothing.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record FaultQuery(TenantId tenant, Channel channel, Instant from, Instant until) {

  public static final FaultQuery ALL = new FaultQuery(null, null, null, null);
}
