package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Scopes;
import org.linli.letters.boundary.Posting;
import org.linli.letters.entity.BoxWord;
import org.linli.matters.entity.EscalationTier;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.boundary.TaskOpened;
import org.linli.tenancy.entity.CityTime;

/**
 * Tells people, in their box and outside of their screens: who asked, that something is asked of
 * them, by when, and that the matter has ended; who was given a step, that it waits, and once more
 * before its time is over, or when a tier above asks after it; and the tier that it came to. By
 * number alone: what it is about they read behind the sign-in.
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
    table
        .ofInstance(ended.instance())
        .filter(matter -> matter.applicant() != null)
        .ifPresent(
            matter ->
                letters.tell(
                    BoxWord.MATTER, List.of(matter.applicant()), matter.number(), matter.id()));
  }

  /**
   * In the transaction that opens a step which is the applicant's own, such as to supplement 补正 or
   * to appraise 评价: who does not know of it lets its time go by. The last day stands behind the
   * number, as ISO 8601 writes it.
   */
  public void opened(@Observes TaskOpened opened) {
    if (opened.assignee() == null || opened.assignee().equals(scopes.caller().accountId())) {
      return;
    }
    table
        .ofInstance(opened.instance())
        .filter(matter -> opened.assignee().equals(matter.applicant()))
        .ifPresent(
            matter ->
                letters.tell(
                    BoxWord.ASKED,
                    List.of(matter.applicant()),
                    matter.number() + until(opened.dueAt()),
                    matter.id()));
  }

  private static String until(Instant due) {
    return due == null ? "" : " (≤ " + LocalDate.ofInstant(due, CityTime.ZONE) + ")";
  }

  /** Nobody is told of what they took or gave themselves. */
  void given(UUID matter, UUID account) {
    if (!account.equals(scopes.caller().accountId())) {
      tell(BoxWord.TASK, List.of(account), matter);
    }
  }

  /** Its time is nearly over. */
  void due(UUID matter, UUID account) {
    tell(BoxWord.TASK_DUE, List.of(account), matter);
  }

  /** A tier above asks after it. */
  void urged(UUID matter, Collection<UUID> accounts) {
    tell(BoxWord.URGED, accounts, matter);
  }

  /** A step that nobody did in time came to a tier above: in the boxes there, with no letter. */
  void passed(UUID matter, EscalationTier tier) {
    letters.tellAbove(BoxWord.ESCALATED, tier.name(), table.any(matter).number(), matter);
  }

  private void tell(BoxWord word, Collection<UUID> accounts, UUID matter) {
    letters.tell(word, accounts, table.any(matter).number(), matter);
  }
}
