package org.linli.things.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import org.linli.tenancy.entity.TenantId;

/**
 * The ids of the standard are whole numbers here, since its version 1.0 knows no others. Those of
 * entities are the community's number with a mark of the community below it. An Observation's is
 * its Datastream's number and its moment in milliseconds: nothing has to be stored for it.
 */
public final class Numbers {

  /** Bits of the mark; a community has fewer numbers than these bits can count. */
  private static final int MARK = 20;

  /** Bits of a moment: until the year 2248. */
  private static final int MOMENT = 43;

  private Numbers() {}

  static long tag(TenantId tenant) {
    var sum = new CRC32();
    sum.update(tenant.value().getBytes(StandardCharsets.UTF_8));
    return sum.getValue() & (1 << MARK) - 1;
  }

  static long id(TenantId tenant, long number) {
    return (number << MARK) + tag(tenant);
  }

  /** The number, or -1 where the id is none of this community's. */
  static long number(TenantId tenant, long id) {
    return id > 0 && (id & (1 << MARK) - 1) == tag(tenant) ? id >> MARK : -1;
  }

  static long observation(long stream, Instant at) {
    return (stream << MOMENT) + at.toEpochMilli();
  }

  static long streamOf(long observation) {
    return observation < 0 ? -1 : observation >> MOMENT;
  }

  static Instant momentOf(long observation) {
    return Instant.ofEpochMilli(observation & (1L << MOMENT) - 1);
  }
}
