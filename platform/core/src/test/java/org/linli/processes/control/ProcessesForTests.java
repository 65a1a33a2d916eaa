package org.linli.processes.control;

import java.time.InstantSource;
import java.util.List;
import org.linli.access.boundary.Announcements;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.control.CityDays;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.Courses;
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
  public final Courses courses;

  public final Calendar calendar;

  public ProcessesForTests(TestPlatform platform, List<Action> actions) {
    this(platform, actions, told -> {});
  }

  /**
   * @param told of what happens, in its transaction
   */
  public ProcessesForTests(TestPlatform platform, List<Action> actions, Announcements told) {
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    var shelf = new Shelf(jdbi);
    calendar = new Calendar(new CityDays(jdbi));
    engine = new Engine(jdbi, scopes, shelf, actions, told, calendar, InstantSource.system());
    library = new Library(jdbi, scopes, shelf, actions);
    var incidents = new Incidents(jdbi, scopes, shelf, told);
    processes = new Processes(engine, new Looking(jdbi, scopes, shelf), incidents);
    definitions = new Definitions(library);
    migrations = new Migrations(new Moving(jdbi, scopes, shelf, engine));
    steering = new Steering(new Handing(jdbi, scopes, calendar));
    courses = new Courses(new PastRuns(jdbi, shelf), calendar);
    round = new TimerRound(jdbi, scopes, engine, incidents);
  }
}
