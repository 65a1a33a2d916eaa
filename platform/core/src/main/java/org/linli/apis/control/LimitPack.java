package org.linli.apis.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Map;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The delivered limits, read and checked once. */
public record LimitPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) Map<LimitKind, Limit> limits,
    @JsonProperty(required = true) int retentionDays) {

  static final String FILE = "packs/apis/limits.yaml";

  /** The log of what networks did is kept six months at least (Cybersecurity Law, article 21). */
  private static final int SHORTEST_RETENTION = 183;

  public static final LimitPack DELIVERED =
      checked(Packs.read(LimitPack.class.getClassLoader().getResource(FILE), LimitPack.class));

  static LimitPack checked(LimitPack read) {
    if (!read.limits().keySet().equals(EnumSet.allOf(LimitKind.class))) {
      throw new PackFault(FILE, 1, "a limit of each kind");
    }
    if (read.retentionDays() < SHORTEST_RETENTION) {
      throw new PackFault(FILE, 1, "retentionDays");
    }
    return read;
  }
}
