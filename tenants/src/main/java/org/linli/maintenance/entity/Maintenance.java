package org.linli.maintenance.entity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Announced maintenance.
 *
 * @param wordsZh what is said in Chinese
 * @param wordsEn the same in English
 * @param endedAt when somebody ended it before its time; null for nobody
 */
public record Maintenance(
    UUID id,
    MaintenanceMode mode,
    String wordsZh,
    String wordsEn,
    Instant startsAt,
    Instant endsAt,
    String setBy,
    Instant setAt,
    Instant endedAt,
    String endedBy) {

  /** Told from the moment it was written until it is over. */
  public boolean isTold(Instant now) {
    return endedAt == null && now.isBefore(endsAt);
  }

  /** Whether its time has come and is not over. */
  public boolean isOn(Instant now) {
    return isTold(now) && !now.isBefore(startsAt);
  }

  /** Whether nothing may be changed. */
  public boolean shuts(Instant now) {
    return mode == MaintenanceMode.READ_ONLY && isOn(now);
  }

  public String words(Locale locale) {
    return locale != null && "en".equals(locale.getLanguage()) ? wordsEn : wordsZh;
  }
}
