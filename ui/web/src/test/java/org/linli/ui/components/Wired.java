package org.linli.ui.components;

import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.components.boundary.Components;
import org.linli.components.control.ComponentPacks;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.exchange.boundary.Networks;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.ui.testing.Ground;

/** The registry over a ground's platform, as the container would wire it. */
final class Wired {

  private Wired() {}

  static Networks networks(Ground ground) {
    return new Networks(ground.platform.jdbi(), ground.scopes);
  }

  static Components components(Ground ground, OperationPacks scenarios) {
    return new Components(
        ground.platform.jdbi(),
        ground.scopes,
        new SystemAccounts(ground.platform.jdbi()),
        ground.keys,
        new ComponentPacks(),
        new PlatformAssets(),
        scenarios,
        networks(ground),
        ground.rights);
  }
}
