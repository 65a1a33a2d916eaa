package org.linli.container;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceDraft;

/**
 * A facade that keeps its transaction open while others do something, so that rivals meet for
 * certain.
 */
@Facade
class Meeting {

  @Inject private Places places;

  @Permit("places:write")
  public UUID add(PlaceDraft draft, Callable<?> before, Callable<?> after) throws Exception {
    before.call();
    var id = places.add(draft);
    after.call();
    return id;
  }
}
