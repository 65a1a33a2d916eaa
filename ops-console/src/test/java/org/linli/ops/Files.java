package org.linli.ops;

import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.look.part.Downloads;
import org.linli.testing.TestPlatform;

/** Files as the console hands them out. */
public final class Files {

  private Files() {}

  public static Exports exports(TestPlatform platform) {
    return new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
  }

  public static Downloads of(TestPlatform platform) {
    return new Downloads(exports(platform), platform.scopes());
  }
}
