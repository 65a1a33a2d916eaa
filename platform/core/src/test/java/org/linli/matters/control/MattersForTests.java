package org.linli.matters.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.control.CityDays;
import org.linli.cases.boundary.StandingCases;
import org.linli.cases.control.CaseLife;
import org.linli.cases.control.CaseLists;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.documents.boundary.PaperIssue;
import org.linli.duty.boundary.OnDuty;
import org.linli.identity.boundary.RoleWords;
import org.linli.keys.control.RingForTests;
import org.linli.letters.LettersForTests;
import org.linli.letters.boundary.Posting;
import org.linli.matters.boundary.Absences;
import org.linli.matters.boundary.AlarmEvents;
import org.linli.matters.boundary.Appointments;
import org.linli.matters.boundary.Duplicates;
import org.linli.matters.boundary.EscalatedMatters;
import org.linli.matters.boundary.EventIntake;
import org.linli.matters.boundary.FailedSteps;
import org.linli.matters.boundary.FailedStepsBelow;
import org.linli.matters.boundary.Government;
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.boundary.ManyTasks;
import org.linli.matters.boundary.MatterPapers;
import org.linli.matters.boundary.MatterSurroundings;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.boundary.Open311;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.boundary.ProcessCourses;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.boundary.PublicProgress;
import org.linli.matters.boundary.ServiceRates;
import org.linli.matters.boundary.SupervisorBoard;
import org.linli.matters.boundary.UrgedSteps;
import org.linli.matters.entity.PlaceNeed;
import org.linli.notices.boundary.Announcing;
import org.linli.obligations.TestObligations;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.Courses;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.boundary.TaskDone;
import org.linli.processes.boundary.TaskOpened;
import org.linli.processes.boundary.TasksDropped;
import org.linli.processes.control.ProcessesForTests;
import org.linli.processes.control.TimerRound;
import org.linli.repeats.boundary.Repeats;
import org.linli.rights.boundary.Gate;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.linli.work.control.DueRound;

/** The room as the container would wire it. */
public final class MattersForTests {

  public final ProcessPacks packs;
  public final Matters matters;
  public final MyWork work;
  public final OwnMatters own;
  public final GridEvents events;
  public final EventIntake intake;
  public final AlarmEvents alarmEvents;
  public final ProcessDesk desk;
  public final ProcessDesigner designer;
  private final Drafts drafts;
  private final Courses courses;

  /** A Monday, eight o’clock in the morning in the city. */
  public static final String NOW = "2026-03-02T00:00:00Z";

  public final Appointments appointments;
  public final PublicProgress progress;
  public final Open311 open311;
  public final Definitions definitions;
  public final TimerRound round;
  public final PaperIssue issue;
  public final FailedSteps failed;
  public final MatterPapers papers;
  public final JointWork joint;
  public final Duplicates duplicates;
  public final Absences absences;
  public final ServiceRates rates;
  public final Government government;
  public final SupervisorBoard board;
  public final ManyTasks many;
  public final MatterSurroundings surroundings;
  private final BoardCount count;
  private final TestPlatform platform;
  public final Clocks clocks;
  public final DueRound due;

  /** What the clocks of steps take for now. */
  public Instant now = Instant.now();

  /** In a city without gateways. */
  public MattersForTests(TestPlatform platform, Changes changes) {
    this(platform, changes, LettersForTests.none(platform.jdbi(), platform.scopes()));
  }

