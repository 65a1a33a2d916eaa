package org.linli.rights.entity;

import java.util.Optional;
import org.linli.access.entity.Caller;

/** Who takes part in the life of a community's data. */
public enum Party {
  /** The city's bureau 主管部门. */
  BUREAU,
  /** Another department of the government, through the exchange. */
  DEPARTMENT,
  DISTRICT,
  STREET,
  /** Residents' committee 居民委员会: the community itself. */
  COMMITTEE,
  /** The enterprise that runs the community's platform under contract 运营企业. */
  OPERATOR,
  /** Property company 物业服务企业. */
  PROPERTY,
  /** Owners' committee 业主委员会: carries out what the owners' assembly decides (002 §4.1). */
  OWNERS_COMMITTEE,
  RESIDENT;

  /**
   * The party a caller acts for; none for those who only keep the platform running, and so have no
   * right to its data.
   */
  public static Optional<Party> of(Caller caller) {
    return Optional.ofNullable(
        switch (caller.tier()) {
          case CITY -> caller.organisation().isPresent() ? DEPARTMENT : BUREAU;
          case DISTRICT -> DISTRICT;
          case STREET -> STREET;
          case COMMUNITY -> inside(caller);
          case OPERATOR -> OPERATOR;
          case RESIDENT -> RESIDENT;
          case PLATFORM -> null;
        });
  }

  private static Party inside(Caller caller) {
    if (caller.roles().contains("PROPERTY_MANAGER")) {
      return PROPERTY;
    }
    return caller.roles().contains("OWNERS_COMMITTEE") ? OWNERS_COMMITTEE : COMMITTEE;
  }

  /** Whether the party stands above the community in the five levels, as government. */
  public boolean isGovernment() {
    return this == BUREAU || this == DEPARTMENT || this == DISTRICT || this == STREET;
  }

  /** Whether it is an enterprise, whose rights end with its contract. */
  public boolean isEnterprise() {
    return this == OPERATOR || this == PROPERTY;
  }
}
