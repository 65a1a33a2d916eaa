package org.linli.privacy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.privacy.control.PrivacyRules;

/** Sets the rules against the catalogue when the server starts: nothing is gathered without one. */
@ApplicationScoped
class PrivacyStart {

  @Inject private PlatformAssets assets;

  void start(@Observes Startup event) {
    PrivacyRules.delivered(assets);
  }
}