  public MattersForTests(TestPlatform platform, Changes changes, Posting posting) {
    this.platform = platform;
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    var forms = new FormTable(jdbi);
    var table = new MatterTable(jdbi, scopes, forms);
    issue = new PaperIssue(jdbi, RingForTests.over(platform), "https://linli.example.cn");
    var papersToMake = new PaperDrafts(jdbi, scopes, forms, issue);
    var publication = new Publication(new Announcing(jdbi, scopes, changes));
    var actions =
        List.<Action>of(
            publication, new PaperMaking(jdbi, scopes, table, papersToMake, issue, changes));
    var observers = new ArrayList<Consumer<Object>>();
    var wired =
        new ProcessesForTests(
            platform, actions, told -> List.copyOf(observers).forEach(one -> one.accept(told)));
    var processes = wired.processes;
    var steering = wired.steering;
    var calendar = wired.calendar;
    definitions = wired.definitions;
    round = wired.round;
    var kinds = new Kinds(scopes, forms);
    var files = new MatterFiles(jdbi, scopes);
    var telling = new Telling(scopes, table, posting);
    clocks = new Clocks(jdbi, forms, calendar, new DueWork(jdbi), changes, telling, () -> now);
    var assigning = new Assigning(jdbi, forms, new OnDuty(jdbi), steering, telling);
    var course =
        new Course(
            jdbi,
            scopes,
            table,
            processes,
            steering,
            changes,
            forms,
            calendar,
            clocks,
            new DueWork(jdbi));
    var twins =
        new Twins(
            jdbi, scopes, table, course, new DueWork(jdbi), forms, new AuditTrail(jdbi, scopes));
    var figures =
        new EventFigures(
            jdbi, new DueWork(jdbi), new FiguresFeed(jdbi, new DueWork(jdbi)), changes);
    count = new BoardCount(jdbi, forms, new DueWork(jdbi), changes, () -> now);
    var opinionClock =
        new OpinionClock(jdbi, forms, calendar, new DueWork(jdbi), changes, telling, () -> now);
    due =
        new DueRound(
            jdbi,
            scopes,
            List.of(clocks, opinionClock, twins, figures, count, new UrgedNews(jdbi, telling)));
    var tally = new RateTally(jdbi, forms, table, processes);
    var states = new EventStates(jdbi, new DueWork(jdbi));
    observers.add(
        told -> {
          if (told instanceof InstanceEnded ended) {
            publication.ended(ended);
          }
        });
    observers.add(told -> observed(told, assigning, twins, tally, telling, figures, count));
    observers.add(told -> observed(told, states));
    var opening =
        new Opening(
            jdbi,
            scopes,
            forms,
            table,
            processes,
            files,
            changes,
            calendar,
            assigning,
            twins,
            new DueWork(jdbi));
    var opinions =
        new Opinions(
            jdbi,
            scopes,
            forms,
            table,
            changes,
            new Askable(scopes, new OnDuty(jdbi)),
            opinionClock,
            new OpinionPhotos(files),
            telling);
    var stages = new MatterStages(jdbi, scopes);
    var appraisals = new Appraisals(jdbi, scopes, forms, processes);
    var lists =
        new MatterLists(
            jdbi, scopes, forms, table, processes, stages, appraisals, files, opinions, twins);
    surroundings =
        new MatterSurroundings(
            new CaseContexts(
                jdbi,
                scopes,
                table,
                lists,
                new CaseDevices(jdbi, scopes, new DeviceModels()),
                new PastMatters(jdbi, scopes, forms)));
    var origins = new OriginTable(jdbi);
    intake =
        new EventIntake(
            opening,
            origins,
            new EventNotes(jdbi, scopes, table, changes),
            new StandingCases(
                new CaseLife(
                    jdbi,
                    scopes,
                    platform.entities(),
                    new FiguresFeed(jdbi, new DueWork(jdbi)),
                    changes),
                new CaseLists(jdbi)));
    alarmEvents = new AlarmEvents(scopes, origins, lists);
    var works = new WorkLists(jdbi, scopes, forms);
    var hands =
        new Hands(
            jdbi, scopes, forms, table, works, processes, steering, course, files, changes,
            telling);
    var fences = new Fences(scopes, definitions, forms, new RoleWords(jdbi));
    var stricter = new Stricter(definitions, fences, new AuditTrail(jdbi, scopes));
    packs = new ProcessPacks(scopes, definitions, forms, fences, stricter);
    matters = new Matters(kinds, opening, lists, course, new SparedCount(jdbi, scopes, forms));
    work = new MyWork(works, hands);
    events = new GridEvents(scopes, kinds, opening, lists);
    own = new OwnMatters(scopes, kinds, opening, lists, works, hands, course);
    progress = new PublicProgress(new Following(jdbi, scopes, forms, table, stages, appraisals));
    var services = new PublicServices(scopes, forms, opening);
    open311 =
        new Open311(
            scopes,
            services,
            new PublicRequests(jdbi, scopes, forms, table, files, processes, services),
            new Jurisdictions(jdbi));
    appointments =
        new Appointments(
            new Counter(
                jdbi, scopes, forms, new Calendar(new CityDays(jdbi)), () -> Instant.parse(NOW)));
    var approvals = new Approvals(jdbi, scopes, definitions, fences, stricter);
    drafts = new Drafts(scopes, definitions, forms, approvals, fences);
    desk = new ProcessDesk(drafts, definitions, wired.migrations, approvals);
    designer = new ProcessDesigner(drafts, definitions, approvals, new FormSheets(scopes));
    courses = wired.courses;
    failed =
        new FailedSteps(
            new Faults(
                jdbi,
                scopes,
                forms,
                table,
                processes,
                papersToMake,
                issue,
                changes,
                new StepNames(forms)));
    papers = new MatterPapers(new PapersOf(jdbi, scopes, forms, table, issue));
    joint = new JointWork(opinions);
    duplicates = new Duplicates(twins);
    absences = new Absences(new AbsenceTable(jdbi, scopes));
    rates = new ServiceRates(jdbi, scopes);
    government = new Government(new GovernmentCount(jdbi, scopes, forms));
    var names = new KindNames(jdbi, forms);
    board =
        new SupervisorBoard(
            new BoardTable(jdbi, scopes, forms, works, names, new Loads()),
            new DivisionCells(jdbi, scopes, names));
    many =
        new ManyTasks(
            scopes,
            new Repeats(jdbi, scopes, RingForTests.over(platform)),
            new TaskMatter(jdbi, scopes),
            work,
            matters);
  }

