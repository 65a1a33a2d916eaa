package org.linli.identity.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the city asks of those who sign in (GB/T 22239 level 3, 8.1.4.1).
 *
 * @param factorRoles roles whose holders need a second factor
 * @param shortest how many characters the shortest password has, 8 to 64
 * @param remembered how many of the last passwords may not come again, 0 to 24
 * @param days after which a password has to be changed, 30 to 730; null for never
 * @param idleMinutes without use, after which a session of the screens ends where the account says
 *     nothing else, 5 to 720
 * @param sessionHours after which a session of the screens ends however much it is used, 1 to 24
 */
public record SignInTerms(
    Set<String> factorRoles,
    int shortest,
    int remembered,
    Integer days,
    int idleMinutes,
    int sessionHours) {

  /** Where nobody said anything. */
  public static final SignInTerms USUAL = new SignInTerms(Set.of(), 8, 5, null, 30, 12);

  public SignInTerms {
    factorRoles = Set.copyOf(factorRoles);
  }

  /** Whether one of these roles has to have a second factor. */
  public boolean demandsFactorOf(Set<String> roles) {
    return roles.stream().anyMatch(factorRoles::contains);
  }

  /** Whether a password that was set then has to be changed now. */
  public boolean isOver(Instant passwordSet, Instant now) {
    return days != null && passwordSet.plus(Duration.ofDays(days)).isBefore(now);
  }
}
