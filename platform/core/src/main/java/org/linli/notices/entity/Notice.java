package org.linli.notices.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A notice 公告: published once, shown until its day, and withdrawn by being removed; its words never
 * change.
 */
@Entity
@Table(name = "notice")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "linli.tenant", primaryKey = true)
public class Notice {

  @Id private UUID id;

  private String title;

  private String body;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  private Instant until;

  @Version private long version;

  /** For the persistence provider alone. */
  protected Notice() {}

  public Notice(
      UUID id, String title, String body, Instant publishedAt, String publishedBy, Instant until) {
    this.id = id;
    this.title = title;
    this.body = body;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
    this.until = until;
  }

  public UUID id() {
    return id;
  }
}