  private static void observed(Object told, EventStates states) {
    if (told instanceof TaskOpened opened) {
      states.opened(opened);
    } else if (told instanceof InstanceEnded ended) {
      states.ended(ended);
    }
  }

  /** As the container's events would reach them, in the same transaction. */
  private void observed(
      Object told,
      Assigning assigning,
      Twins twins,
      RateTally tally,
      Telling telling,
      EventFigures figures,
      BoardCount count) {
    switch (told) {
      case TaskOpened opened -> {
        clocks.opened(opened);
        assigning.opened(opened);
        telling.opened(opened);
        count.opened(opened);
      }
      case TaskDone done -> {
        clocks.done(done);
        count.done(done);
      }
      case TasksDropped dropped -> {
        clocks.dropped(dropped);
        count.dropped(dropped);
      }
      case InstanceEnded ended -> {
        twins.ended(ended);
        tally.ended(ended);
        telling.ended(ended);
        figures.ended(ended);
      }
      default -> {
        // Nobody here observes it.
      }
    }
  }

  /** Counts these communities for the boards above. */
  public void recount(List<TenantId> tenants) {
    for (var tenant : tenants) {
      platform
          .scopes()
          .asSystem(
              "work",
              tenant,
              () -> {
                count.perform(tenant, BoardCount.WHOLE);
                return null;
              });
    }
  }

  /** What the past of a kind tells. */
  public ProcessCourses courses(Gate gate, TestPlatform platform) {
    return new ProcessCourses(
        platform.jdbi(), platform.scopes(), gate, courses, drafts, new HandBacks(platform.jdbi()));
  }

  /** What the tiers above are shown. */
  public EscalatedMatters escalated(Gate gate, TestPlatform platform, Changes changes) {
    return new EscalatedMatters(
        platform.jdbi(),
        platform.scopes(),
        gate,
        TestObligations.over(platform),
        new StepNames(new FormTable(platform.jdbi())),
        new Urging(platform.jdbi(), platform.scopes(), changes));
  }

  /** What the tiers above gave a community to do. */
  public static UrgedSteps urged(Jdbi jdbi, Scopes scopes) {
    return new UrgedSteps(jdbi, scopes, new StepNames(new FormTable(jdbi)));
  }

  /** What the tiers above are shown of failed steps. */
  public FailedStepsBelow failedBelow(Gate gate, TestPlatform platform) {
    return new FailedStepsBelow(
        platform.jdbi(),
        platform.scopes(),
        gate,
        TestObligations.over(platform),
        new StepNames(new FormTable(platform.jdbi())));
  }

  /** Whether a kind is about a place; one that began from nothing may be. */
  public boolean place(String kind) {
    var delivered = ProcessPacks.class.getResource("/packs/processes/" + kind + "/form.yaml");
    return delivered == null
        || Forms.read(ProcessPacks.text(kind + "/form.yaml"), kind).place() != PlaceNeed.NONE;
  }
}
