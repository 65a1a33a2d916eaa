package org.linli.abuse.boundary;

import java.util.List;
import org.linli.abuse.entity.Target;
import org.linli.rights.boundary.SealedDecision;

/**
 * A finding with all that it rests on.
 *
 * @param mayDecide whether it is the caller's to decide
 * @param mayRelease whether it is the caller's to release
 * @param wider what the caller may have stopped beyond what is
 * @param decisions of the log, each held against its seal; those that the caller may see
 * @param transfers ids of transfers, whose log is a chain of its own
 * @param exports marks of exported files
 */
public record FindingDetail(
    FindingRow row,
    boolean mayDecide,
    boolean mayRelease,
    List<Target> wider,
    List<FindingEvent> events,
    List<SealedDecision> decisions,
    List<String> transfers,
    List<String> exports,
    List<HourOfUse> trend) {}
