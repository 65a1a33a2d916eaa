package org.linli.catalogue.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.catalogue.entity.AssetState;

/** The asset's state does not allow it. */
public final class WrongAssetState extends Refusal {

  private static final long serialVersionUID = 1L;

  WrongAssetState(AssetState state) {
    super("wrong-asset-state", 409, state.name());
  }
}
