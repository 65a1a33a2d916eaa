package org.linli.devices;

/** One moment of a device as a row of its own, as tests put it into the table of readings. */
public final class ReadingRow {

  /** Tenant, device, moment, and what was measured as JSON. */
  public static final String INSERT =
      """
      insert into reading (tenant_id, device_id, since, until, lines)
      select v.t, v.d, v.at, v.at, lpad(cast(cast(extract(epoch from v.at) * 1000 as bigint) as varchar), 13, '0') || v.m
      from (values (cast(? as varchar), cast(? as uuid), cast(? as timestamptz), cast(? as varchar))) as v (t, d, at, m)""";

  private ReadingRow() {}
}
