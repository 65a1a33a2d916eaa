package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Scopes;
import org.linli.letters.boundary.Posting;
import org.linli.letters.entity.LetterKind;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.boundary.TaskOpened;
import org.linli.tenancy.entity.CityTime;

/**
 * Writes to people outside of their screens: to who asked, that something is asked of them, by
 * when, and that the matter has ended; to who was given a step, that it waits, and once more before
 * its time is over. By number alone: what it is about they read behind the sign-in.
 */
@ApplicationScoped
public class Telling {

  private final Scopes scopes;
  private final MatterTable table;
  private final Posting letters;

  @Inject
  public Telling(Scopes scopes, MatterTable table, Posting letters) {
    this.scopes = scopes;
    this.table = table;
    this.letters = letters;
  }

  /** For the container's proxy alone. */
  protected Telling() {
    this(null, null, null);
  }

  /** In the transaction that ends it, however it ended. */
  public void ended(@Observes InstanceEnded ended) {
    if (!letters.isOpen()) {
      return;
    }
    table
        .ofInstance(ended.instance())
        .filter(matter -> matter.applicant() != null)
        .ifPresent(
            matter ->
                letters.post(
                    LetterKind.MATTER, List.of(matter.applicant()), matter.number(), matter.id()));
  }

  /**
   * In the transaction that opens a step which is the applicant's own, such as to supplement 补正 or
   * to appraise 评价: who does not know of it lets its time go by. The last day stands behind the
   * number, as ISO 8601 writes it.
   */
  public void opened(@Observes TaskOpened opened) {
    if (opened.assignee() == null
        || !letters.isOpen()
        || opened.assignee().equals(scopes.caller().accountId())) {
      return;
    }
    table
        .ofInstance(opened.instance())
        .filter(matter -> opened.assignee().equals(matter.applicant()))
        .ifPresent(
            matter ->
                letters.post(
                    LetterKind.MATTER,
                    List.of(matter.applicant()),
                    matter.number() + until(opened.dueAt()),
                    matter.id()));
  }

  private static String until(Instant due) {
    return due == null ? "" : " (≤ " + LocalDate.ofInstant(due, CityTime.ZONE) + ")";
  }

  /** Nobody is told of what they took or gave themselves. */
  void given(UUID matter, UUID account) {
    if (letters.isOpen() && !account.equals(scopes.caller().accountId())) {
      letters.post(LetterKind.TASK, List.of(account), table.any(matter).number(), matter);
    }
  }
}
