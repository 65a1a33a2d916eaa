package org.linli.catalogue.boundary;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.catalogue.control.AssetTable;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Registered;

/**
 * Registered assets for the rooms that take in and hand out their rows: within the transaction that
 * is open, and as far as its scope reaches.
 */
public final class RegisteredAssets {

  private RegisteredAssets() {}

  /** One whose description stands: of a draft or a withdrawn one nobody takes rows. */
  public static Optional<Registered> confirmed(Handle handle, UUID id) {
    return AssetTable.find(handle, id).filter(asset -> asset.state() == AssetState.CONFIRMED);
  }
}
