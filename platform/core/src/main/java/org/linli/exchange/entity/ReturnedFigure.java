package org.linli.exchange.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * What a division computed about a community, with where it comes from (000 §7.3 b).
 *
 * @param division who computed it
 * @param part the device model, where the measure is of one; else empty
 * @param average of all that were compared
 * @param place from 1, the best, on; shared by equals
 * @param peers how many were compared, this one among them
 * @param method the version of the rules by which it was computed
 * @param sources assets from which it was computed
 * @param from since when their data count; the beginning where all of them do
 * @param until the data's last moment
 */
public record ReturnedFigure(
    UUID id,
    TenantId tenant,
    DivisionCode code,
    DivisionCode division,
    ReturnedMeasure measure,
    String part,
    double value,
    double average,
    long place,
    long peers,
    Grade grade,
    String method,
    String sources,
    Instant from,
    Instant until,
    Instant computed) {}
