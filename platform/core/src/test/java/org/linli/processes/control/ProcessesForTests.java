package org.linli.processes.control;

import java.time.InstantSource;
import java.util.List;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.boundary.Migrations;
import org.linli.processes.boundary.Processes;
import org.linli.processes.boundary.Steering;
import org.linli.testing.TestPlatform;

/** The engine as the container would wire it, for tests of other rooms. */
public final class ProcessesForTests {

  public final Engine engine;
  public final Library library;
  public final Processes processes;
  public final Definitions definitions;
  public final Migrations migrations;
  public final Steering steering;
  public final TimerRound round;

  public ProcessesForTests(TestPlatform platform, List<Action> actions) {
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    var shelf = new Shelf(jdbi);
    engine = new Engine(jdbi, scopes, shelf, actions, told -> {}, InstantSource.system());
    library = new Library(jdbi, scopes, shelf, actions);
    var incidents = new Incidents(jdbi, scopes, shelf);
    processes = new Processes(engine, new Looking(jdbi, scopes, shelf), incidents);
    definitions = new Definitions(library);
    migrations = new Migrations(new Moving(jdbi, scopes, shelf, engine));
    steering = new Steering(new Handing(jdbi, scopes));
    round = new TimerRound(jdbi, scopes, engine, incidents);
  }
}
