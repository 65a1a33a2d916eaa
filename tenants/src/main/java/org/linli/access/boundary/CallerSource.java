package org.linli.access.boundary;

import java.util.Optional;
import org.linli.access.entity.Caller;

/**
 * Where a thread's caller can be found when no scope is bound: the Vaadin session's, for instance.
 * Implemented as a CDI bean.
 */
public interface CallerSource {
  Optional<Caller> caller();
}
