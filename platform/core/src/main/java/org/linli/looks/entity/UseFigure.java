package org.linli.looks.entity;

import java.time.Instant;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * How much somebody used the data of a community for a purpose.
 *
 * @param organisation the division or enterprise of the party
 * @param ground what opened or shut it: {@code cell}, {@code clause}, {@code grant}, {@code floor}
 *     or {@code default}
 * @param times asked
 * @param opened how often something was shown
 * @param items how much was handed out
 */
public record UseFigure(
    Party party,
    String organisation,
    Purpose purpose,
    String ground,
    long times,
    long opened,
    long items,
    Instant last) {}
