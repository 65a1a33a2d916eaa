package org.linli.apis.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.linli.apis.entity.CheckItem;
import org.linli.apis.entity.Environment;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** What an application follows before it is admitted, read and checked once (003 §3.2.4). */
public record AdmissionRules(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) int mostGrants,
    @JsonProperty(required = true) int longestGrantDays,
    @JsonProperty(required = true) Keys keys,
    @JsonProperty(required = true) Map<Environment, Stand> environments,
    @JsonProperty(required = true) List<CheckItem> checklist) {

  static final String FILE = "packs/apis/rules.yaml";

  public static final AdmissionRules DELIVERED =
      checked(
          Packs.read(
              AdmissionRules.class.getClassLoader().getResource(FILE), AdmissionRules.class));

  /** How long a key lives, how long it goes on beside a newer one, and how many stand. */
  public record Keys(
      @JsonProperty(required = true) int longestDays,
      @JsonProperty(required = true) int longestOverlapDays,
      @JsonProperty(required = true) int most) {}

  /** What may be done in an environment. */
  public record Stand(@JsonProperty(required = true) boolean readsOnly) {}

  static AdmissionRules checked(AdmissionRules read) {
    var ids = new HashSet<String>();
    require(read.mostGrants() > 0 && read.longestGrantDays() > 0, "grants");
    require(read.keys().longestDays() > 0 && read.keys().most() > 0, "keys");
    require(read.environments().keySet().equals(EnumSet.allOf(Environment.class)), "environments");
    for (var item : read.checklist()) {
      require(ids.add(item.id()), item.id() + ": twice");
      require(
          (item.check() == CheckItem.Check.AUTOMATIC) == Checklist.TRIED.containsKey(item.id()),
          item.id() + ": nobody can try it");
    }
    require(ids.containsAll(Checklist.TRIED.keySet()), "a rule that is tried is missing");
    return read;
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FILE, 1, reason);
    }
  }
}
