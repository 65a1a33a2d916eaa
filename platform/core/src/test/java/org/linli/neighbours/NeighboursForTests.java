package org.linli.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.city.boundary.Changes;
import org.linli.neighbours.boundary.NeighbourDesk;
import org.linli.neighbours.boundary.NeighboursBelow;
import org.linli.neighbours.boundary.OwnNeighbours;
import org.linli.neighbours.control.Activities;
import org.linli.neighbours.control.ActivityEnd;
import org.linli.neighbours.control.Crossing;
import org.linli.neighbours.control.PersonGone;
import org.linli.neighbours.control.TakingPart;
import org.linli.neighbours.entity.ActivityDraft;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.Participant;
import org.linli.neighbours.entity.SignUp;
import org.linli.neighbours.entity.Word;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.linli.work.control.DueRound;

/** Communities of one street and of another one, with the room as the container would wire it. */
public final class NeighboursForTests {

  private static final AtomicInteger STREETS = new AtomicInteger();

  public final TestPlatform platform;
  public final Scopes scopes;
  public final NeighbourDesk desk;
  public final OwnNeighbours own;
  public final NeighboursBelow below;
  public final DueRound round;

  private final String street = "990335%03d".formatted(STREETS.incrementAndGet());

  public NeighboursForTests() {
    this(TestPlatform.shared());
  }

  public NeighboursForTests(TestPlatform platform) {
    this.platform = platform;
    scopes = platform.scopes();
    var jdbi = platform.jdbi();
    var gate =
        new Gate(jdbi, scopes, new Matrices(), new Snapshots(jdbi, scopes), new Seal(new byte[32]));
    var trail = new AuditTrail(jdbi, scopes);
    var work = new DueWork(jdbi);
    var crossing =
        new Crossing(
            jdbi,
            scopes,
            gate,
            TestObligations.over(platform),
            trail,
            new Changes(jdbi, change -> {}));
    var activities = new Activities(jdbi, scopes, crossing, work);
    var part = new TakingPart(jdbi, scopes, crossing);
    desk = new NeighbourDesk(jdbi, scopes, activities, part);
    own = new OwnNeighbours(jdbi, scopes, activities, part, crossing, trail);
    below = new NeighboursBelow(jdbi);
    round = new DueRound(jdbi, scopes, List.of(new ActivityEnd(jdbi), new PersonGone(jdbi)));
  }

  public String street() {
    return street;
  }

  public TenantId community(int number, OperationMode mode) {
    return platform.community(street + "%03d".formatted(number), mode);
  }

  public Caller clerk(TenantId tenant) {
    return platform.clerk(tenant);
  }

  public Caller resident(TenantId tenant) {
    return platform.member(Tier.RESIDENT, tenant, "self:*", "home:read");
  }

  /** As the interceptor calls what runs in its transaction. */
  public <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }

  public void run(Caller caller, Runnable work) {
    platform.run(caller, work);
  }

  /** As the interceptor calls what opens transactions of its own. */
  public void apart(Caller caller, Runnable work) {
    Unchecked.call(
        () ->
            scopes.as(
                caller,
                () -> {
                  work.run();
                  return null;
                }));
  }

  public static ActivityDraft draft(Integer seats, TenantId... guests) {
    var starts = Instant.now().plus(Duration.ofDays(3));
    return new ActivityDraft(
        "百家宴",
        "各家带一道菜",
        "文化广场",
        starts,
        starts.plus(Duration.ofHours(2)),
        null,
        seats,
        Set.copyOf(List.of(guests).stream().map(TenantId::value).toList()));
  }

  /** Offered by the one, agreed to by the others. */
  public UUID held(TenantId host, Integer seats, TenantId... guests) {
    var id = as(clerk(host), () -> desk.offer(draft(seats, guests)));
    for (var guest : guests) {
      run(clerk(guest), () -> desk.accept(id));
    }
    return id;
  }

  public void signUp(Caller who, UUID id, String shown) {
    apart(who, () -> own.signUp(id, new SignUp(shown, true)));
  }

  public void say(Caller who, UUID id, String words) {
    apart(who, () -> own.say(id, words));
  }

  public List<ActivityRow> seenBy(Caller resident) {
    return as(resident, () -> own.list(PageRequest.first(50))).items();
  }

  public List<Participant> people(TenantId tenant, UUID id) {
    return as(clerk(tenant), () -> desk.participants(id, PageRequest.first(50))).items();
  }

  public List<String> words(Caller who, UUID id) {
    return as(who, () -> own.words(id, PageRequest.first(50))).items().stream()
        .map(Word::words)
        .toList();
  }

  /** How many entries of the audit log the community has of that deed. */
  public long audited(TenantId tenant, String action) {
    return count(
        tenant,
        "select count(*) from audit_entry where tenant_id = '%s' and action = '%s'"
            .formatted(tenant, action));
  }

  /** What a query tells inside the community. */
  public long count(TenantId tenant, String query) {
    return scopes.asSystem(
        "test",
        tenant,
        () ->
            platform
                .jdbi()
                .withHandle(handle -> handle.createQuery(query).mapTo(long.class).one()));
  }
}
