package org.linli.matters.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Several tasks with which the same is done.
 *
 * @param role to whose holders they are passed on; null where an account is named
 * @param account to whom; null where a role is named
 * @param reason why they are given back, passed on or urged
 * @param values what the form of the step asks for, the same for each
 * @param note a word to what was done
 */
public record ManyOrder(
    ManyDeed deed,
    List<UUID> tasks,
    String role,
    UUID account,
    String reason,
    Map<String, Object> values,
    String note) {

  /** For a deed that asks for nothing else. */
  public static ManyOrder of(ManyDeed deed, List<UUID> tasks) {
    return new ManyOrder(deed, tasks, null, null, null, null, null);
  }

  /** With a reason. */
  public ManyOrder because(String why) {
    return new ManyOrder(deed, tasks, role, account, why, values, note);
  }

  /** To the holders of a role, or to somebody. */
  public ManyOrder to(String itsRole, UUID somebody) {
    return new ManyOrder(deed, tasks, itsRole, somebody, reason, values, note);
  }

  /** With answers. */
  public ManyOrder with(Map<String, Object> answers, String word) {
    return new ManyOrder(deed, tasks, role, account, reason, answers, word);
  }
}
