package org.linli.matters.control;

import java.time.Instant;
import java.util.List;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.control.CityDays;
import org.linli.city.boundary.Changes;
import org.linli.matters.boundary.Appointments;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.boundary.Open311;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.boundary.PublicProgress;
import org.linli.matters.entity.PlaceNeed;
import org.linli.notices.boundary.Announcing;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.control.ProcessesForTests;
import org.linli.processes.control.TimerRound;
import org.linli.testing.TestPlatform;

/** The room as the container would wire it. */
public final class MattersForTests {

  public final ProcessPacks packs;
  public final Matters matters;
  public final MyWork work;
  public final OwnMatters own;
  public final ProcessDesk desk;

  /** A Monday, eight o’clock in the morning in the city. */
  public static final String NOW = "2026-03-02T00:00:00Z";

  public final Appointments appointments;
  public final PublicProgress progress;
  public final Open311 open311;
  public final Definitions definitions;
  public final TimerRound round;

  public MattersForTests(TestPlatform platform, Changes changes) {
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    var actions = List.<Action>of(new Publication(new Announcing(jdbi, scopes, changes)));
    var wired = new ProcessesForTests(platform, actions);
    var processes = wired.processes;
    var steering = wired.steering;
    definitions = wired.definitions;
    round = wired.round;
    var forms = new FormTable(jdbi);
    var table = new MatterTable(jdbi, scopes, forms);
    var kinds = new Kinds(scopes, forms);
    var files = new MatterFiles(jdbi, scopes);
    var opening = new Opening(jdbi, scopes, forms, table, processes, files, changes);
    var stages = new MatterStages(jdbi, scopes);
    var appraisals = new Appraisals(jdbi, scopes, forms, processes);
    var lists = new MatterLists(jdbi, scopes, forms, table, processes, stages, appraisals, files);
    var course = new Course(jdbi, scopes, table, processes, steering, changes);
    var works = new WorkLists(jdbi, scopes, forms);
    var hands =
        new Hands(jdbi, scopes, forms, table, works, processes, steering, course, files, changes);
    packs = new ProcessPacks(scopes, definitions, forms);
    matters = new Matters(kinds, opening, lists, course, new SparedCount(jdbi, scopes, forms));
    work = new MyWork(works, hands);
    own = new OwnMatters(scopes, kinds, opening, lists, works, hands, course);
    progress = new PublicProgress(new Following(jdbi, scopes, forms, table, stages, appraisals));
    var services = new PublicServices(scopes, forms, opening);
    open311 =
        new Open311(
            scopes,
            services,
            new PublicRequests(jdbi, scopes, forms, table, stages, files, processes, services));
    appointments =
        new Appointments(
            new Counter(
                jdbi, scopes, forms, new Calendar(new CityDays(jdbi)), () -> Instant.parse(NOW)));
    desk = new ProcessDesk(new Drafts(scopes, definitions, forms), definitions, wired.migrations);
  }

  /** Whether a kind of the packs is about a place. */
  public boolean place(String kind) {
    return Forms.read(ProcessPacks.text(kind + "/form.yaml"), kind).place() != PlaceNeed.NONE;
  }
}
