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
 * <p>It is planned, installed, put into service; is repaired or stopped and comes back; one day it
 * is scrapped, its secret is worth nothing from then on, and its readings stay. What it is (model),
 * how it is called on its label (code) and whom it replaced never change.
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

  private UUID replaces;

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

  /**
   * @param state where its life begins
   * @param replaces the device in whose place it comes; null for none
   */
  public Device(UUID id, DeviceDraft draft, DeviceState state, UUID replaces) {
    this.id = id;
    this.code = draft.code();
    this.name = draft.name();
    this.model = draft.model();
    this.place = draft.place();
    this.replaces = replaces;
    move(state);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public UUID place() {
    return place;
  }

  public String model() {
    return model;
  }

  public DeviceState state() {
    return state;
  }

  /** The day it was installed is that of the first step that says so. */
  public void move(DeviceState to) {
    state = to;
    if (installedAt == null && to != DeviceState.PLANNED && to != DeviceState.SCRAPPED) {
      installedAt = OffsetDateTime.now(ZoneOffset.UTC);
    }
  }
}
