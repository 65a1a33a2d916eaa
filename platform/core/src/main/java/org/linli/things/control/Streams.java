package org.linli.things.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;
import org.linli.tenancy.entity.TenantId;

/** Which metric of which device a datastream is, and whether a reading of it stands. */
public final class Streams {

  private final Jdbi jdbi;
  private final DeviceModels models;

  /** A datastream as the door needs it. */
  public record Stream(
      TenantId tenant,
      long number,
      long thing,
      long feature,
      UUID device,
      String name,
      Metric metric) {

    public long id() {
      return Numbers.id(tenant, number);
    }

    public long observation(Instant at) {
      return Numbers.observation(number, at);
    }

    /** Of the one feature that its observations have. */
    public long featureId() {
      return Numbers.id(tenant, feature);
    }
  }

  public Streams(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
  }

  /**
   * The community's datastream of that id. The ledger is followed where the stream, or the place
   * where its device hangs by now, has no number yet: an observation costs no look at the ledger.
   */
  public Optional<Stream> find(TenantId tenant, long id) {
    return jdbi.withHandle(
        handle -> {
          var found = find(handle, tenant, id);
          if (found.isPresent()) {
            return found;
          }
          new Mirror(handle, tenant, models).follow();
          return find(handle, tenant, id);
        });
  }

  private Optional<Stream> find(Handle handle, TenantId tenant, long id) {
    return handle
        .createQuery(
            """
            select s.number, s.thing, coalesce(l.number, t.location, -1) as location, s.device_id, s.metric, d.model
            from thing_stream s join thing t on t.tenant_id = s.tenant_id and t.number = s.thing
            join device d on d.tenant_id = s.tenant_id and d.id = s.device_id
            left join thing_location l on l.tenant_id = d.tenant_id and l.place_id = d.place_id
            where s.tenant_id = :tenant and s.number = :number and not s.ended
              and (d.place_id is null or l.number is not null)""")
        .bind("tenant", tenant)
        .bind("number", Numbers.number(tenant, id))
        .map(
            (row, context) ->
                new Stream(
                    tenant,
                    row.getLong("number"),
                    row.getLong("thing"),
                    row.getLong("location"),
                    row.getObject("device_id", UUID.class),
                    row.getString("metric"),
                    models.get(row.getString("model")).metrics().get(row.getString("metric"))))
        .findOne();
  }

  /** Whether the reading can be read. */
  public boolean stands(Stream stream, Instant at) {
    var blocks =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select lines from reading where tenant_id = :tenant and device_id = :device
                          and since > :begin and since <= :at and until >= :at""")
                    .bind("tenant", stream.tenant())
                    .bind("device", stream.device())
                    .bind("begin", at.minusMillis(ReadingDay.MILLIS).atOffset(ZoneOffset.UTC))
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .mapTo(String.class)
                    .list());
    var found = new AtomicBoolean();
    for (var lines : blocks) {
      ReadingLines.read(
          lines,
          (moment, metric, value) -> {
            if (moment == at.toEpochMilli() && metric.equals(stream.name())) {
              found.set(true);
            }
          });
    }
    return found.get();
  }
}
