package org.linli.obligations;

import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.keys.control.RingForTests;
import org.linli.obligations.boundary.Obligations;
import org.linli.testing.TestPlatform;

/** Obligations over a test's database, with the delivered pack. */
public final class TestObligations {

  private static final PlatformAssets ASSETS = new PlatformAssets();

  private TestObligations() {}

  public static Obligations over(TestPlatform platform) {
    return new Obligations(
        platform.jdbi(),
        platform.scopes(),
        ASSETS,
        RingForTests.over(platform),
        new AuditTrail(platform.jdbi(), platform.scopes()));
  }
}
