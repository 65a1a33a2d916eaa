package org.linli.abuse.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Set;
import org.linli.catalogue.entity.Level;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;

/**
 * A rule of the pack.
 *
 * @param measure what it does at once
 * @param target what a stop stops; null for the others
 * @param pace calls a minute that a slowed account keeps; null for the others
 * @param window over which it looks; an hour or a day for what is counted
 * @param atLeast how many of what it counts there have to be, before anything else is asked
 * @param threshold share, or times the usual spread; null where the number alone counts
 * @param history of how many hours or days the account's past has to consist; null where none is
 *     needed
 * @param parties whom it concerns; null for all
 * @param levels of the data; null for all
 * @param deadlineHours within which somebody has to decide
 */
public record AbuseRule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) RuleKind kind,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Text why,
    @JsonProperty(required = true) Gravity gravity,
    @JsonProperty(required = true) Measure measure,
    Target target,
    Integer pace,
    @JsonProperty(required = true) Duration window,
    @JsonProperty(required = true) long atLeast,
    Double threshold,
    Integer history,
    Set<Party> parties,
    Set<Level> levels,
    @JsonProperty(required = true) int deadlineHours,
    @JsonProperty(required = true) Set<Handler> releasedBy) {

  public boolean concerns(Party party) {
    return parties == null || parties.contains(party);
  }

  public boolean concerns(Level level) {
    return levels == null || levels.contains(level);
  }
}
