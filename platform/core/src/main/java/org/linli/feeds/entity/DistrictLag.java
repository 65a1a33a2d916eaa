package org.linli.feeds.entity;

import org.linli.tenancy.entity.DivisionCode;

/**
 * The feed of one district.
 *
 * @param lag messages that wait
 * @param perSecond messages that came in, as the broker measures it
 */
public record DistrictLag(
    DivisionCode code, String name, long lag, double perSecond, int consumers) {}
