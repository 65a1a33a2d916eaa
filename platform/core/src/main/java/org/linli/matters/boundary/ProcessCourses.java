package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.Drafts;
import org.linli.matters.control.HandBacks;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.processes.boundary.Courses;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.PastRun;
import org.linli.processes.entity.Trial;
import org.linli.rights.boundary.CommunitiesBelow;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Asset;

/**
 * What the past of a kind tells 流程挖掘与仿真: figures alone, no matter and nobody in it. A tier above
 * reads its communities through the data-rights gate, one by one; those that give figures alone, or
 * nothing, are left out.
 */
@Facade
public class ProcessCourses {

  private static final int LONGEST = 730;

  private final Scopes scopes;
  private final Courses courses;
  private final Drafts drafts;
  private final HandBacks handBacks;
  private final CommunitiesBelow communities;

  @Inject
  public ProcessCourses(
      Jdbi jdbi, Scopes scopes, Gate gate, Courses courses, Drafts drafts, HandBacks handBacks) {
    this.scopes = scopes;
    this.courses = courses;
    this.drafts = drafts;
    this.handBacks = handBacks;
    this.communities = new CommunitiesBelow(jdbi, gate);
  }

  /** For the container's proxy alone. */
  protected ProcessCourses() {
    this.scopes = null;
    this.courses = null;
    this.drafts = null;
    this.handBacks = null;
    this.communities = null;
  }

  /**
   * How the matters of a kind went that the community began in the last days: steps with waits and
   * returns, ways, whole paths.
   *
   * @param days 1 to 730
   */
  @Permit("processes:read")
  public Course course(String kind, int days) {
    var tenant = scopes.requireTenant();
    var since = since(days);
    return told(
        courses.course(kind, courses.past(tenant, kind, since)), handBacks.of(tenant, kind, since));
  }

  /** The same of all communities below, together. */
  @Permit("crosstier:read")
  @Apart
  public Course courseBelow(String kind, int days) {
    var since = since(days);
    var back = new HashMap<String, Integer>();
    var runs =
        communities.read(
            below(),
            Asset.CASES,
            "process-course",
            (community, decision) -> {
              handBacks
                  .of(community.tenant(), kind, since)
                  .forEach((node, times) -> back.merge(node, times, Integer::sum));
              return courses.pastOfMany(community.tenant(), kind, since);
            });
    return told(courses.course(kind, newest(runs)), back);
  }

  /**
   * What a draft would have made of the community's past matters of its kind.
   *
   * @param days 1 to 730
   */
  @Permit("processes:read")
  public Trial trial(DefinitionDraft draft, int days) {
    var model = drafts.model(draft);
    return courses.trial(model, courses.past(scopes.requireTenant(), model.key(), since(days)));
  }

  /** All communities of the caller's division; a code has digits alone. */
  private String below() {
    var scope = scopes.caller().scope();
    return "select id from tenant where code like '" + (scope == null ? "-" : scope.value()) + "%'";
  }

  private static List<PastRun> newest(List<PastRun> runs) {
    var sorted = new ArrayList<>(runs);
    sorted.sort(java.util.Comparator.comparing(PastRun::startedAt).reversed());
    return sorted;
  }

  private static Instant since(int days) {
    if (days < 1 || days > LONGEST) {
      throw new Invalid("days", "from-1-to-730");
    }
    return Instant.now().minus(Duration.ofDays(days));
  }

  /** With what the deeds beside the steps tell. */
  private static Course told(Course course, Map<String, Integer> back) {
    return new Course(
        course.key(),
        course.instances(),
        course.ended(),
        course.medianHours(),
        course.steps().stream()
            .map(step -> step.handedBack(back.getOrDefault(step.node(), 0)))
            .toList(),
        course.ways(),
        course.paths());
  }
}
