package org.linli.devices.entity;

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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A device of a community.
 *
 * <p>It is registered with a model and goes into service at once; it may be renamed; one day it
 * goes out of use, its secret is worth nothing from then on, and its readings stay. What it is
 * (model) and how it is called on its label (code) never change.
 */
@Entity
@Table(name = "device")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "linli.tenant", primaryKey = true)
public class Device {

  @Id private UUID id;

  private String code;

  private String name;

  private String model;

  @Column(name = "place_id")
  private UUID place;

  @Enumerated(EnumType.STRING)
  private DeviceState state;

  @Column(name = "installed_at")
  private OffsetDateTime installedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  /** For the persistence provider alone. */
  protected Device() {}

  /** Others who keep a copy ask by this what is new. */
  @PrePersist
  @PreUpdate
  void changing() {
    changedAt = Instant.now();
  }

  public Device(UUID id, DeviceDraft draft) {
    this.id = id;
    this.code = draft.code();
    this.name = draft.name();
    this.model = draft.model();
    this.place = draft.place();
    this.state = DeviceState.IN_SERVICE;
    this.installedAt = OffsetDateTime.now(ZoneOffset.UTC);
  }

  public String model() {
    return model;
  }

  public DeviceState state() {
    return state;
  }

  public void retire() {
    state = DeviceState.OUT_OF_USE;
  }
}
