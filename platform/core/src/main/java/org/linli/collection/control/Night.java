package org.linli.collection.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.collection.control.Deletions.Gone;
import org.linli.collection.entity.Matter;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** One step of a night in one community: what is over its term and held back by nobody. */
final class Night {

  private final Handle handle;
  private final TenantId tenant;
  private final String code;
  private final RetentionTerms terms;
  private final Deletions deletions;
  private final Instant now;
  private final int most;
  private final Map<String, Long> deleted = new HashMap<>();
  private boolean more;

  Night(Handle handle, TenantId tenant, String code, RetentionTerms terms, int most, Instant now) {
    this.handle = handle;
    this.tenant = tenant;
    this.code = code;
    this.terms = terms;
    this.deletions = new Deletions(handle, tenant, most);
    this.most = most;
    this.now = now;
  }

  /** Whether something is left for another step. */
  boolean step() {
    var held = HoldTable.standing(handle, code, now);
    for (var asset : terms.gathered()) {
      if (held.contains(asset.asset()) || held.contains(HoldTable.EVERYTHING)) {
        hold(asset);
      } else {
        delete(asset);
      }
    }
    var before = RetentionTerms.before(now, terms.rejectedDays());
    if (!held.contains(RetentionTerms.REJECTED) && !held.contains(HoldTable.EVERYTHING)) {
      var refused = deletions.refused(day(before));
      tell(
          RetentionTerms.REJECTED,
          Matter.REJECTED,
          terms.rejectedDays(),
          before,
          deletions.rejected(before));
      tell(RetentionTerms.REJECTED, Matter.REFUSED, terms.rejectedDays(), before, refused);
    }
    if (!held.contains(RetentionTerms.TRACKS) && !held.contains(HoldTable.EVERYTHING)) {
      var end = RetentionTerms.before(now, terms.trackDays());
      var gone = deletions.tracks(end);
      tell(RetentionTerms.TRACKS, Matter.READINGS, terms.trackDays(), end, gone);
    }
    if (!held.contains(RetentionTerms.LOG) && !held.contains(HoldTable.EVERYTHING)) {
      var end = RetentionTerms.before(now, terms.logDays());
      var gone = deletions.log(day(end), now);
      tell(RetentionTerms.LOG, Matter.LOG, terms.logDays(), end, gone);
      more |= gone > 0;
    }
    return more;
  }

  /** What this step deleted, by asset and matter. */
  Map<String, Long> deleted() {
    return deleted;
  }

  /** Single readings go first, with the newest of them; their hourly figures stay longer. */
  private void delete(RetentionTerms.Gathered asset) {
    var before = asset.readingsBefore(now);
    var readings = deletions.readings(asset.models(), before);
    tell(asset.asset(), Matter.READINGS, asset.readings(), before, readings);
    deletions.forgetLatest(asset.models(), before);
    more |= deletions.doubts(asset.models(), before) >= most;
    if (rows(readings) < most) {
      deletions.noteInLog(asset.asset(), before, now);
    }
    var end = asset.before(now);
    tell(asset.asset(), Matter.HOURS, asset.days(), end, deletions.hours(asset.models(), end));
  }

  private void hold(RetentionTerms.Gathered asset) {
    var before = asset.readingsBefore(now);
    var kept = deletions.oldReadings(asset.models(), before);
    if (kept > 0) {
      write(asset.asset(), Matter.READINGS, asset.readings(), before, 0, kept);
    }
  }

  private void tell(String asset, Matter matter, int days, Instant before, List<Gone> gone) {
    deletions.trace(asset, matter, days, before, gone, now);
    tell(asset, matter, days, before, rows(gone));
  }

  private void tell(String asset, Matter matter, int days, Instant before, long rows) {
    if (rows > 0) {
      write(asset, matter, days, before, rows, 0);
      deleted.merge(asset + " " + matter, rows, Long::sum);
      more |= rows >= most;
    }
  }

  private void write(String asset, Matter matter, int days, Instant before, long rows, long held) {
    handle
        .createUpdate(
            """
            insert into retention_night as n (tenant_id, code, day, asset, matter, term_days, before, deleted, held, at)
            values (:tenant, :code, :day, :asset, :matter, :days, :before, :rows, :held, :now)
            on conflict (tenant_id, day, asset, matter) do update set deleted = n.deleted + excluded.deleted,
              held = excluded.held, before = excluded.before, at = excluded.at""")
        .bind("tenant", tenant)
        .bind("code", code)
        .bind("day", day(now))
        .bind("asset", asset)
        .bind("matter", matter.name())
        .bind("days", days)
        .bind("before", Deletions.utc(before))
        .bind("rows", rows)
        .bind("held", held)
        .bind("now", Deletions.utc(now))
        .execute();
  }

  private static long rows(List<Gone> gone) {
    return gone.stream().mapToLong(Gone::rows).sum();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CityTime.ZONE);
  }
}
