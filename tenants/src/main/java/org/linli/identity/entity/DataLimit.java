package org.linli.identity.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.catalogue.entity.Level;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * The data permission of a role: whatever rights would open, the role reaches no further. It
 * becomes one more word of the role, so that several roles of one account add up.
 *
 * @param ownGrids whether a worker of a community ends at the own grids
 * @param level the highest level of data; null for any
 * @param assets empty for any
 * @param purposes empty for any
 */
public record DataLimit(boolean ownGrids, Level level, Set<Asset> assets, Set<Purpose> purposes) {

  /** No limit but the rights themselves. */
  public static final DataLimit NONE = new DataLimit(false, null, Set.of(), Set.of());

  private static final String ANY = "*";

  public DataLimit {
    assets = assets == null ? Set.of() : Set.copyOf(assets);
    purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
  }

  /** As {@link org.linli.access.entity.Caller#reaches} reads it. */
  public String word() {
    return "data:"
        + joined(purposes)
        + ":"
        + (level == null
            ? ANY
            : joined(Arrays.stream(Level.values()).filter(one -> !one.isAbove(level)).toList()))
        + ":"
        + joined(assets);
  }

  /** Whether the asset, whole as it is graded, lies within. */
  public boolean holds(Asset asset, Level graded) {
    return (level == null || !graded.isAbove(level))
        && (assets.isEmpty() || assets.contains(asset));
  }

  /** Whether nothing lies within that lies outside of the other. */
  public boolean within(DataLimit other) {
    return (other.level == null || level != null && !level.isAbove(other.level))
        && within(assets, other.assets)
        && within(purposes, other.purposes)
        && (ownGrids || !other.ownGrids);
  }

  private static <T> boolean within(Set<T> some, Set<T> others) {
    return others.isEmpty() || !some.isEmpty() && others.containsAll(some);
  }

  private static String joined(Collection<?> words) {
    return words.isEmpty()
        ? ANY
        : words.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
  }
}
