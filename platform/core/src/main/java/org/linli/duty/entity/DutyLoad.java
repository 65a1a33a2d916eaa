package org.linli.duty.entity;

import java.util.UUID;

/**
 * How much duty a person had.
 *
 * @param stoodIn of the shifts, how many for somebody else
 */
public record DutyLoad(UUID account, String person, int shifts, int stoodIn, double hours) {}
