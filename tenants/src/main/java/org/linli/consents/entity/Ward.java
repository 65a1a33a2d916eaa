package org.linli.consents.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.linli.tenancy.entity.CityTime;

/**
 * A child below 14, for whom the guardian decides (Personal Information Protection Law, article
 * 31).
 *
 * @param guardian the guardian's account
 */
public record Ward(UUID id, UUID guardian, String name, LocalDate born, Guardianship relation) {

  /** From this birthday on a person decides alone. */
  public static final int AGE = 14;

  public boolean isChild(Instant now) {
    return isChild(born, now);
  }

  public static boolean isChild(LocalDate born, Instant now) {
    return Period.between(born, now.atZone(CityTime.ZONE).toLocalDate()).getYears() < AGE;
  }

  /** The moment from which no guardian speaks for the person any more. */
  public Instant ofAge() {
    return born.plusYears(AGE).atStartOfDay(CityTime.ZONE).toInstant();
  }
}
