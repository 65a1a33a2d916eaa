package org.linli.identity.control;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.access.entity.Tier;

/**
 * Of whom the installation itself demands a second factor (GB/T 22239 level 3, 8.1.4.1 d): {@code
 * linli.second.factor.required} ({@code LINLI_SECOND_FACTOR_REQUIRED}), tiers and roles by commas,
 * in any case; {@code ops} for those who keep the platform running. The city's terms may ask for
 * more, never for less.
 *
 * @param tiers all of whose people need one
 * @param roles whose holders need one, also in copies of them
 */
public record FactorDemand(Set<Tier> tiers, Set<String> roles) {

  /** Of nobody. */
  public static final FactorDemand NONE = new FactorDemand(Set.of(), Set.of());

  static final String SETTING = "linli.second.factor.required";

  private static final String OPS = "OPS";
  private static final String PROGRAM = "_SYSTEM";

  public FactorDemand {
    tiers = Set.copyOf(tiers);
    roles = Set.copyOf(roles);
  }

  /**
   * As this server's settings say.
   *
   * @throws IllegalArgumentException a word is neither tier nor role: a slip of the pen shall stop
   *     the start, and not open a door
   */
  public static FactorDemand configured() {
    return named(ConfigProvider.getConfig().getOptionalValue(SETTING, String.class).orElse(""));
  }

  /** As configurations write it; blank for nobody. */
  public static FactorDemand named(String words) {
    var tiers = EnumSet.noneOf(Tier.class);
    var roles = new HashSet<String>();
    for (var part : words.split("[,\\s]+")) {
      var word = part.toUpperCase(Locale.ROOT).replace('-', '_');
      if (word.isEmpty()) {
        continue;
      }
      var tier = tier(word);
      if (tier.isPresent()) {
        tiers.add(tier.get());
      } else if (Roles.delivered().all().containsKey(word)) {
        roles.add(word);
      } else {
        throw new IllegalArgumentException(SETTING + ": neither tier nor role: " + part);
      }
    }
    return new FactorDemand(tiers, roles);
  }

  private static Optional<Tier> tier(String word) {
    return OPS.equals(word)
        ? Optional.of(Tier.PLATFORM)
        : Arrays.stream(Tier.values()).filter(tier -> tier.name().equals(word)).findFirst();
  }

  /** Whether it is demanded of a person of that tier with these roles; never of a program. */
  public boolean of(Tier tier, Set<String> held) {
    var people = held.stream().filter(role -> !role.endsWith(PROGRAM)).toList();
    return (tiers.contains(tier) && (held.isEmpty() || !people.isEmpty()))
        || people.stream().anyMatch(roles::contains);
  }

  /** In one form, by which servers are compared. */
  public String words() {
    return Stream.concat(
            tiers.stream().map(tier -> tier.name().toLowerCase(Locale.ROOT)), roles.stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(","));
  }
}
