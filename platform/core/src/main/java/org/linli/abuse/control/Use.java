package org.linli.abuse.control;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An entry of a log, as the rules see it.
 *
 * @param entry its id
 * @param credential with which a program asked; null for a person at a screen, and where the log
 *     does not say
 * @param asset or the name of an exported list
 * @param subject what exactly
 * @param delivered whether something was handed out: an open door behind which nothing was found
 *     hands out nothing
 * @param items how much
 * @param basis mode, rule and clause in one line
 * @param facts that the decision knew
 * @param late whether it came after a right had ended
 * @param excess whether it took fields beyond the purpose
 */
record Use(
    Log log,
    String entry,
    Instant at,
    Actor actor,
    String credential,
    String asset,
    String subject,
    String tenant,
    String code,
    String operator,
    boolean open,
    boolean delivered,
    long items,
    String basis,
    String facts,
    boolean late,
    boolean excess) {

  /** The names of whole lists are plain words; what names a single thing never looks so. */
  private static final Pattern WHOLE_LIST = Pattern.compile("[a-z][a-z -]*");

  boolean isSingle() {
    return !WHOLE_LIST.matcher(subject).matches();
  }

  boolean isMissing() {
    return !open || !delivered;
  }

  /** The thing within its community. */
  String thing() {
    return tenant + "/" + subject;
  }

  Use late(boolean is) {
    return new Use(
        log,
        entry,
        at,
        actor,
        credential,
        asset,
        subject,
        tenant,
        code,
        operator,
        open,
        delivered,
        items,
        basis,
        facts,
        is,
        excess);
  }
}
