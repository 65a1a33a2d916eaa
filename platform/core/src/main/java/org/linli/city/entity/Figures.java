package org.linli.city.entity;

import java.time.Instant;
import java.util.Map;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;

/**
 * The key figures of a division, free of personal data.
 *
 * @param modes how many communities each operation mode has
 * @param at when they were read
 * @param source where they come from, a key of the bundles
 */
public record Figures(
    DivisionCode code,
    String name,
    DivisionLevel level,
    int districts,
    int streets,
    int communities,
    Map<OperationMode, Long> modes,
    long devices,
    long devicesOnline,
    long alarmsOpen,
    long alarmsCritical,
    long casesOpen,
    long casesOverdue,
    long casesClosed,
    long pointsTotal,
    Instant at,
    String source) {

  /** The source of figures kept by the communities' own roll-ups. */
  public static final String ROLLUP = "community-rollup";
}
