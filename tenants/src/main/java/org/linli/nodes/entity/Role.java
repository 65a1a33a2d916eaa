package org.linli.nodes.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a server does beside others of the same installation. */
public enum Role {
  /** The screens of all tiers. */
  UI,
  /** REST, and the devices' door over HTTP. */
  API,
  /** Rows from what the broker holds. */
  FEEDS,
  /** What is done by the clock for the whole installation, and the first filling. */
  JOBS;

  /**
   * The roles that a configuration names, for example {@code ui,api}.
   *
   * @param words separated by commas, in any case; blank for all roles
   * @throws UnknownRole a word is none of them
   */
  public static Set<Role> named(String words) {
    var named = EnumSet.noneOf(Role.class);
    for (var word : words.split(",")) {
      if (!word.isBlank()) {
        named.add(of(word.strip()));
      }
    }
    return named.isEmpty() ? EnumSet.allOf(Role.class) : named;
  }

  private static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new UnknownRole(word));
  }

  /** As configurations write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
