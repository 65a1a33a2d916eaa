package org.linli.alarms.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * An alarm of a device.
 *
 * <p>The feed raises it, counts it up while its cause lasts, and clears it. A clerk may acknowledge
 * it once, open or cleared; that ends nothing, it says who has seen it.
 */
@Entity
@Table(name = "alarm")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "linli.tenant", primaryKey = true)
public class Alarm {

  @Id private UUID id;

  @Column(name = "acknowledged_at")
  private OffsetDateTime acknowledgedAt;

  @Column(name = "acknowledged_by")
  private String acknowledgedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  /** For the persistence provider alone. */
  protected Alarm() {}

  /** Others who keep a copy ask by this what is new. */
  @PrePersist
  @PreUpdate
  void changing() {
    changedAt = Instant.now();
  }

  /** The first acknowledgement stands. */
  public boolean acknowledge(String by, OffsetDateTime at) {
    if (acknowledgedAt != null) {
      return false;
    }
    acknowledgedBy = by;
    acknowledgedAt = at;
    return true;
  }
}
