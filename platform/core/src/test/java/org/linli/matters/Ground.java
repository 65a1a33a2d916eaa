package org.linli.matters;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.letters.LettersForTests;
import org.linli.letters.boundary.Posting;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;

/** A community with the delivered processes, its people, and a clock that tests move. */
public final class Ground {

  public final TestCommunity community;
  public final MattersForTests wired;
  public final Matters matters;
  public final MyWork work;
  public final OwnMatters own;
  public final ProcessDesk desk;
  public final Caller clerk;
  public final Caller worker;
  public final Caller leader;
  public final Caller property;
  public final Caller judge;
  public final Caller resident;

  public Ground() {
    this(new TestCommunity());
  }

  public Ground(TestCommunity community) {
    this(community, LettersForTests.none(community.jdbi, community.platform.scopes()));
  }

  /**
   * @param letters by which people are written to
   */
  public Ground(TestCommunity community, Posting letters) {
    this.community = community;
    wired = new MattersForTests(community.platform, community.tell, letters);
    matters = wired.matters;
    work = wired.work;
    own = wired.own;
    desk = wired.desk;
    wired.packs.deliver();
    clerk =
        in(
            "CLERK",
            "matters:*",
            "documents:*",
            "processes:read",
            "processes:write",
            "notices:read",
            "notices:write");
    worker = in("GRID_WORKER", "matters:read", "matters:open", "matters:handle");
    leader = in("GRID_LEADER", "matters:read", "matters:all", "matters:open", "matters:handle");
    property = in("PROPERTY_MANAGER", "matters:read", "matters:open", "matters:handle");
    judge = in("JUDICIAL_OFFICER", "matters:read", "matters:open", "matters:handle");
    resident =
        with(
            community.platform.member(Tier.RESIDENT, community.tenant, "matters:apply"),
            Set.of("RESIDENT"));
    community
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from process_timer");
              handle.execute(
                  "delete from due_work where kind in ('matter-clock', 'opinion-clock',"
                      + " 'matter-twin', 'matter-urged', 'grid-event-figures', 'matter-board')");
            });
  }

  /** Somebody of the community in that role; grid workers stand for the first grid. */
  public Caller in(String role, String... permissions) {
    var caller =
        with(
            community.platform.member(Tier.COMMUNITY, community.tenant, permissions), Set.of(role));
    if (role.equals("GRID_WORKER")) {
      community.sql(
          "insert into grid_duty (tenant_id, grid_id, account_id) values (?, ?, ?)",
          community.tenant.value(),
          community.grid,
          caller.accountId());
    }
    return caller;
  }

  /** The same, and the database knows that the role is held: such people are given work. */
  public Caller holding(String role, String... permissions) {
    var caller = in(role, permissions);
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into account_role (account_id, role) values (?, ?)",
                    caller.accountId(),
                    role));
    return caller;
  }

  private static Caller with(Caller known, Set<String> roles) {
    return new Caller(
        known.accountId(),
        known.username(),
        known.displayName(),
        known.tier(),
        roles,
        known.permissions(),
        known.scope(),
        known.tenant(),
        known.organisation(),
        known.address(),
        known.locale(),
        known.stamp(),
        false);
  }

  public <T> T as(Caller caller, Callable<T> call) {
    return community.as(caller, call);
  }

  public void run(Caller caller, Runnable deed) {
    community.run(caller, deed);
  }

  public MatterDraft draft(String kind, Door door, Map<String, Object> values) {
    return new MatterDraft(
        kind,
        door,
        null,
        wired.place(kind) ? community.building : null,
        null,
        false,
        new Applicant("王小明", "13812345678"),
        values);
  }

  public Opened open(Caller by, String kind, Door door, Map<String, Object> values) {
    return as(by, () -> matters.open(draft(kind, door, values)));
  }

  public MatterDetail look(Caller by, UUID matter) {
    return as(by, () -> matters.get(matter));
  }

  public List<WorkItem> work(Caller by) {
    return as(by, () -> work.list(WorkQuery.all(), PageRequest.first(500)).items());
  }

  /** The task of that matter at that step, as the caller sees it. */
  public Optional<WorkItem> task(Caller by, UUID matter, String node) {
    return work(by).stream()
        .filter(item -> item.matter().equals(matter) && item.node().equals(node))
        .findFirst();
  }

  public void complete(Caller by, UUID matter, String node, Map<String, Object> values) {
    var task =
        task(by, matter, node).orElseThrow(() -> new AssertionError("no task " + node)).task();
    run(by, () -> work.complete(task, values, null));
  }

  /** Time goes by for the processes' timers. */
  public void pass(Duration time) {
    wired.round.run(Instant.now().plus(time));
  }

  /** What is due by now is done. */
  public void due() {
    wired.due.run(Instant.now().plusSeconds(1));
  }

  /** Time goes by for the clocks of steps. */
  public void tick(Instant now) {
    wired.now = now;
    wired.due.run(now);
  }

  public static Map<String, Object> values(Object... pairs) {
    var values = new HashMap<String, Object>();
    for (int at = 0; at < pairs.length; at += 2) {
      values.put((String) pairs[at], pairs[at + 1]);
    }
    return values;
  }

  /** Through which those above look into the community. */
  public Gate gate() {
    var scopes = community.platform.scopes();
    return new Gate(
        community.jdbi,
        scopes,
        new Matrices(),
        new Snapshots(community.jdbi, scopes),
        new Seal(new byte[32]));
  }
}
