package org.linli.matters.entity;

import java.time.Instant;

/**
 * Somebody who has to do with a matter, as far as the reader may know.
 *
 * @param name masked where the reader need not know it; null for a unit of which nobody answered
 * @param phone of the applicant alone, masked likewise; null for none
 * @param unit that was asked; null where a person is
 * @param times how many steps, answers or deeds are theirs
 * @param last when the last of these was; null where none was yet
 */
public record CasePerson(
    CasePart part, String name, String phone, Unit unit, int times, Instant last) {}
