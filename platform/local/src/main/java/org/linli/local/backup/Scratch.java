package org.linli.local.backup;

import java.io.IOException;
import org.linli.local.Home;
import org.linli.local.Orphans;
import org.linli.local.PostgresBinaries;

/** Where a database of then lies for a while, beside the living one. */
final class Scratch {

  private Scratch() {}

  /**
   * An empty one. What a process that was killed left running there holds everybody's rows: it is
   * stopped before its files are taken away.
   */
  static Home fresh(Home home, String name) throws IOException, InterruptedException {
    var folder = home.root().resolve(name);
    new Orphans(new Home(folder), line -> {}).clear();
    PostgresBinaries.delete(folder);
    return Home.at(folder);
  }
}
