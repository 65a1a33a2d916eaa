package org.linli.abuse.boundary;

import java.time.Instant;
import org.linli.abuse.entity.Verdict;

/**
 * What somebody makes of a finding.
 *
 * @param note the reason, which nothing goes without
 * @param exceptUntil until when the rule leaves the account alone; null for not at all; never with
 *     {@link Verdict#ABUSE}
 */
public record Judgement(Verdict verdict, String note, Instant exceptUntil) {}
