package org.linli.places.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A place of a community.
 *
 * <p>It is added where its kind may lie, gets a new name now and then, moves to another grid when
 * grids are drawn anew, and is removed when nothing stands on it any more. Its kind and its place
 * in the tree never change.
 */
@Entity
@Table(name = "place")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "linli.tenant", primaryKey = true)
public class Place {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private PlaceKind kind;

  @Column(name = "parent_id")
  private UUID parent;

  @Column(name = "grid_id")
  private UUID grid;

  private String code;

  private String name;

  private Integer floor;

  @Column(name = "old_compound")
  private boolean oldCompound;

  private Double longitude;

  private Double latitude;

  @Version private long version;

  /** For the persistence provider alone. */
  protected Place() {}

  /** A new place; where it may lie was checked before. */
  public Place(UUID id, PlaceDraft draft, UUID grid) {
    this.id = id;
    this.kind = draft.kind();
    this.parent = draft.parent();
    this.grid = grid;
    this.code = draft.code();
    this.name = draft.name().strip();
    this.floor = draft.floor();
    this.oldCompound = draft.oldCompound();
    this.longitude = draft.longitude();
    this.latitude = draft.latitude();
  }

  public UUID id() {
    return id;
  }

  public PlaceKind kind() {
    return kind;
  }

  public UUID grid() {
    return grid;
  }

  public void rename(String newName) {
    this.name = newName;
  }
}
