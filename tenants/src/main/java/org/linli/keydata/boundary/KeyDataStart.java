package org.linli.keydata.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/** Reads the packs when the server starts, not with the first application. */
@ApplicationScoped
class KeyDataStart {

  void start(@Observes Startup event) {
    KeyDataRules.DELIVERED.data();
  }
}
