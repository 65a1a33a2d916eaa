package org.linli.cases.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A case 事件.
 *
 * <p>It is opened by an alarm, a resident, a clerk or a patrol, with the time by which it has to be
 * handled. It is dispatched to a grid worker (and again to another, as long as nothing is handled),
 * accepted, handled with a note, confirmed by a clerk, and closed. When its time runs out before it
 * is handled, it is escalated once; it stays marked so. Closed, it never changes again.
 */
@Entity
@Table(name = "case_file")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "linli.tenant", primaryKey = true)
public class CaseFile {

  @Id private UUID id;

  private String number;

  private String kind;

  @Enumerated(EnumType.STRING)
  private CaseSource source;

  private String title;

  private String description;

  @Enumerated(EnumType.STRING)
  private CaseSeverity severity;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  @Column(name = "alarm_id")
  private UUID alarm;

  @Column(name = "place_id")
  private UUID place;

  private UUID reporter;

  private UUID assignee;

  @Column(name = "assignee_name")
  private String assigneeName;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  /** For the persistence provider alone. */
  protected CaseFile() {}

  /** Others who keep a copy ask by this what is new. */
  @PrePersist
  @PreUpdate
  void changing() {
    changedAt = Instant.now();
  }

  /** A case just opened. */
  public CaseFile(UUID id, String number, Opening opening, Instant openedAt, Instant dueAt) {
    this.id = id;
    this.number = number;
    this.kind = opening.kind();
    this.source = opening.source();
    this.title = opening.title();
    this.description = opening.description();
    this.severity = opening.severity();
    this.alarm = opening.alarm();
    this.place = opening.place();
    this.reporter = opening.reporter();
    this.state = CaseState.OPEN;
    this.openedAt = openedAt;
    this.dueAt = dueAt;
  }

  public UUID id() {
    return id;
  }

  public CaseState state() {
    return state;
  }

  public UUID place() {
    return place;
  }

  public UUID assignee() {
    return assignee;
  }

  public UUID alarm() {
    return alarm;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** Whether it still has to be handled. */
  public boolean isPending() {
    return state.isPending();
  }

  public boolean isEscalated() {
    return escalatedAt != null;
  }

  /**
   * Only what an alarm of the two gravest severities opened has to be shown handled by a
   * photograph.
   */
  public boolean needsPhoto() {
    return source == CaseSource.ALARM && severity.isAtLeast(CaseSeverity.MAJOR);
  }

  /** Moves on; the flow has said that it may. */
  public void moveTo(CaseState next, Instant at) {
    state = next;
    if (next == CaseState.CLOSED) {
      closedAt = at;
    }
  }

  public void giveTo(UUID account, String name) {
    assignee = account;
    assigneeName = name;
  }

  public void escalate(Instant at) {
    escalatedAt = at;
  }

  /** What is known of a case when it is opened. */
  public record Opening(
      String kind,
      CaseSource source,
      String title,
      String description,
      CaseSeverity severity,
      UUID alarm,
      UUID place,
      UUID reporter) {}
}
