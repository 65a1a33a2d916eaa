package org.linli.city.entity;

import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;

/**
 * One line of a board: a division below the one that is looked at.
 *
 * @param mode of a community; null above
 */
public record DivisionFigures(
    DivisionCode code,
    String name,
    DivisionLevel level,
    OperationMode mode,
    int communities,
    long devices,
    long devicesOnline,
    long alarmsOpen,
    long alarmsCritical,
    long casesOpen,
    long casesOverdue,
    long casesClosed,
    long pointsTotal) {}
