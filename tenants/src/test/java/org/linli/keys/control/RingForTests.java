package org.linli.keys.control;

import java.time.InstantSource;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.Suite;
import org.linli.testing.TestPlatform;

/** A ring over the test's database, with a master key that all tests share. */
public final class RingForTests {

  private RingForTests() {}

  public static KeyRing over(TestPlatform platform) {
    return new KeyRing(ring(platform));
  }

  public static Ring ring(TestPlatform platform) {
    return new Ring(
        platform.jdbi(), platform.scopes(), new byte[32], Suite.SM, InstantSource.system());
  }
}
