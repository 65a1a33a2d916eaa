package org.linli.matters.entity;

import java.util.Set;

/**
 * Which fields tell whether a matter was well done 三率.
 *
 * @param response whether somebody answered 响应; null where it is not asked
 * @param solution whether it was solved 解决; null where it is not asked
 * @param satisfaction how satisfied the applicant was 满意; null where it is not asked
 * @param satisfied which of its choices count as satisfied
 */
public record Rates(String response, String solution, String satisfaction, Set<String> satisfied) {

  public Rates {
    satisfied = satisfied == null ? Set.of() : Set.copyOf(satisfied);
  }
}
